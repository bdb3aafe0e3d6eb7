import { type Kind, type Outcome, outcomeOf, Place } from './a-place.ts';
import { commands } from './commands.ts';

/** One command in one state. */
export interface Seen {
  readonly kind: Kind;
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: Outcome;
  /** The commands that lead to the state. */
  readonly path: readonly string[];
}

/** Where an exploration begins, and how far it goes. */
export interface Expedition {
  readonly kind: Kind;
  /** Commands that are played first. */
  readonly start: readonly string[];
  /** Commands that are left out, because they double the states and say nothing new here. */
  readonly without: readonly string[];
  /** Commands on the longest path. */
  readonly depth: number;
}

/** A case is followed into no more rounds than these: the next would be like the last. */
const ROUNDS = 4;

async function replay(kind: Kind, path: readonly string[]): Promise<Place> {
  const place = await Place.draft(kind);
  for (const name of path) await commands[name]?.(place);
  return place;
}

/**
 * Plays every command in every state that any commands lead to, breadth first, with the real use cases. A refusal
 * changes nothing, so the next command is tried on the same case; after an effect the state is reached anew.
 * @returns everything that was seen, and whether a state was left unexplored at the end
 */
export async function explore(expedition: Expedition): Promise<{ seen: Seen[]; isWhole: boolean }> {
  const { kind, start, without, depth } = expedition;
  const played = Object.entries(commands).filter(([name]) => !without.includes(name));
  const seen: Seen[] = [];
  const known = new Set([await (await replay(kind, start)).state()]);
  let frontier: (readonly string[])[] = [start];
  for (let length = 0; length < depth && frontier.length > 0; length += 1) {
    const next: string[][] = [];
    for (const path of frontier) {
      let place = await replay(kind, path);
      const { application } = await place.caseFile();
      if (application.round > ROUNDS) continue;
      for (const [command, play] of played) {
        const from = application.status;
        const outcome = await outcomeOf(place, play);
        const to = (await place.caseFile()).application.status;
        seen.push({ kind, command, from, to, outcome, path });
        if (outcome.kind !== 'done') continue;
        const state = await place.state();
        if (!known.has(state)) next.push([...path, command]);
        known.add(state);
        place = await replay(kind, path);
      }
    }
    frontier = next;
  }
  return { seen, isWhole: frontier.length === 0 };
}

import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { recompute } from '../domain/deadline/keep-time.ts';
import { type DeadlineLedger, openSupplement } from '../domain/deadline/ledger.ts';
import { canonicalJson } from '../domain/event.ts';
import { Refused } from '../domain/refusal.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Checkpoints } from '../ports/checkpoints.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export type RecomputePorts = CasePorts & { catalogue: Catalogue; checkpoints: Checkpoints };

/** What a turn has moved, and what it could not count: the ids are for the log and the alarm. */
export interface Recomputed {
  readonly moved: number;
  readonly failed: readonly { readonly applicationId: string; readonly cause: unknown }[];
}

/** What a clock says, whatever the order in which its marks were set. */
function factsOf(ledger: DeadlineLedger): string {
  return canonicalJson({ ...ledger, marks: ledger.marks.toSorted((a, b) => a.id.localeCompare(b.id)) });
}

/**
 * Counts the last days of a case again with a calendar that has changed. Cards and silences move with them, and a run of
 * the clock that waits too long is started anew. Undefined when nothing moves. No I/O.
 */
export function recomputed(caseFile: CaseFile, calendar: WorkdayCalendar): Effects | undefined {
  const { ledger } = caseFile;
  if (!ledger) return undefined;
  const after = recompute(ledger, calendar);
  if (factsOf(after) === factsOf(ledger)) return undefined;
  const { promisedLastOn, statutoryLastOn } = after;
  const before = ledger.promisedLastOn;
  const answerLastOn = openSupplement(after)?.lastOn;
  const isAnswerMoved = answerLastOn !== undefined && answerLastOn !== openSupplement(ledger)?.lastOn;
  return withClock(
    caseFile,
    {
      events: [
        {
          type: 'DeadlineRecomputed',
          before,
          promisedLastOn,
          statutoryLastOn,
          ...(isAnswerMoved && { answerLastOn }),
        },
      ],
    },
    () => after,
  );
}

const CHECKPOINT = 'recompute-deadlines';
/** Pages of one turn; the hourly sweep takes the next. A year's notice appears weeks before it is needed. */
const PAGES_A_TURN = 50;
/**
 * Twice: a function keeps the calendar for some minutes after it has read it, and may count with the old one what the
 * first pass has passed already. The second is a turn later, when every function has read the new one.
 */
const PASSES = 2;

/** How far a calendar has been carried. */
interface Progress {
  /** SHA-256 of the calendar: one that is published again unchanged is the same. */
  readonly version: string;
  readonly passesLeft: number;
  /** Where the present pass goes on; absent at its beginning. */
  readonly after?: string;
  /** Clocks of the present pass that could not be counted. */
  readonly failures: number;
}

function progressOf(kept: string | undefined, version: string): Progress {
  const known: Progress | undefined = kept?.startsWith('{') ? JSON.parse(kept) : undefined;
  return known?.version === version ? known : { version, passesLeft: PASSES, failures: 0 };
}

/** After a page: further on, or at the end of a pass. One in which a clock could not be counted is made again. */
function goneOn(progress: Progress, failed: number, next: string | undefined): Progress {
  const { version, passesLeft } = progress;
  const failures = progress.failures + failed;
  if (next !== undefined) return { version, passesLeft, after: next, failures };
  return { version, passesLeft: failures === 0 ? passesLeft - 1 : passesLeft, failures: 0 };
}

async function isMoved(id: string, calendar: WorkdayCalendar, ports: RecomputePorts): Promise<boolean> {
  let effects: Effects | undefined;
  await changeCase(
    id,
    { kind: 'centre', part: 'recompute-deadlines' },
    (current) => {
      effects = recomputed(current, calendar);
      return effects;
    },
    ports,
  );
  return effects !== undefined;
}

/**
 * The State Council has published the holidays of a year, or changed them: every open case is counted again. It stands
 * where it was after a crash, goes on with the next turn, and does nothing while the calendar is as it was. A clock that
 * stands still is counted when it goes on: until then its days cannot be known. One that fails does not hold up the others.
 */
export async function recomputeDeadlines(ports: RecomputePorts): Promise<Recomputed> {
  const calendar = await ports.catalogue.calendar();
  const version = ports.system.sha256(canonicalJson(calendar));
  let progress = progressOf(await ports.checkpoints.read(CHECKPOINT), version);
  let moved = 0;
  const failed: Recomputed['failed'][number][] = [];
  for (let page = 0; page < PAGES_A_TURN && progress.passesLeft > 0; page += 1) {
    const { entries, next } = await ports.cases.openClocks(progress.after);
    const before = failed.length;
    for (const applicationId of entries) {
      try {
        if (await isMoved(applicationId, calendar, ports)) moved += 1;
      } catch (error) {
        if (error instanceof Refused && error.meaning === 'not-found') continue; // gone meanwhile
        failed.push({ applicationId, cause: error });
      }
    }
    progress = goneOn(progress, failed.length - before, next);
    await ports.checkpoints.write(CHECKPOINT, JSON.stringify(progress));
    if (next === undefined) break; // one pass a turn
  }
  return { moved, failed };
}

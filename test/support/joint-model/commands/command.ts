import fc from 'fast-check';
import type { World } from '../world.ts';

/** What the model itself remembers: how often each thing was done. The promises are in `clerk.ts` and `invariants.ts`. */
export interface Played {
  readonly done: Map<string, number>;
}

type Command = fc.AsyncCommand<Played, World>;

/**
 * One thing that can happen to a case, in any state. It throws when what follows is not what it must be; a refusal that
 * has a name is an answer, which it gives back as its code.
 */
export function command<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  play: (world: World, drawn: Drawn) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return drawn.map((values) => ({
    check: () => true,
    async run(model, world) {
      const refusal = await play(world, values);
      await world.check();
      const what = typeof refusal === 'string' ? `${name}: ${refusal}` : name;
      model.done.set(what, (model.done.get(what) ?? 0) + 1);
    },
    toString: () => `${name}(${fc.stringify(values)})`,
  }));
}

export const chance = fc.nat(9999);

/** One of a list, by chance; undefined when it is empty. */
export function pick<T>(list: readonly T[], by: number): T | undefined {
  return list[by % Math.max(list.length, 1)];
}

/** For what must come about: there is no reason to refuse it. */
export function mustBe(is: string | undefined, shouldBe: string | undefined, what: string): void {
  if (is !== shouldBe) throw new Error(`${what}: ${is ?? 'done'}, should be ${shouldBe ?? 'done'}.`);
}

/** The same command several times in the list: it comes that much more often. */
export function often<T>(times: number, command: T): T[] {
  return Array.from({ length: times }, () => command);
}

import { type RefusalCode, type RefusalFacts, Refused } from '../domain/refusal.ts';

/** What became of one of several: done, or refused as it would have been alone. */
export interface EachOutcome {
  readonly id: string;
  readonly refused?: { readonly code: RefusalCode; readonly facts: RefusalFacts };
}

/** As many as a page of a list shows; with more a function would run out of time. */
export const AT_ONCE_AT_MOST = 25;

/**
 * Runs a command for each of several, one after another, each in a transaction of its own. One that is refused keeps none
 * of the others back. A fault ends it: what was done is done, and doing it again finds it done.
 * @throws Refused NOTHING_CHOSEN, TOO_MANY_CHOSEN
 */
export async function eachByItself(
  ids: readonly string[],
  act: (id: string) => Promise<void>,
): Promise<EachOutcome[]> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) throw new Refused('NOTHING_CHOSEN');
  if (chosen.length > AT_ONCE_AT_MOST) throw new Refused('TOO_MANY_CHOSEN', { most: AT_ONCE_AT_MOST });
  const outcomes: EachOutcome[] = [];
  for (const id of chosen)
    try {
      await act(id);
      outcomes.push({ id });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      outcomes.push({ id, refused: { code: error.code, facts: error.facts } });
    }
  return outcomes;
}

import type { Catcher, Retrier } from '../definition/error-handling.ts';
import { longestSeconds } from '../definition/fields.ts';
import type { StateFailure } from '../failure.ts';

/** The first retrier or catcher that names the failure; -1 when none does. */
export function handlerFor(
  failure: StateFailure,
  handlers: Pick<Retrier | Catcher, 'ErrorEquals'>[],
): number {
  return handlers.findIndex(({ ErrorEquals }) => ErrorEquals.some((name) => isNamed(failure, name)));
}

function isNamed({ errorName, aliases }: StateFailure, name: string): boolean {
  // The definition does not fit the data; trying again or going elsewhere would only hide it.
  if (errorName === 'States.Runtime') return false;
  if (errorName === name || aliases.includes(name)) return true;
  if (errorName === 'States.DataLimitExceeded') return false;
  return name === 'States.ALL' || (name === 'States.TaskFailed' && errorName !== 'States.Timeout');
}

/** How long to wait before the next attempt, in milliseconds. `attempts` is how many this retrier has already started. */
export function backoffOf(retrier: Retrier, attempts: number, random: () => number): number {
  const delay = retrier.IntervalSeconds * 1_000 * retrier.BackoffRate ** attempts;
  const capped = Math.min(delay, (retrier.MaxDelaySeconds ?? longestSeconds) * 1_000);
  return Math.round(retrier.JitterStrategy === 'FULL' ? capped * random() : capped);
}

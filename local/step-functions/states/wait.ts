import { requireAt } from '../data/select.ts';
import { parseTimestamp } from '../data/timestamp.ts';
import { longestSeconds } from '../definition/fields.ts';
import type { StateOf } from '../definition/states.ts';
import { runtimeFailure } from '../failure.ts';
import { depart, scopeOf } from './input-output.ts';
import type { Departure, Outcome, Situation } from './outcome.ts';

export function runWait(state: StateOf<'Wait'>, situation: Situation): Outcome {
  const until = endOf(state, situation);
  return until <= situation.now ? leaveWait(state, situation) : { kind: 'wait', until };
}

/** The wait is over. */
export function leaveWait(state: StateOf<'Wait'>, situation: Situation): Departure {
  return depart(state, scopeOf(state, situation).data, situation);
}

function endOf(state: StateOf<'Wait'>, situation: Situation): number {
  const scope = scopeOf(state, situation);
  if (state.Seconds !== undefined) return situation.now + state.Seconds * 1_000;
  if (state.SecondsPath !== undefined) {
    const seconds = requireAt(state.SecondsPath, scope, 'SecondsPath');
    if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0 || seconds > longestSeconds)
      throw runtimeFailure(
        `The SecondsPath parameter does not reference an integer from 0 to ${longestSeconds}`,
      );
    return situation.now + seconds * 1_000;
  }
  const timestamp = state.Timestamp ?? requireAt(state.TimestampPath ?? '$', scope, 'TimestampPath');
  const until = typeof timestamp === 'string' ? parseTimestamp(timestamp) : undefined;
  if (until === undefined)
    throw runtimeFailure('The TimestampPath parameter does not reference an RFC 3339 timestamp');
  return until;
}

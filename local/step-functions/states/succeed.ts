import type { StateOf } from '../definition/states.ts';
import { depart, scopeOf } from './input-output.ts';
import type { Outcome, Situation } from './outcome.ts';

export function runSucceed(state: StateOf<'Succeed'>, situation: Situation): Outcome {
  return depart(state, scopeOf(state, situation).data, situation);
}

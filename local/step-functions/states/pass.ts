import type { StateOf } from '../definition/states.ts';
import { departWith, effectiveInput } from './input-output.ts';
import type { Outcome, Situation } from './outcome.ts';

export function runPass(state: StateOf<'Pass'>, situation: Situation): Outcome {
  const input = effectiveInput(state, situation);
  return departWith(state, state.Result === undefined ? input : state.Result, situation);
}

import type { StateOf } from '../definition/states.ts';
import { effectiveInput } from './input-output.ts';
import type { Outcome, Situation } from './outcome.ts';

export function runParallel(state: StateOf<'Parallel'>, situation: Situation): Outcome {
  const input = effectiveInput(state, situation);
  const children = state.Branches.map((_, branch) => ({ branch, input, mapItem: null }));
  return { kind: 'fork', children, concurrency: children.length };
}

import type { State } from '../definition/states.ts';
import { runChoice } from './choice.ts';
import { runFail } from './fail.ts';
import { runMap } from './map.ts';
import type { Outcome, Situation } from './outcome.ts';
import { runParallel } from './parallel.ts';
import { runPass } from './pass.ts';
import { runSucceed } from './succeed.ts';
import { runTask } from './task.ts';
import { runWait } from './wait.ts';

/** What a state asks for when it is entered or tried again. Throws a `StateFailure` when it cannot be run. */
export function runState(state: State, situation: Situation): Outcome {
  switch (state.Type) {
    case 'Pass':
      return runPass(state, situation);
    case 'Task':
      return runTask(state, situation);
    case 'Wait':
      return runWait(state, situation);
    case 'Choice':
      return runChoice(state, situation);
    case 'Parallel':
      return runParallel(state, situation);
    case 'Map':
      return runMap(state, situation);
    case 'Succeed':
      return runSucceed(state, situation);
    case 'Fail':
      return runFail(state, situation);
    default:
      return state satisfies never;
  }
}

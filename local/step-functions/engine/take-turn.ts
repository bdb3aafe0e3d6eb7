import { StateFailure } from '../failure.ts';
import type { Branch } from './branch.ts';
import { failState } from './failing.ts';
import { endBranch, joinChildren } from './forking.ts';
import { applyResult, arriveAt, attemptState, leaveState, wake } from './moving.ts';
import { HistoryLimitReached, type Step, type Turn } from './turn.ts';

/** Does what the stimulus says, takes every step that follows, and stores what came of it. */
export function takeTurn(turn: Turn, stimulus: (turn: Turn) => void): void {
  try {
    stimulus(turn);
    for (let step = turn.steps.shift(); step; step = turn.steps.shift()) takeStep(turn, step);
  } catch (error) {
    if (!(error instanceof HistoryLimitReached)) throw error;
    endAtHistoryLimit(turn);
  }
  turn.save();
}

function takeStep(turn: Turn, step: Step): void {
  const branch = turn.branch(step.branchId);
  // The step was noted before its branch was cancelled.
  if (!branch) return;
  try {
    act(turn, branch, step);
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    failState(turn, branch, inState(error, branch));
  }
}

function act(turn: Turn, branch: Branch, step: Step): void {
  switch (step.kind) {
    case 'arrive':
      arriveAt(turn, branch, step.state, step.input);
      break;
    case 'attempt':
      attemptState(turn, branch);
      break;
    case 'wake':
      wake(turn, branch);
      break;
    case 'result':
      applyResult(turn, branch, step.result);
      break;
    case 'leave':
      leaveState(turn, branch, step.departure);
      break;
    case 'end':
      endBranch(turn, branch, step.output);
      break;
    case 'join':
      joinChildren(turn, branch);
      break;
    case 'fail':
      failState(turn, branch, step.failure);
      break;
    default:
      step satisfies never;
  }
}

/** The service says where a definition did not fit the data. */
function inState(failure: StateFailure, { activity }: Branch): StateFailure {
  if (!('visit' in activity) || failure.errorName === 'States.DataLimitExceeded') return failure;
  const { state, enteredEventId } = activity.visit;
  const place = `An error occurred while executing the state '${state}' (entered at the event id #${enteredEventId}).`;
  return new StateFailure(failure.errorName, `${place} ${failure.errorCause ?? ''}`, failure.aliases);
}

function endAtHistoryLimit(turn: Turn): void {
  const details = {
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  };
  turn.finish('FAILED', { type: 'ExecutionFailed', executionFailedEventDetails: details }, details);
}

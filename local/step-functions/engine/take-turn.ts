import { StateFailure } from '../failure.ts';
import type { Branch } from './branch.ts';
import { failState } from './failing.ts';
import { endBranch, joinChildren } from './forking.ts';
import { applyResult, arriveAt, attemptState, leaveState } from './moving.ts';
import { HistoryLimitReached, type Step, type Turn } from './turn.ts';

/** Takes every step of the turn, and stores what came of it. */
export function takeTurn(turn: Turn): void {
  try {
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
      return arriveAt(turn, branch, step.state, step.input);
    case 'attempt':
      return attemptState(turn, branch);
    case 'result':
      return applyResult(turn, branch, step.result);
    case 'leave':
      return leaveState(turn, branch, step.departure);
    case 'end':
      return endBranch(turn, branch, step.output);
    case 'join':
      return joinChildren(turn, branch);
    case 'fail':
      return failState(turn, branch, step.failure);
    default:
      return step satisfies never;
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
  const details = { error: 'States.Runtime', cause: 'The execution reached the maximum number of history events (25000).' };
  const event = { type: 'ExecutionFailed', previousEventId: turn.execution.eventCount, executionFailedEventDetails: details };
  turn.finish('FAILED', event, details);
}

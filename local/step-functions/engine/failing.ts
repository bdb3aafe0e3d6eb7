import type { JsonObject } from '../data/json.ts';
import { placeAt } from '../data/place.ts';
import type { Catcher } from '../definition/error-handling.ts';
import { StateFailure } from '../failure.ts';
import { backoffOf, handlerFor } from '../states/error-matching.ts';
import { type Branch, visitOf } from './branch.ts';
import { cancelChildren, recordIteration } from './forking.ts';
import type { Turn } from './turn.ts';

/** A state has failed: it is tried again, or left through a catcher, or its whole branch fails. */
export function failState(turn: Turn, branch: Branch, failure: StateFailure): void {
  if (retry(turn, branch, failure)) return;
  const state = turn.stateOf(branch);
  const catcher = 'Catch' in state ? state.Catch[handlerFor(failure, state.Catch)] : undefined;
  try {
    if (catcher) leaveThrough(turn, branch, catcher, failure);
    else failBranch(turn, branch, failure);
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    failBranch(turn, branch, error);
  }
}

function retry(turn: Turn, branch: Branch, failure: StateFailure): boolean {
  const { now, random } = turn.tools;
  const state = turn.stateOf(branch);
  const visit = visitOf(branch);
  const retriers = 'Retry' in state ? state.Retry : [];
  const index = handlerFor(failure, retriers);
  const retrier = retriers[index];
  const attempts = visit.attempts[index] ?? 0;
  if (!retrier || attempts >= retrier.MaxAttempts) return false;
  visit.attempts = retriers.map(
    (_, position) => (visit.attempts[position] ?? 0) + (position === index ? 1 : 0),
  );
  visit.retryCount += 1;
  branch.activity = { kind: 'backing-off', visit, until: now + backoffOf(retrier, attempts, random) };
  return true;
}

function leaveThrough(
  turn: Turn,
  branch: Branch,
  { ResultPath, Next }: Catcher,
  failure: StateFailure,
): void {
  const { input } = visitOf(branch);
  const output = ResultPath === null ? input : placeAt(ResultPath, input, errorOutput(failure));
  turn.steps.push({ kind: 'leave', branchId: branch.id, departure: { kind: 'depart', output, next: Next } });
}

function errorOutput({ errorName, errorCause }: StateFailure): JsonObject {
  return {
    ...(errorName === undefined ? {} : { Error: errorName }),
    ...(errorCause === undefined ? {} : { Cause: errorCause }),
  };
}

/** The branch takes the state that waits for it down, and with it its siblings. */
function failBranch(turn: Turn, branch: Branch, failure: StateFailure): void {
  const parent = turn.parentOf(branch);
  if (!parent) {
    failExecution(turn, branch, failure);
    return;
  }
  parent.lastEventId = branch.lastEventId;
  recordIteration(turn, parent, branch, 'Failed');
  cancelChildren(turn, parent, branch);
  const { Type } = turn.stateOf(parent);
  turn.record(parent, `${Type}StateFailed`);
  parent.activity = { kind: 'visiting', visit: visitOf(parent) };
  turn.steps.push({
    kind: 'fail',
    branchId: parent.id,
    failure: Type === 'Parallel' ? asBranchFailure(failure) : failure,
  });
}

function asBranchFailure({ errorName, errorCause, aliases }: StateFailure): StateFailure {
  return new StateFailure(errorName, errorCause, [...aliases, 'States.BranchFailed']);
}

function failExecution(
  turn: Turn,
  root: Branch,
  { errorName: error, errorCause: cause }: StateFailure,
): void {
  const event = {
    type: 'ExecutionFailed',
    previousEventId: root.lastEventId,
    executionFailedEventDetails: { error, cause },
  };
  turn.finish('FAILED', event, { error, cause });
}

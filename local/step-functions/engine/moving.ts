import { isWithinPayloadLimit, type Json } from '../data/json.ts';
import { dataLimitFailure } from '../failure.ts';
import { departWith } from '../states/input-output.ts';
import type { Departure, Outcome } from '../states/outcome.ts';
import { runState } from '../states/run-state.ts';
import { leaveWait } from '../states/wait.ts';
import { type Branch, visitOf } from './branch.ts';
import { scheduleCall } from './calling.ts';
import { fork } from './forking.ts';
import { newTaskToken } from './task-token.ts';
import type { Turn } from './turn.ts';

/** Enters a state. This is what the service counts, and charges, as a transition. */
export function arriveAt(turn: Turn, branch: Branch, name: string, input: Json): void {
  const state = turn.stateOf(branch, name);
  const enteredEventId = turn.record(branch, `${state.Type}StateEntered`, {
    stateEnteredEventDetails: { name, input: JSON.stringify(input), inputDetails: { truncated: false } },
  });
  const visit = {
    state: name,
    input,
    enteredAt: turn.tools.now,
    enteredEventId,
    token: null,
    retryCount: 0,
    attempts: [],
  };
  branch.activity = { kind: 'visiting', visit };
  turn.steps.push({ kind: 'attempt', branchId: branch.id });
}

/** Runs the state that the branch is in: for the first time, or again. */
export function attemptState(turn: Turn, branch: Branch): void {
  const visit = visitOf(branch);
  const state = turn.stateOf(branch);
  const waitsForToken =
    state.Type === 'Task' && state.Resource.kind === 'lambda-invoke' && state.Resource.waitsForToken;
  visit.token = waitsForToken ? newTaskToken() : null;
  branch.activity = { kind: 'visiting', visit };
  follow(turn, branch, runState(state, turn.situationOf(branch)));
}

function follow(turn: Turn, branch: Branch, outcome: Outcome): void {
  const { id: branchId } = branch;
  switch (outcome.kind) {
    case 'depart':
      turn.steps.push({ kind: 'leave', branchId, departure: outcome });
      break;
    case 'fail':
      turn.steps.push({ kind: 'fail', branchId, failure: outcome.failure });
      break;
    case 'wait':
      branch.activity = { kind: 'waiting', visit: visitOf(branch), until: outcome.until };
      break;
    case 'call':
      scheduleCall(turn, branch, outcome);
      break;
    case 'fork':
      fork(turn, branch, outcome);
      break;
    default:
      outcome satisfies never;
  }
}

export function wake(turn: Turn, branch: Branch): void {
  const state = turn.stateOf(branch);
  if (state.Type !== 'Wait') throw new Error(`${visitOf(branch).state} is not a Wait`);
  const departure = leaveWait(state, turn.situationOf(branch));
  turn.steps.push({ kind: 'leave', branchId: branch.id, departure });
}

export function applyResult(turn: Turn, branch: Branch, result: Json): void {
  const state = turn.stateOf(branch);
  if (!('Retry' in state)) throw new Error(`${visitOf(branch).state} takes no result`);
  const departure = departWith(state, result, turn.situationOf(branch));
  turn.steps.push({ kind: 'leave', branchId: branch.id, departure });
}

export function leaveState(turn: Turn, branch: Branch, { output, next }: Departure): void {
  const { id: branchId } = branch;
  const { state: name } = visitOf(branch);
  const text = JSON.stringify(output);
  if (!isWithinPayloadLimit(text)) throw dataLimitFailure(name);
  turn.record(branch, `${turn.stateOf(branch).Type}StateExited`, {
    stateExitedEventDetails: { name, output: text, outputDetails: { truncated: false } },
  });
  branch.activity = { kind: 'moving' };
  turn.steps.push(
    next === undefined
      ? { kind: 'end', branchId, output }
      : { kind: 'arrive', branchId, state: next, input: output },
  );
}

import { isWithinPayloadLimit, type Json } from '../data/json.ts';
import { dataLimitFailure, StateFailure } from '../failure.ts';
import type { Call, Outcome } from '../states/outcome.ts';
import { serviceOf } from '../states/task.ts';
import { type Branch, visitOf, type Work } from './branch.ts';
import type { Turn } from './turn.ts';

/** Notes a call to be made once the turn is stored. The time-out runs from here. */
export function scheduleCall(turn: Turn, branch: Branch, outcome: Outcome & { kind: 'call' }): void {
  const { store, now, region } = turn.tools;
  const visit = visitOf(branch);
  const { call, timeoutSeconds, heartbeatSeconds } = outcome;
  const limits = {
    ...(timeoutSeconds === null ? {} : { timeoutInSeconds: timeoutSeconds }),
    ...(heartbeatSeconds === null ? {} : { heartbeatInSeconds: heartbeatSeconds }),
  };
  const parameters = JSON.stringify(outcome.parameters);
  const scheduledEventId = recordCall(
    turn,
    branch,
    call,
    'Scheduled',
    call.kind === 'function'
      ? { resource: call.functionName, input: parameters, inputDetails: { truncated: false }, ...limits }
      : { region, parameters, ...limits },
  );
  recordCall(turn, branch, call, 'Started', {});
  if (visit.token !== null) store.tokens.open(visit.token, turn.execution.arn, branch.id);
  branch.activity = {
    kind: 'working',
    visit,
    work: {
      scheduledEventId,
      call,
      isAcknowledged: false,
      timesOutAt: timeoutSeconds === null ? null : now + timeoutSeconds * 1_000,
      heartbeatSeconds,
      heartbeatDueAt: heartbeatSeconds === null ? null : now + heartbeatSeconds * 1_000,
    },
  };
}

/** The function that will send the token back has returned: the task goes on waiting for the token. */
export function acknowledge(turn: Turn, branch: Branch, work: Work, result: Json): void {
  work.isAcknowledged = true;
  recordCall(turn, branch, work.call, 'Submitted', {
    output: JSON.stringify(result),
    outputDetails: { truncated: false },
  });
}

export function succeed(turn: Turn, branch: Branch, work: Work, result: Json): void {
  const output = JSON.stringify(result);
  if (!isWithinPayloadLimit(output)) {
    fail(turn, branch, work, dataLimitFailure(serviceOf(work.call)));
    return;
  }
  recordCall(turn, branch, work.call, 'Succeeded', { output, outputDetails: { truncated: false } });
  stopWork(turn, branch);
  turn.steps.push({ kind: 'result', branchId: branch.id, result });
}

export function fail(turn: Turn, branch: Branch, work: Work, failure: StateFailure): void {
  recordCall(turn, branch, work.call, 'Failed', { error: failure.errorName, cause: failure.errorCause });
  stopWork(turn, branch);
  turn.steps.push({ kind: 'fail', branchId: branch.id, failure });
}

/** The service reports a missed heartbeat as States.Timeout, but lets Retry and Catch name it by itself. */
export function timeOut(turn: Turn, branch: Branch, work: Work): void {
  const isHeartbeatMissed = (work.heartbeatDueAt ?? Infinity) < (work.timesOutAt ?? Infinity);
  const failure = new StateFailure(
    'States.Timeout',
    undefined,
    isHeartbeatMissed ? ['States.HeartbeatTimeout'] : [],
  );
  recordCall(turn, branch, work.call, 'TimedOut', { error: failure.errorName });
  stopWork(turn, branch);
  turn.steps.push({ kind: 'fail', branchId: branch.id, failure });
}

function stopWork(turn: Turn, branch: Branch): void {
  const visit = visitOf(branch);
  if (visit.token !== null) turn.tools.store.tokens.close(visit.token);
  branch.activity = { kind: 'visiting', visit };
}

type CallEvent = 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut';

function recordCall(
  turn: Turn,
  branch: Branch,
  call: Call,
  event: CallEvent,
  details: Record<string, unknown>,
): number {
  if (call.kind !== 'function')
    return turn.record(branch, `Task${event}`, {
      [`task${event}EventDetails`]: { ...integrationOf(call), ...details },
    });
  if (event === 'Started') return turn.record(branch, 'LambdaFunctionStarted');
  return turn.record(branch, `LambdaFunction${event}`, { [`lambdaFunction${event}EventDetails`]: details });
}

function integrationOf(call: Call): { resourceType: string; resource: string } {
  const resources = {
    'start-execution': 'startExecution',
    invoke: 'invoke',
    'invoke-and-wait': 'invoke.waitForTaskToken',
  };
  return {
    resourceType: serviceOf(call),
    resource: call.kind === 'function' ? call.functionName : resources[call.kind],
  };
}

import { randomUUID } from 'node:crypto';
import { parseJson } from '../data/json.ts';
import { ServiceError } from '../service-error.ts';
import type { ExecutionRecord } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import { checkMachineArn, checkName, executionArnOf } from './arns.ts';
import type { StartRequest } from './start-request.ts';
import type { Turn } from './turn.ts';

const dayMilliseconds = 86_400_000;
/** The name of a closed execution is taken for this long. */
const closedNameKept = 90 * dayMilliseconds;
/** No execution of a standard workflow lasts longer than a year. */
const longestExecution = 365 * dayMilliseconds;

/** The execution that already answers the request, or a new one that still has to be begun. */
export function findOrPrepare(
  store: Store,
  { machineArn, name = randomUUID(), input }: StartRequest,
  now: number,
  timeoutOf: (revisionId: string) => number | undefined,
): { execution: ExecutionRecord; isNew: boolean } {
  checkName(name);
  checkInput(input);
  const machine = store.machines.find(checkMachineArn(machineArn));
  if (!machine)
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
  const arn = executionArnOf(machineArn, name);
  const existing = store.executions.find(arn);
  if (existing?.status === 'RUNNING' && existing.input === input)
    return { execution: existing, isNew: false };
  if (existing && (existing.stoppedAt === null || now - existing.stoppedAt < closedNameKept))
    throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  if (existing) store.executions.remove(arn);
  const timeout = (timeoutOf(machine.revisionId) ?? Infinity) * 1_000;
  const execution: ExecutionRecord = {
    arn,
    name,
    machineArn,
    roleArn: machine.roleArn,
    revisionId: machine.revisionId,
    status: 'RUNNING',
    input,
    output: null,
    error: null,
    cause: null,
    startedAt: now,
    stoppedAt: null,
    timesOutAt: now + Math.min(timeout, longestExecution),
    eventCount: 0,
  };
  store.executions.save(execution);
  return { execution, isNew: true };
}

/** The first events of an execution, and its first branch on the way to the first state. */
export function begin(turn: Turn): void {
  const { input, roleArn } = turn.execution;
  const root = turn.addBranch({ parentId: null, position: 0, flowPath: [], mapItem: null, lastEventId: 0 });
  turn.record(root, 'ExecutionStarted', {
    executionStartedEventDetails: { input, inputDetails: { truncated: false }, roleArn },
  });
  // In the service's history the first state, too, follows from nothing.
  root.lastEventId = 0;
  turn.steps.push({
    kind: 'arrive',
    branchId: root.id,
    state: turn.machine.StartAt,
    input: parseJson(input),
  });
}

function checkInput(input: string): void {
  try {
    parseJson(input);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ServiceError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${problem}'`);
  }
}

import { checkExecutionArn, checkMachineArn } from '../engine/arns.ts';
import { ServiceError } from '../service-error.ts';
import type { ExecutionRecord } from '../store/executions.ts';
import type { MachineRecord } from '../store/machines.ts';
import type { Desk } from './action.ts';

export function findMachine(arn: string, { store }: Desk): MachineRecord {
  const machine = store.machines.find(checkMachineArn(arn));
  if (!machine) throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

export function findExecution(arn: string, { store }: Desk): ExecutionRecord {
  const execution = store.executions.find(checkExecutionArn(arn));
  if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
}

import type { Action } from './action.ts';
import { createStateMachine } from './create-state-machine.ts';
import { describeExecution } from './describe-execution.ts';
import { describeStateMachine } from './describe-state-machine.ts';
import { getExecutionHistory } from './get-execution-history.ts';
import { listExecutions } from './list-executions.ts';
import { listStateMachines } from './list-state-machines.ts';
import { sendTaskFailure } from './send-task-failure.ts';
import { sendTaskHeartbeat } from './send-task-heartbeat.ts';
import { sendTaskSuccess } from './send-task-success.ts';
import { startExecution } from './start-execution.ts';
import { stopExecution } from './stop-execution.ts';
import { updateStateMachine } from './update-state-machine.ts';

/** By the value of the `X-Amz-Target` header. */
export const allActions: ReadonlyMap<string, Action> = new Map([
  ['AWSStepFunctions.CreateStateMachine', createStateMachine],
  ['AWSStepFunctions.DescribeExecution', describeExecution],
  ['AWSStepFunctions.DescribeStateMachine', describeStateMachine],
  ['AWSStepFunctions.GetExecutionHistory', getExecutionHistory],
  ['AWSStepFunctions.ListExecutions', listExecutions],
  ['AWSStepFunctions.ListStateMachines', listStateMachines],
  ['AWSStepFunctions.SendTaskFailure', sendTaskFailure],
  ['AWSStepFunctions.SendTaskHeartbeat', sendTaskHeartbeat],
  ['AWSStepFunctions.SendTaskSuccess', sendTaskSuccess],
  ['AWSStepFunctions.StartExecution', startExecution],
  ['AWSStepFunctions.StopExecution', stopExecution],
  ['AWSStepFunctions.UpdateStateMachine', updateStateMachine],
]);

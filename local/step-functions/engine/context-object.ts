import { type JsonObject, parseJson } from '../data/json.ts';
import type { ExecutionRecord } from '../store/executions.ts';
import { nameIn } from './arns.ts';
import type { Branch, Visit } from './branch.ts';

/** The Context Object that paths beginning with `$$` are read from. */
export function contextOf(execution: ExecutionRecord, branch: Branch, visit: Visit): JsonObject {
  return {
    Execution: {
      Id: execution.arn,
      Input: parseJson(execution.input),
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machineArn, Name: nameIn(execution.machineArn) },
    State: {
      Name: visit.state,
      EnteredTime: new Date(visit.enteredAt).toISOString(),
      RetryCount: visit.retryCount,
    },
    ...(visit.token === null ? {} : { Task: { Token: visit.token } }),
    ...(branch.mapItem === null ? {} : { Map: { Item: branch.mapItem } }),
  };
}

import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../core/ports/workflow.ts';
import { stepFunctionsTokens } from './tokens.ts';

export interface MachineArns {
  readonly jointReview: string;
  readonly promisedDeadline: string;
}

/**
 * Executions have names made from what they stand for: `<application>-<machine>-<round or run>`. So "already
 * exists" means that an earlier delivery of the same event started it.
 */
export function stepFunctionsWorkflow(client: SFNClient, machines: MachineArns): Workflow {
  const start = async (stateMachineArn: string, name: string, input: unknown): Promise<void> => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };

  return {
    startJointReview: ({ applicationId, round, stages }) =>
      start(machines.jointReview, `${applicationId}-joint-review-${round}`, { applicationId, round, stages }),
    startDeadlineRun: ({ applicationId, run, nextMarkAt }) =>
      start(machines.promisedDeadline, deadlineName(applicationId, run), { applicationId, run, nextMarkAt }),
    async endDeadlineRun({ applicationId, run, reason }) {
      const executionArn = `${machines.promisedDeadline.replace(':stateMachine:', ':execution:')}:${deadlineName(applicationId, run)}`;
      try {
        await client.send(new StopExecutionCommand({ executionArn, error: 'RunEnded', cause: reason }));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error; // lost, which is why its run was ended
      }
    },
    completeTask: stepFunctionsTokens(client).completeTask,
  };
}

function deadlineName(applicationId: string, run: number): string {
  return `${applicationId}-promised-deadline-${run}`;
}

import { SendTaskSuccessCommand, type SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import type { Workflow } from '../../core/ports/workflow.ts';

/** Wakes flows that wait. A token that is not open any more means that an earlier delivery sent it. */
export function stepFunctionsTokens(client: SFNClient): Pick<Workflow, 'completeTask'> {
  return {
    async completeTask(taskToken) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      } catch (error) {
        if (!(error instanceof TaskTimedOut || error instanceof TaskDoesNotExist)) throw error;
      }
    },
  };
}

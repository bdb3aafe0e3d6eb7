import { ListExecutionsCommand, ListStateMachinesCommand, type SFNClient } from '@aws-sdk/client-sfn';

export interface ExecutionRow {
  readonly machine: string;
  readonly name: string;
  readonly status: string;
  readonly startedAt: Date;
  readonly stoppedAt?: Date;
}

/** Asks the Step Functions endpoint as anybody would. */
export async function listExecutions(client: SFNClient): Promise<ExecutionRow[]> {
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
  const rows = await Promise.all(
    stateMachines.map(async ({ stateMachineArn, name: machine = '' }) => {
      const { executions = [] } = await client.send(
        new ListExecutionsCommand({ stateMachineArn, maxResults: 100 }),
      );
      return executions.map(
        ({
          name = '',
          status = '',
          startDate: startedAt = new Date(0),
          stopDate: stoppedAt,
        }): ExecutionRow => ({
          machine,
          name,
          status,
          startedAt,
          ...(stoppedAt && { stoppedAt }),
        }),
      );
    }),
  );
  return rows.flat().sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

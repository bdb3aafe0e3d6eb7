import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionDoesNotExist,
  type HistoryEvent,
  paginateGetExecutionHistory,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** Where an execution has been in a state, and where it is. */
export interface Visited {
  readonly times: number;
  /** How often it is in the state now: a Map can be there many times at once. */
  readonly now: number;
  /** Until when a Wait lasts, where the input of the state says so. */
  readonly until?: string;
}

export interface ShownExecution {
  readonly machine: string;
  readonly name: string;
  readonly status: string;
  readonly startedAt: Date;
  readonly stoppedAt?: Date;
  readonly input: string;
  readonly definition: string;
  readonly visited: ReadonlyMap<string, Visited>;
  readonly history: readonly HistoryEvent[];
}

function untilOf(event: HistoryEvent): string | undefined {
  if (event.type !== 'WaitStateEntered') return undefined;
  const { nextMarkAt } = JSON.parse(event.stateEnteredEventDetails?.input ?? '{}');
  return typeof nextMarkAt === 'string' ? nextMarkAt : undefined;
}

/** Counts from the history in which states the execution has been, and in which it is while it runs. */
export function visitedStates(history: readonly HistoryEvent[], isRunning: boolean): Map<string, Visited> {
  const visited = new Map<string, Visited>();
  for (const event of history) {
    const entered = event.stateEnteredEventDetails?.name;
    const left = event.stateExitedEventDetails?.name;
    const name = entered ?? left;
    if (name === undefined) continue;
    const { times, now, until } = visited.get(name) ?? { times: 0, now: 0 };
    const next = untilOf(event) ?? until;
    visited.set(name, {
      times: times + (entered === undefined ? 0 : 1),
      now: isRunning ? now + (entered === undefined ? -1 : 1) : 0,
      ...(next !== undefined && { until: next }),
    });
  }
  return visited;
}

/** Asks the Step Functions endpoint as anybody would. @returns undefined when there is no such execution */
export async function showExecution(
  client: SFNClient,
  machineArn: string,
  name: string,
): Promise<ShownExecution | undefined> {
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn }));
    const history: HistoryEvent[] = [];
    for await (const page of paginateGetExecutionHistory({ client, pageSize: 1000 }, { executionArn }))
      history.push(...(page.events ?? []));
    const { status = '', startDate: startedAt = new Date(0), stopDate: stoppedAt, input = '{}' } = described;
    return {
      machine: machine.name ?? '',
      name,
      status,
      startedAt,
      ...(stoppedAt && { stoppedAt }),
      input,
      definition: machine.definition ?? '{}',
      visited: visitedStates(history, status === 'RUNNING'),
      history,
    };
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

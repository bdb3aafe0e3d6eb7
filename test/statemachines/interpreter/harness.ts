import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStepFunctions, type StepFunctions } from '../../../local/step-functions/endpoint.ts';

type LambdaFunctions = Record<string, (payload: never) => unknown>;
export type HistoryEvent = { id: number; previousEventId: number; type: string; timestamp: number } & Record<
  string,
  Details
>;
type Details = Record<string, unknown> | undefined;

interface Finished {
  status: string;
  output?: unknown;
  error?: string;
  cause?: string;
}

const roleArn = 'arn:aws:iam::000000000000:role/onedoor';
export const startOfTest = new Date('2026-03-01T00:00:00.000Z');

/** A new directory for the files of one test. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'onedoor-step-functions-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A clock that stands still until it is moved. */
export function aClock(start = startOfTest) {
  let instant = start.getTime();
  return {
    now: () => new Date(instant),
    set: (next: Date) => {
      instant = next.getTime();
    },
  };
}

interface Setup {
  functions?: LambdaFunctions;
  storeFile?: string;
  clock?: ReturnType<typeof aClock>;
  random?: () => number;
}

/** A Step Functions endpoint of one test, with the functions that its machines may call. */
export function anEndpoint({
  functions = {},
  storeFile = join(aDirectory(), 'states.sqlite'),
  clock = aClock(),
  random,
}: Setup = {}) {
  const stepFunctions = openStepFunctions({
    storeFile,
    clock,
    invokeLambda: async (name, payload) => {
      const called = functions[name.slice(name.lastIndexOf(':') + 1)];
      if (!called)
        throw Object.assign(new Error(`Function not found: ${name}`), {
          name: 'Lambda.ResourceNotFoundException',
        });
      return called(payload as never);
    },
    ...(random ? { random } : {}),
  });
  return { stepFunctions, clock, storeFile, ...callerOf(stepFunctions), ...moverOf(stepFunctions, clock) };
}

function callerOf(stepFunctions: StepFunctions) {
  async function call<Body>(action: string, request: object): Promise<Body> {
    const { status, body } = await stepFunctions.handle(`AWSStepFunctions.${action}`, request);
    if (status !== 200) throw Object.assign(new Error(JSON.stringify(body)), body);
    return body as Body;
  }

  let machines = 0;
  async function create(definition: object, name = `machine-${++machines}`): Promise<string> {
    const text = JSON.stringify(definition);
    const { stateMachineArn } = await call<{ stateMachineArn: string }>('CreateStateMachine', {
      name,
      definition: text,
      roleArn,
    });
    return stateMachineArn;
  }

  /** Starts an execution of a new machine, and gives its ARN. */
  async function start(definition: object, input: unknown = {}, name?: string): Promise<string> {
    const stateMachineArn = await create(definition);
    const request = {
      stateMachineArn,
      input: JSON.stringify(input),
      ...(name === undefined ? {} : { name }),
    };
    const { executionArn } = await call<{ executionArn: string }>('StartExecution', request);
    return executionArn;
  }

  async function describe(executionArn: string): Promise<Finished> {
    const described = await call<{ status: string; output?: string; error?: string; cause?: string }>(
      'DescribeExecution',
      { executionArn },
    );
    const { status, output, error, cause } = described;
    return {
      status,
      ...(output === undefined ? {} : { output: JSON.parse(output) }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  }

  async function historyOf(executionArn: string): Promise<HistoryEvent[]> {
    const { events } = await call<{ events: HistoryEvent[] }>('GetExecutionHistory', {
      executionArn,
      maxResults: 1000,
    });
    return events;
  }

  return { call, create, start, describe, historyOf };
}

function moverOf(stepFunctions: StepFunctions, clock: ReturnType<typeof aClock>) {
  /** Moves the clock as the local centre does: from one due instant to the next, settling at each. */
  async function moveTo(instant: Date): Promise<void> {
    await stepFunctions.settle();
    for (let due = stepFunctions.nextDueAt(); due && due <= instant; due = stepFunctions.nextDueAt()) {
      if (due > clock.now()) clock.set(due);
      await stepFunctions.fireDue();
      await stepFunctions.settle();
    }
    clock.set(instant);
  }

  return {
    moveTo,
    advanceSeconds: (seconds: number) => moveTo(new Date(clock.now().getTime() + seconds * 1_000)),
    /** Lets everything happen that will happen by itself. */
    async untilNothingIsDue(): Promise<void> {
      await stepFunctions.settle();
      for (let due = stepFunctions.nextDueAt(); due; due = stepFunctions.nextDueAt()) await moveTo(due);
    },
  };
}

/** Runs a definition to its end, and says how it ended. */
export async function run(definition: object, input: unknown = {}, setup: Setup = {}): Promise<Finished> {
  const endpoint = anEndpoint(setup);
  const executionArn = await endpoint.start(definition, input);
  await endpoint.stepFunctions.settle();
  while ((await endpoint.describe(executionArn)).status === 'RUNNING') {
    const due = endpoint.stepFunctions.nextDueAt();
    if (!due) break;
    await endpoint.moveTo(due);
  }
  return endpoint.describe(executionArn);
}

/** The ARN of a function, as the Resource of a Task. */
export function functionArn(name: string): string {
  return `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
}

/** A machine of one state. */
export function machineOf(state: object): object {
  return { StartAt: 'Only', States: { Only: state } };
}

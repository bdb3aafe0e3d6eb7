import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidArn,
  InvalidDefinition,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  MissingRequiredParameter,
  paginateGetExecutionHistory,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineAlreadyExists,
  StateMachineDoesNotExist,
  StateMachineTypeNotSupported,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  UpdateStateMachineCommand,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openStepFunctions,
  type StepFunctions,
  serveStepFunctions,
} from '../../local/step-functions/endpoint.ts';

const roleArn = 'arn:aws:iam::000000000000:role/onedoor';
const start = new Date('2026-03-01T00:00:00.000Z');
const passing = JSON.stringify({ StartAt: 'Pass', States: { Pass: { Type: 'Pass', End: true } } });
const waiting = JSON.stringify({
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 60, End: true } },
});
const asking = JSON.stringify({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      HeartbeatSeconds: 60,
      Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
      End: true,
    },
  },
});

let directory: string;
let now: Date;
let tokens: string[];
let stepFunctions: StepFunctions;
let server: Awaited<ReturnType<typeof serveStepFunctions>>;
let client: SFNClient;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'onedoor-step-functions-'));
  now = start;
  tokens = [];
  stepFunctions = openStepFunctions({
    storeFile: join(directory, 'states.sqlite'),
    clock: { now: () => now },
    invokeLambda: async (_name, payload) => tokens.push(String(Object(payload).token)),
    region: 'ap-east-1',
    accountId: '123456789012',
  });
  server = await serveStepFunctions(stepFunctions, 0);
  client = new SFNClient({
    endpoint: server.url,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterEach(async () => {
  client.destroy();
  await server.close();
  await stepFunctions.close();
  rmSync(directory, { recursive: true });
});

async function create(definition: string, name = 'machine'): Promise<string> {
  const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  return stateMachineArn ?? '';
}

async function begin(stateMachineArn: string, name?: string, input?: string): Promise<string> {
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  return executionArn ?? '';
}

async function pass(seconds: number): Promise<void> {
  now = new Date(now.getTime() + seconds * 1_000);
  await stepFunctions.fireDue();
  await stepFunctions.settle();
}

describe('the SDK, talking of state machines', () => {
  it('creates one, and finds it again', async () => {
    const stateMachineArn = await create(passing);
    expect(stateMachineArn).toBe('arn:aws:states:ap-east-1:123456789012:stateMachine:machine');
    expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn }))).toMatchObject({
      stateMachineArn,
      name: 'machine',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: passing,
      roleArn,
      creationDate: start,
    });
  });

  it('lists them page by page', async () => {
    for (const name of ['c', 'a', 'b']) await create(passing, name);
    const first = await client.send(new ListStateMachinesCommand({ maxResults: 2 }));
    const second = await client.send(
      new ListStateMachinesCommand({ maxResults: 2, nextToken: first.nextToken }),
    );
    expect([first, second].map(({ stateMachines }) => stateMachines?.map(({ name }) => name))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(second.nextToken).toBeUndefined();
    await expect(client.send(new ListStateMachinesCommand({ nextToken: 'made up' }))).rejects.toBeInstanceOf(
      InvalidToken,
    );
  });

  it('may create the same one again, but not another of its name', async () => {
    expect(await create(passing)).toBe(await create(passing));
    await expect(create(waiting)).rejects.toBeInstanceOf(StateMachineAlreadyExists);
  });

  it('updates one, while what runs goes on as it began', async () => {
    const stateMachineArn = await create(waiting);
    const before = await begin(stateMachineArn);
    const { revisionId, updateDate } = await client.send(
      new UpdateStateMachineCommand({ stateMachineArn, definition: passing }),
    );
    expect(updateDate).toEqual(start);
    expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn }))).toMatchObject({
      definition: passing,
      revisionId,
    });
    const after = await begin(stateMachineArn);
    expect(await client.send(new DescribeExecutionCommand({ executionArn: before }))).toMatchObject({
      status: 'RUNNING',
    });
    expect(await client.send(new DescribeExecutionCommand({ executionArn: after }))).toMatchObject({
      status: 'SUCCEEDED',
    });
  });

  it('is refused what is no machine', async () => {
    const misspelt = waiting.replace('Seconds', 'Second');
    await expect(create(misspelt)).rejects.toThrow(InvalidDefinition);
    await expect(create(misspelt)).rejects.toThrow('Field is not supported at /States/Wait/Second');
    await expect(create(passing, 'two words')).rejects.toBeInstanceOf(InvalidName);
    await expect(create(passing, 'x'.repeat(81))).rejects.toBeInstanceOf(InvalidName);
    const express = new CreateStateMachineCommand({
      name: 'express',
      definition: passing,
      roleArn,
      type: 'EXPRESS',
    });
    await expect(client.send(express)).rejects.toBeInstanceOf(StateMachineTypeNotSupported);
    const stateMachineArn = await create(passing);
    await expect(client.send(new UpdateStateMachineCommand({ stateMachineArn }))).rejects.toBeInstanceOf(
      MissingRequiredParameter,
    );
    const broken = new UpdateStateMachineCommand({ stateMachineArn, definition: misspelt });
    await expect(client.send(broken)).rejects.toBeInstanceOf(InvalidDefinition);
  });

  it('is told when there is no such machine', async () => {
    const stateMachineArn = 'arn:aws:states:ap-east-1:123456789012:stateMachine:nowhere';
    await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn }))).rejects.toBeInstanceOf(
      StateMachineDoesNotExist,
    );
    await expect(begin(stateMachineArn)).rejects.toBeInstanceOf(StateMachineDoesNotExist);
    await expect(begin('nowhere')).rejects.toBeInstanceOf(InvalidArn);
  });
});

describe('the SDK, talking of executions', () => {
  it('starts one under a name, and sees how it ends', async () => {
    const stateMachineArn = await create(waiting);
    const executionArn = await begin(stateMachineArn, '黃埔-A1-1', '{"id": "A1"}');
    expect(executionArn).toBe('arn:aws:states:ap-east-1:123456789012:execution:machine:黃埔-A1-1');
    await pass(60);
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      executionArn,
      stateMachineArn,
      name: '黃埔-A1-1',
      status: 'SUCCEEDED',
      startDate: start,
      stopDate: new Date(start.getTime() + 60_000),
      input: '{"id": "A1"}',
      output: '{"id":"A1"}',
    });
  });

  it('gets a name when it gives none', async () => {
    const executionArn = await begin(await create(waiting));
    expect(executionArn).toMatch(/:execution:machine:[0-9a-f-]{36}$/);
  });

  it('gets the same execution for the same name and input, while it runs', async () => {
    const stateMachineArn = await create(waiting);
    expect(await begin(stateMachineArn, 'A1-1', '{"a":1}')).toBe(
      await begin(stateMachineArn, 'A1-1', '{"a":1}'),
    );
    await expect(begin(stateMachineArn, 'A1-1', '{"a":2}')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
    const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
    expect(executions).toHaveLength(1);
  });

  it('may not use the name of a closed one for 90 days', async () => {
    const stateMachineArn = await create(passing);
    await begin(stateMachineArn, 'A1-1');
    await pass(90 * 86_400 - 1);
    await expect(begin(stateMachineArn, 'A1-1')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
    await pass(1);
    const executionArn = await begin(stateMachineArn, 'A1-1');
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      startDate: now,
    });
  });

  it('is refused an input or a name that cannot be', async () => {
    const stateMachineArn = await create(waiting);
    await expect(begin(stateMachineArn, 'A1-1', '{')).rejects.toBeInstanceOf(InvalidExecutionInput);
    await expect(begin(stateMachineArn, 'A1:1')).rejects.toBeInstanceOf(InvalidName);
    await expect(begin(stateMachineArn, '')).rejects.toBeInstanceOf(InvalidName);
    await expect(begin(stateMachineArn, 'A1-1', JSON.stringify('x'.repeat(262_143)))).rejects.toBeInstanceOf(
      ValidationException,
    );
  });

  it('stops one', async () => {
    const executionArn = await begin(await create(waiting));
    const { stopDate } = await client.send(
      new StopExecutionCommand({ executionArn, error: 'Paused', cause: 'clock stop' }),
    );
    expect(stopDate).toEqual(start);
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      error: 'Paused',
      cause: 'clock stop',
    });
    await pass(5);
    expect((await client.send(new StopExecutionCommand({ executionArn }))).stopDate).toEqual(start);
  });

  it('lists them by status, the latest first, page by page', async () => {
    const stateMachineArn = await create(waiting);
    for (const name of ['one', 'two', 'three']) await begin(stateMachineArn, name);
    await client.send(new StopExecutionCommand({ executionArn: await begin(stateMachineArn, 'stopped') }));
    const names: unknown[] = [];
    for await (const { executions } of paginateListExecutions(
      { client, pageSize: 2 },
      { stateMachineArn, statusFilter: 'RUNNING' },
    ))
      names.push(executions?.map(({ name }) => name));
    expect(names).toEqual([['three', 'two'], ['one']]);
    const unknown = 'arn:aws:states:ap-east-1:123456789012:stateMachine:nowhere';
    await expect(client.send(new ListExecutionsCommand({ stateMachineArn: unknown }))).rejects.toBeInstanceOf(
      StateMachineDoesNotExist,
    );
  });

  it('reads the history, page by page, from either end, with or without data', async () => {
    const executionArn = await begin(await create(passing), 'A1-1', '{"id":1}');
    const ids: unknown[] = [];
    for await (const { events } of paginateGetExecutionHistory({ client, pageSize: 3 }, { executionArn }))
      ids.push(events?.map(({ id }) => id));
    expect(ids).toEqual([[1, 2, 3], [4]]);
    const latest = await client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 }),
    );
    expect(latest.events).toMatchObject([
      {
        type: 'ExecutionSucceeded',
        timestamp: start,
        executionSucceededEventDetails: { output: '{"id":1}' },
      },
    ]);
    const bare = await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
    );
    expect(bare.events?.[1]?.stateEnteredEventDetails).toEqual({ name: 'Pass' });
  });

  it('is told when there is no such execution', async () => {
    const executionArn = 'arn:aws:states:ap-east-1:123456789012:execution:machine:nowhere';
    await expect(client.send(new DescribeExecutionCommand({ executionArn }))).rejects.toBeInstanceOf(
      ExecutionDoesNotExist,
    );
    await expect(client.send(new StopExecutionCommand({ executionArn }))).rejects.toBeInstanceOf(
      ExecutionDoesNotExist,
    );
    await expect(client.send(new GetExecutionHistoryCommand({ executionArn }))).rejects.toBeInstanceOf(
      ExecutionDoesNotExist,
    );
    await expect(
      client.send(new DescribeExecutionCommand({ executionArn: 'nowhere' })),
    ).rejects.toBeInstanceOf(InvalidArn);
  });
});

describe('the SDK, talking of tasks', () => {
  async function ask(): Promise<{ executionArn: string; taskToken: string }> {
    const executionArn = await begin(await create(asking));
    await stepFunctions.settle();
    return { executionArn, taskToken: tokens.at(-1) ?? 'none' };
  }
  const stateOf = async (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn }));

  it('sends a success', async () => {
    const { executionArn, taskToken } = await ask();
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"verdict":"consent"}' }));
    expect(await stateOf(executionArn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"verdict":"consent"}',
    });
  });

  it('sends a failure', async () => {
    const { executionArn, taskToken } = await ask();
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'why' }));
    expect(await stateOf(executionArn)).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'why' });
  });

  it('sends a heartbeat', async () => {
    const { executionArn, taskToken } = await ask();
    await pass(59);
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await pass(59);
    expect(await stateOf(executionArn)).toMatchObject({ status: 'RUNNING' });
    await pass(1);
    expect(await stateOf(executionArn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('is refused a token that has been used', async () => {
    const { taskToken } = await ask();
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }))).rejects.toBeInstanceOf(
      TaskTimedOut,
    );
    await expect(client.send(new SendTaskFailureCommand({ taskToken }))).rejects.toBeInstanceOf(TaskTimedOut);
    await expect(client.send(new SendTaskHeartbeatCommand({ taskToken }))).rejects.toBeInstanceOf(
      TaskTimedOut,
    );
  });

  it('is refused a token that was never given out, is none, or is too long', async () => {
    const send = (taskToken: string) => client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    await expect(send('x'.repeat(64))).rejects.toBeInstanceOf(TaskDoesNotExist);
    await expect(send('no token')).rejects.toBeInstanceOf(InvalidToken);
    await expect(send('x'.repeat(1_025))).rejects.toBeInstanceOf(ValidationException);
  });

  it('is refused an output that is no JSON, and the token stays good', async () => {
    const { executionArn, taskToken } = await ask();
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken, output: 'yes' })),
    ).rejects.toBeInstanceOf(InvalidOutput);
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }));
    expect(await stateOf(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('the wire', () => {
  async function post(target: string, body: string) {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
    const response = await fetch(server.url, { method: 'POST', headers, body });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.json(),
    };
  }

  it('speaks AWS JSON 1.0', async () => {
    const body = JSON.stringify({ name: 'machine', definition: passing, roleArn });
    expect(await post('AWSStepFunctions.CreateStateMachine', body)).toEqual({
      status: 200,
      type: 'application/x-amz-json-1.0',
      body: {
        stateMachineArn: 'arn:aws:states:ap-east-1:123456789012:stateMachine:machine',
        creationDate: start.getTime() / 1_000,
      },
    });
  });

  it('refuses an operation, a field and a body that it does not know', async () => {
    expect(await post('AWSStepFunctions.CreateActivity', '{}')).toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    });
    expect(await post('AWSStepFunctions.ListStateMachines', '{"max":1}')).toMatchObject({
      status: 400,
      body: { __type: 'ValidationException' },
    });
    expect(await post('AWSStepFunctions.ListStateMachines', '{')).toMatchObject({
      status: 400,
      body: { __type: 'SerializationException' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { countTransitions } from '../../../local/step-functions/endpoint.ts';
import { anEndpoint, functionArn, type HistoryEvent, machineOf } from './harness.ts';

const echo = { work: (payload: unknown) => payload };

/** What happened, and from which event each event follows. */
function outline(history: HistoryEvent[]): string[] {
  return history.map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`);
}

describe('the history of an execution', () => {
  it('of a task that waits for a token', async () => {
    const tokens: string[] = [];
    const endpoint = anEndpoint({
      functions: { ask: ({ token }: { token: string }) => void tokens.push(token) },
    });
    const executionArn = await endpoint.start(
      machineOf({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        TimeoutSeconds: 600,
        HeartbeatSeconds: 60,
        Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token' } },
        End: true,
      }),
    );
    await endpoint.stepFunctions.settle();
    await endpoint.call('SendTaskSuccess', { taskToken: tokens[0], output: '"yes"' });
    const history = await endpoint.historyOf(executionArn);
    const integration = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
    const shown = { truncated: false };
    expect(outline(history)).toEqual([
      '1<0 ExecutionStarted',
      '2<0 TaskStateEntered',
      '3<2 TaskScheduled',
      '4<3 TaskStarted',
      '5<4 TaskSubmitted',
      '6<5 TaskSucceeded',
      '7<6 TaskStateExited',
      '8<7 ExecutionSucceeded',
    ]);
    expect(history[1]?.stateEnteredEventDetails).toEqual({ name: 'Only', input: '{}', inputDetails: shown });
    expect(history[2]?.taskScheduledEventDetails).toEqual({
      ...integration,
      region: 'us-east-1',
      parameters: JSON.stringify({ FunctionName: 'ask', Payload: { token: tokens[0] } }),
      timeoutInSeconds: 600,
      heartbeatInSeconds: 60,
    });
    expect(history[3]?.taskStartedEventDetails).toEqual(integration);
    expect(history[4]?.taskSubmittedEventDetails).toMatchObject(integration);
    expect(history[5]?.taskSucceededEventDetails).toEqual({
      ...integration,
      output: '"yes"',
      outputDetails: shown,
    });
    expect(history[6]?.stateExitedEventDetails).toEqual({
      name: 'Only',
      output: '"yes"',
      outputDetails: shown,
    });
    expect(history[7]?.executionSucceededEventDetails).toEqual({ output: '"yes"', outputDetails: shown });
  });

  it('of a plain function that is tried again', async () => {
    let calls = 0;
    const endpoint = anEndpoint({
      functions: {
        work: () => {
          if (++calls === 1)
            throw Object.assign(new Error('busy'), { name: 'Lambda.TooManyRequestsException' });
          return calls;
        },
      },
    });
    const retry = [{ ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 2 }];
    const executionArn = await endpoint.start(
      machineOf({ Type: 'Task', Resource: functionArn('work'), Retry: retry, End: true }),
    );
    await endpoint.advanceSeconds(2);
    const history = await endpoint.historyOf(executionArn);
    expect(outline(history)).toEqual([
      '1<0 ExecutionStarted',
      '2<0 TaskStateEntered',
      '3<2 LambdaFunctionScheduled',
      '4<3 LambdaFunctionStarted',
      '5<4 LambdaFunctionFailed',
      '6<5 LambdaFunctionScheduled',
      '7<6 LambdaFunctionStarted',
      '8<7 LambdaFunctionSucceeded',
      '9<8 TaskStateExited',
      '10<9 ExecutionSucceeded',
    ]);
    expect(history[2]?.lambdaFunctionScheduledEventDetails).toMatchObject({
      resource: functionArn('work'),
      input: '{}',
    });
    expect(history[4]?.lambdaFunctionFailedEventDetails).toEqual({
      error: 'Lambda.TooManyRequestsException',
      cause: 'busy',
    });
  });

  it('of a Map of which one item fails', async () => {
    const endpoint = anEndpoint();
    const item = {
      StartAt: 'Fails?',
      States: {
        'Fails?': {
          Type: 'Choice',
          Choices: [{ Variable: '$', NumericEquals: 1, Next: 'Err: one' }],
          Default: 'Wait',
        },
        'Err: one': { Type: 'Fail', Error: 'One' },
        Wait: { Type: 'Wait', Seconds: 9, End: true },
      },
    };
    const executionArn = await endpoint.start(
      machineOf({ Type: 'Map', ItemProcessor: item, End: true }),
      [0, 1],
    );
    expect(outline(await endpoint.historyOf(executionArn))).toEqual([
      '1<0 ExecutionStarted',
      '2<0 MapStateEntered',
      '3<2 MapStateStarted',
      '4<3 MapIterationStarted',
      '5<3 MapIterationStarted',
      '6<4 ChoiceStateEntered',
      '7<5 ChoiceStateEntered',
      '8<6 ChoiceStateExited',
      '9<7 ChoiceStateExited',
      '10<8 WaitStateEntered',
      '11<9 FailStateEntered',
      '12<11 MapIterationFailed',
      '13<11 WaitStateAborted',
      '14<13 MapIterationAborted',
      '15<11 MapStateFailed',
      '16<15 ExecutionFailed',
    ]);
  });

  it('of a Parallel state', async () => {
    const endpoint = anEndpoint();
    const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    const executionArn = await endpoint.start(
      machineOf({ Type: 'Parallel', Branches: [branch('A'), branch('B')], End: true }),
    );
    expect(outline(await endpoint.historyOf(executionArn))).toEqual([
      '1<0 ExecutionStarted',
      '2<0 ParallelStateEntered',
      '3<2 ParallelStateStarted',
      '4<3 PassStateEntered',
      '5<3 PassStateEntered',
      '6<4 PassStateExited',
      '7<5 PassStateExited',
      '8<7 ParallelStateSucceeded',
      '9<8 ParallelStateExited',
      '10<9 ExecutionSucceeded',
    ]);
  });

  it('of an execution that is stopped', async () => {
    const endpoint = anEndpoint();
    const executionArn = await endpoint.start(machineOf({ Type: 'Wait', Seconds: 9, End: true }));
    await endpoint.call('StopExecution', { executionArn, error: 'Paused', cause: 'clock stop' });
    const history = await endpoint.historyOf(executionArn);
    expect(history.at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      executionAbortedEventDetails: { error: 'Paused', cause: 'clock stop' },
    });
  });

  it('gives the number of transitions: one for each state entered', async () => {
    const endpoint = anEndpoint({ functions: echo });
    const item = {
      StartAt: 'Work',
      States: { Work: { Type: 'Task', Resource: functionArn('work'), End: true } },
    };
    const definition = {
      StartAt: 'Map',
      States: { Map: { Type: 'Map', ItemProcessor: item, Next: 'Done' }, Done: { Type: 'Succeed' } },
    };
    const executionArn = await endpoint.start(definition, [1, 2, 3]);
    await endpoint.stepFunctions.settle();
    expect(countTransitions(await endpoint.historyOf(executionArn))).toBe(5);
  });
});

describe('the Context Object', () => {
  it('tells a state who and where it is', async () => {
    const endpoint = anEndpoint();
    const stateMachineArn = await endpoint.create(
      machineOf({ Type: 'Pass', Parameters: { 'context.$': '$$' }, OutputPath: '$.context', End: true }),
      'context',
    );
    const { executionArn } = await endpoint.call<{ executionArn: string }>('StartExecution', {
      stateMachineArn,
      name: 'A1-context-1',
      input: '{"id":"A1"}',
    });
    expect(await endpoint.describe(executionArn)).toMatchObject({
      output: {
        Execution: {
          Id: executionArn,
          Name: 'A1-context-1',
          Input: { id: 'A1' },
          RoleArn: 'arn:aws:iam::000000000000:role/onedoor',
          StartTime: '2026-03-01T00:00:00.000Z',
        },
        StateMachine: { Id: stateMachineArn, Name: 'context' },
        State: { Name: 'Only', EnteredTime: '2026-03-01T00:00:00.000Z', RetryCount: 0 },
      },
    });
  });

  it('tells the states within a Map which item they work on', async () => {
    const endpoint = anEndpoint();
    const state = {
      Type: 'Pass',
      Parameters: { 'i.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value' },
      End: true,
    };
    const inner = { StartAt: 'Inner', States: { Inner: state } };
    const executionArn = await endpoint.start(machineOf({ Type: 'Map', ItemProcessor: inner, End: true }), [
      'x',
      'y',
    ]);
    expect(await endpoint.describe(executionArn)).toMatchObject({
      output: [
        { i: 0, v: 'x' },
        { i: 1, v: 'y' },
      ],
    });
  });
});

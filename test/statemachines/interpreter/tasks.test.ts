import { describe, expect, it } from 'vitest';
import { anEndpoint, functionArn, machineOf, run } from './harness.ts';

function invoke(payload: object = {}): object {
  return machineOf({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: 'work', ...payload },
    End: true,
  });
}
const plain = machineOf({ Type: 'Task', Resource: functionArn('work'), End: true });

describe('a task that calls a function', () => {
  it('gets what lambda:invoke returns', async () => {
    const functions = { work: (payload: unknown) => ({ got: payload }) };
    expect(await run(invoke({ 'Payload.$': '$' }), { id: 1 }, { functions })).toEqual({
      status: 'SUCCEEDED',
      output: { ExecutedVersion: '$LATEST', Payload: { got: { id: 1 } }, StatusCode: 200 },
    });
  });

  it('gives an empty payload when none is given', async () => {
    const functions = { work: (payload: unknown) => payload };
    expect(await run(invoke(), { id: 1 }, { functions })).toMatchObject({ output: { Payload: {} } });
  });

  it('turns what the function returns into JSON, as the wire would', async () => {
    const functions = { work: () => ({ at: new Date(0), gone: undefined }) };
    expect(await run(plain, {}, { functions })).toMatchObject({ output: { at: '1970-01-01T00:00:00.000Z' } });
    expect(await run(plain, {}, { functions: { work: () => undefined } })).toMatchObject({ output: null });
  });

  it('fails with the name of the error, and its JSON as the cause', async () => {
    const functions = {
      work: () => {
        throw new RangeError('too many');
      },
    };
    const { status, error, cause = '' } = await run(plain, {}, { functions });
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'RangeError' });
    expect(JSON.parse(cause)).toMatchObject({ errorType: 'RangeError', errorMessage: 'too many' });
  });

  it('fails as Lambda does when there is no such function', async () => {
    expect(await run(plain)).toMatchObject({
      error: 'Lambda.ResourceNotFoundException',
      cause: expect.stringMatching(/^Function not found/),
    });
  });

  it('is not made by a branch that another has taken down in the same instant', async () => {
    const called: unknown[] = [];
    const branches = [
      { StartAt: 'Work', States: { Work: { Type: 'Task', Resource: functionArn('work'), End: true } } },
      {
        StartAt: 'First',
        States: { First: { Type: 'Pass', Next: 'Fail' }, Fail: { Type: 'Fail', Error: 'Refused' } },
      },
    ];
    const definition = machineOf({ Type: 'Parallel', Branches: branches, End: true });
    const functions = { work: (payload: unknown) => called.push(payload) };
    expect(await run(definition, {}, { functions })).toMatchObject({ error: 'Refused' });
    expect(called).toEqual([]);
  });

  it('does not wait for ever for a function that hangs', async () => {
    const endpoint = anEndpoint({ functions: { work: () => new Promise(() => {}) } });
    const execution = await endpoint.start(
      machineOf({ Type: 'Task', Resource: functionArn('work'), TimeoutSeconds: 60, End: true }),
    );
    endpoint.clock.set(new Date(endpoint.clock.now().getTime() + 60_000));
    await endpoint.stepFunctions.fireDue();
    await endpoint.stepFunctions.settle();
    expect(await endpoint.describe(execution)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('drops what a function returns after its time-out', async () => {
    const late = Promise.withResolvers<string>();
    const endpoint = anEndpoint({ functions: { work: () => late.promise } });
    const definition = {
      StartAt: 'Work',
      States: {
        Work: {
          Type: 'Task',
          Resource: functionArn('work'),
          TimeoutSeconds: 1,
          Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Rest' }],
          End: true,
        },
        Rest: { Type: 'Wait', Seconds: 10, End: true },
      },
    };
    const execution = await endpoint.start(definition);
    endpoint.clock.set(new Date(endpoint.clock.now().getTime() + 1_000));
    await endpoint.stepFunctions.fireDue();
    late.resolve('too late');
    await endpoint.advanceSeconds(10);
    expect(await endpoint.describe(execution)).toEqual({
      status: 'SUCCEEDED',
      output: { Error: 'States.Timeout' },
    });
  });

  it('does not take the result of an earlier attempt for that of the present one', async () => {
    const results = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let calls = 0;
    const endpoint = anEndpoint({ functions: { work: () => results[calls++]?.promise } });
    const retry = [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1 }];
    const definition = {
      Type: 'Task',
      Resource: functionArn('work'),
      TimeoutSeconds: 10,
      Retry: retry,
      End: true,
    };
    const execution = await endpoint.start(machineOf(definition));
    for (const seconds of [10, 1]) {
      endpoint.clock.set(new Date(endpoint.clock.now().getTime() + seconds * 1_000));
      await endpoint.stepFunctions.fireDue();
    }
    results[0]?.resolve('first');
    await results[0]?.promise;
    results[1]?.resolve('second');
    await endpoint.stepFunctions.settle();
    expect(await endpoint.describe(execution)).toEqual({ status: 'SUCCEEDED', output: 'second' });
  });
});

describe('a task that starts an execution', () => {
  const child = machineOf({ Type: 'Wait', Seconds: 30, End: true });
  const starting = (parameters: object) =>
    machineOf({
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution',
      Parameters: parameters,
      End: true,
    });

  it('does not wait for its end', async () => {
    const endpoint = anEndpoint();
    const StateMachineArn = await endpoint.create(child, 'child');
    const parent = await endpoint.start(starting({ StateMachineArn, 'Input.$': '$', Name: 'A1-child-1' }), {
      id: 'A1',
    });
    await endpoint.stepFunctions.settle();
    const childArn = 'arn:aws:states:us-east-1:000000000000:execution:child:A1-child-1';
    expect(await endpoint.describe(parent)).toEqual({
      status: 'SUCCEEDED',
      output: { ExecutionArn: childArn, StartDate: '2026-03-01T00:00:00.000Z' },
    });
    await endpoint.advanceSeconds(30);
    expect(await endpoint.describe(childArn)).toEqual({ status: 'SUCCEEDED', output: { id: 'A1' } });
  });

  it('fails when it could not be started by hand either', async () => {
    const endpoint = anEndpoint();
    const StateMachineArn = await endpoint.create(child, 'child');
    await endpoint.call('StartExecution', {
      stateMachineArn: StateMachineArn,
      name: 'taken',
      input: '{"other":1}',
    });
    const taken = await endpoint.start(starting({ StateMachineArn, Name: 'taken' }));
    const noJson = await endpoint.start(starting({ StateMachineArn, Input: 'no JSON' }));
    const noName = await endpoint.start(starting({ StateMachineArn, Name: 'two words' }));
    const nowhere = await endpoint.start(starting({ StateMachineArn: `${StateMachineArn}-2` }));
    await endpoint.stepFunctions.settle();
    expect(await endpoint.describe(taken)).toMatchObject({
      error: 'StepFunctions.ExecutionAlreadyExistsException',
    });
    expect(await endpoint.describe(noJson)).toMatchObject({
      error: 'StepFunctions.InvalidExecutionInputException',
    });
    expect(await endpoint.describe(noName)).toMatchObject({ error: 'StepFunctions.InvalidNameException' });
    expect(await endpoint.describe(nowhere)).toMatchObject({
      error: 'StepFunctions.StateMachineDoesNotExistException',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { anEndpoint, functionArn, machineOf, run } from './harness.ts';

function failing(times: number) {
  let left = times;
  return (payload: unknown) => {
    if (left-- > 0) throw Object.assign(new Error('busy'), { name: 'Busy' });
    return payload;
  };
}

function task(fields: object): object {
  return { Type: 'Task', Resource: functionArn('work'), End: true, ...fields };
}

/** The seconds between the attempts of a task that always fails. */
async function delaysOf(retrier: object, random?: () => number): Promise<number[]> {
  const endpoint = anEndpoint({ functions: { work: failing(Infinity) }, ...(random ? { random } : {}) });
  const execution = await endpoint.start(
    machineOf(task({ Retry: [{ ErrorEquals: ['States.ALL'], ...retrier }] })),
  );
  await endpoint.advanceSeconds(100_000);
  const attempts = (await endpoint.historyOf(execution)).filter(
    ({ type }) => type === 'LambdaFunctionScheduled',
  );
  return attempts.slice(1).map(({ timestamp }, index) => timestamp - (attempts[index]?.timestamp ?? 0));
}

describe('a retrier', () => {
  it('waits 1, 2 and 4 seconds when nothing else is said', async () => {
    expect(await delaysOf({})).toEqual([1, 2, 4]);
  });

  it('waits as IntervalSeconds, BackoffRate and MaxAttempts say', async () => {
    expect(await delaysOf({ IntervalSeconds: 10, BackoffRate: 1.5, MaxAttempts: 4 })).toEqual([
      10, 15, 22.5, 33.75,
    ]);
  });

  it('never waits longer than MaxDelaySeconds', async () => {
    expect(
      await delaysOf({ IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 50 }),
    ).toEqual([10, 30, 50, 50]);
  });

  it('waits a random part of the delay with full jitter', async () => {
    expect(await delaysOf({ IntervalSeconds: 8, JitterStrategy: 'FULL' }, () => 0.25)).toEqual([2, 4, 8]);
  });

  it('tells the state how often it has been tried again', async () => {
    const counts: unknown[] = [];
    const work = failing(2);
    const functions = {
      work: (payload: unknown) => {
        counts.push(payload);
        return work(payload);
      },
    };
    await run(
      machineOf(
        task({ Parameters: { 'count.$': '$$.State.RetryCount' }, Retry: [{ ErrorEquals: ['Busy'] }] }),
      ),
      {},
      { functions },
    );
    expect(counts).toEqual([{ count: 0 }, { count: 1 }, { count: 2 }]);
  });
});

describe('States.ALL', () => {
  const large = { work: () => 'x'.repeat(262_144) };
  const caught = { Type: 'Pass', Result: 'caught', End: true };
  const catching = (name: string, fields: object = {}) => ({
    StartAt: 'Work',
    States: { Work: task({ Catch: [{ ErrorEquals: [name], Next: 'Caught' }], ...fields }), Caught: caught },
  });

  it('does not catch data that are too large; their own name does', async () => {
    expect(await run(catching('States.ALL'), {}, { functions: large })).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
    expect(await run(catching('States.DataLimitExceeded'), {}, { functions: large })).toMatchObject({
      output: 'caught',
    });
  });

  it('does not catch a definition that does not fit the data, and neither does its own name', async () => {
    const misfit = { Parameters: { 'v.$': '$.missing' } };
    expect(await run(catching('States.ALL', misfit))).toMatchObject({ error: 'States.Runtime' });
    expect(await run(catching('States.Runtime', misfit))).toMatchObject({ error: 'States.Runtime' });
  });

  it('catches an intrinsic function that fails', async () => {
    const misuse = { Parameters: { 'v.$': "States.StringToJson('{')" } };
    expect(await run(catching('States.ALL', misuse))).toMatchObject({ output: 'caught' });
    expect(await run(catching('States.IntrinsicFailure', misuse))).toMatchObject({ output: 'caught' });
  });
});

describe('an error', () => {
  it('says in which state the definition did not fit the data', async () => {
    const { cause } = await run(machineOf({ Type: 'Pass', Parameters: { 'v.$': '$.missing' }, End: true }), {
      a: 1,
    });
    expect(cause).toBe(
      "An error occurred while executing the state 'Only' (entered at the event id #2). " +
        "The JSONPath '$.missing' specified for the field 'v.$' could not be found in the input '{\"a\":1}'",
    );
  });

  it('of a time-out is not among those of States.TaskFailed', async () => {
    const endpoint = anEndpoint({ functions: { work: () => new Promise(() => {}) } });
    const definition = {
      StartAt: 'Work',
      States: {
        Work: task({ TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }] }),
        Caught: { Type: 'Succeed' },
      },
    };
    const execution = await endpoint.start(definition);
    endpoint.clock.set(new Date(endpoint.clock.now().getTime() + 1_000));
    await endpoint.stepFunctions.fireDue();
    expect(await endpoint.describe(execution)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('of a branch is also known as States.BranchFailed', async () => {
    const fails = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Refused', Cause: 'why' } } };
    const definition = {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [fails],
          Catch: [{ ErrorEquals: ['States.BranchFailed'], Next: 'Caught' }],
          End: true,
        },
        Caught: { Type: 'Succeed' },
      },
    };
    expect(await run(definition)).toEqual({
      status: 'SUCCEEDED',
      output: { Error: 'Refused', Cause: 'why' },
    });
  });

  it('whose place in the data cannot be made fails the execution', async () => {
    const definition = {
      StartAt: 'Work',
      States: {
        Work: task({ Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.a.b', Next: 'Caught' }] }),
        Caught: { Type: 'Succeed' },
      },
    };
    expect(await run(definition, { a: 'text' }, { functions: { work: failing(1) } })).toMatchObject({
      error: 'States.ResultPathMatchFailure',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { anEndpoint, machineOf } from './harness.ts';

interface Request {
  token: string;
}

function waitForOpinion(fields: object = {}): object {
  return machineOf({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: {
      FunctionName: 'request-opinion',
      Payload: { 'token.$': '$$.Task.Token', 'department.$': '$.department' },
    },
    End: true,
    ...fields,
  });
}

/** An endpoint whose function keeps the tokens that it is given. */
function aDesk(requestOpinion: (request: Request) => unknown = () => null) {
  const requests: Request[] = [];
  const functions = {
    'request-opinion': (request: Request) => {
      requests.push(request);
      return requestOpinion(request);
    },
  };
  const endpoint = anEndpoint({ functions });
  const token = (index = 0) => requests[index]?.token ?? 'no such request';
  const answer = (output: unknown, index?: number) =>
    endpoint.call('SendTaskSuccess', { taskToken: token(index), output: JSON.stringify(output) });
  return { ...endpoint, requests, token, answer };
}

describe('a task that waits for its token', () => {
  it('hands the token and the payload to the function, and goes on when the token comes back', async () => {
    const desk = aDesk();
    const execution = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    expect(desk.requests).toEqual([
      { token: expect.stringMatching(/^[A-Za-z0-9_-]{64}$/), department: 'FIRE' },
    ]);
    expect(await desk.describe(execution)).toEqual({ status: 'RUNNING' });
    await desk.answer({ verdict: 'consent' });
    expect(await desk.describe(execution)).toEqual({ status: 'SUCCEEDED', output: { verdict: 'consent' } });
  });

  it('takes no notice of what the function returns', async () => {
    const desk = aDesk(() => ({ verdict: 'object' }));
    const execution = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    await desk.answer('from the token');
    expect(await desk.describe(execution)).toMatchObject({ output: 'from the token' });
  });

  it('takes the token even before the function has returned', async () => {
    const asked = Promise.withResolvers<void>();
    const returned = Promise.withResolvers<void>();
    const desk = aDesk(() => {
      asked.resolve();
      return returned.promise;
    });
    const execution = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await asked.promise;
    await desk.answer('quick');
    returned.resolve();
    await desk.stepFunctions.settle();
    expect(await desk.describe(execution)).toEqual({ status: 'SUCCEEDED', output: 'quick' });
  });

  it('fails as the failure says', async () => {
    const desk = aDesk();
    const execution = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    await desk.call('SendTaskFailure', {
      taskToken: desk.token(),
      error: 'Withdrawn',
      cause: 'by the applicant',
    });
    expect(await desk.describe(execution)).toEqual({
      status: 'FAILED',
      error: 'Withdrawn',
      cause: 'by the applicant',
    });
  });

  it('fails when the function that should take the token fails', async () => {
    const desk = aDesk(() => {
      throw new TypeError('no such department');
    });
    const execution = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    expect(await desk.describe(execution)).toMatchObject({ status: 'FAILED', error: 'TypeError' });
    await expect(desk.answer(1)).rejects.toMatchObject({ __type: 'TaskTimedOut' });
  });

  it('gives each attempt a token of its own, and refuses that of an earlier one', async () => {
    const desk = aDesk();
    const retry = [{ ErrorEquals: ['Again'], IntervalSeconds: 5 }];
    const execution = await desk.start(waitForOpinion({ Retry: retry }), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    await desk.call('SendTaskFailure', { taskToken: desk.token(0), error: 'Again' });
    await desk.advanceSeconds(5);
    expect(desk.requests).toHaveLength(2);
    expect(desk.token(1)).not.toBe(desk.token(0));
    await expect(desk.answer('late', 0)).rejects.toMatchObject({ __type: 'TaskTimedOut' });
    await desk.answer('in time', 1);
    expect(await desk.describe(execution)).toMatchObject({ output: 'in time' });
  });

  it('times out, and refuses the token from then on', async () => {
    const desk = aDesk();
    const execution = await desk.start(waitForOpinion({ TimeoutSeconds: 15_552_000 }), {
      department: 'FIRE',
    });
    await desk.advanceSeconds(15_551_999);
    expect(await desk.describe(execution)).toEqual({ status: 'RUNNING' });
    await desk.advanceSeconds(1);
    expect(await desk.describe(execution)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
    await expect(desk.answer('late')).rejects.toMatchObject({ __type: 'TaskTimedOut' });
  });

  it('takes its time-out from the data', async () => {
    const desk = aDesk();
    const execution = await desk.start(waitForOpinion({ TimeoutSecondsPath: '$.limit' }), {
      department: 'FIRE',
      limit: 7,
    });
    await desk.advanceSeconds(7);
    expect(await desk.describe(execution)).toMatchObject({ error: 'States.Timeout' });
  });

  it('lives as long as its heart beats', async () => {
    const desk = aDesk();
    const definition = waitForOpinion({ HeartbeatSeconds: 10, TimeoutSeconds: 100 });
    const execution = await desk.start(definition, { department: 'FIRE' });
    for (let beat = 0; beat < 3; beat += 1) {
      await desk.advanceSeconds(9);
      await desk.call('SendTaskHeartbeat', { taskToken: desk.token() });
    }
    await desk.advanceSeconds(9);
    expect(await desk.describe(execution)).toEqual({ status: 'RUNNING' });
    await desk.advanceSeconds(1);
    expect(await desk.describe(execution)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('lets a missed heartbeat be told from a time-out', async () => {
    const missed = { ErrorEquals: ['States.HeartbeatTimeout'], ResultPath: null, Next: 'Missed' };
    const definition = {
      StartAt: 'Ask',
      States: {
        Ask: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          HeartbeatSecondsPath: '$.heartbeat',
          TimeoutSecondsPath: '$.timeout',
          Parameters: { FunctionName: 'request-opinion', Payload: { 'token.$': '$$.Task.Token' } },
          Catch: [missed, { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'Timed out' }],
          End: true,
        },
        Missed: { Type: 'Pass', Result: 'missed', End: true },
        'Timed out': { Type: 'Pass', Result: 'timed out', End: true },
      },
    };
    const desk = aDesk();
    const slowHeart = await desk.start(definition, { heartbeat: 5, timeout: 9 });
    const noTime = await desk.start(definition, { heartbeat: 9, timeout: 5 });
    await desk.advanceSeconds(9);
    expect(await desk.describe(slowHeart)).toMatchObject({ output: 'missed' });
    expect(await desk.describe(noTime)).toMatchObject({ output: 'timed out' });
  });

  it('refuses the token once the execution has been stopped', async () => {
    const desk = aDesk();
    const executionArn = await desk.start(waitForOpinion(), { department: 'FIRE' });
    await desk.stepFunctions.settle();
    await desk.call('StopExecution', { executionArn, error: 'Paused', cause: 'clock stop' });
    expect(await desk.describe(executionArn)).toEqual({
      status: 'ABORTED',
      error: 'Paused',
      cause: 'clock stop',
    });
    await expect(desk.answer(1)).rejects.toMatchObject({ __type: 'TaskTimedOut' });
  });

  it('refuses the tokens of the departments that a failing one has taken down', async () => {
    const definition = {
      StartAt: 'All departments',
      States: {
        'All departments': {
          Type: 'Map',
          ItemsPath: '$.departments',
          ItemSelector: { 'department.$': '$$.Map.Item.Value' },
          ItemProcessor: waitForOpinion(),
          End: true,
        },
      },
    };
    const desk = aDesk();
    const execution = await desk.start(definition, { departments: ['FIRE', 'WATER'] });
    await desk.stepFunctions.settle();
    await desk.call('SendTaskFailure', { taskToken: desk.token(1), error: 'Broken' });
    expect(await desk.describe(execution)).toMatchObject({ status: 'FAILED', error: 'Broken' });
    await expect(desk.answer(1, 0)).rejects.toMatchObject({ __type: 'TaskTimedOut' });
  });
});

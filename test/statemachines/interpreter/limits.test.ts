import { describe, expect, it } from 'vitest';
import { anEndpoint, machineOf, run } from './harness.ts';

describe('the limits of the service', () => {
  it('end an execution that goes round for ever at 25,000 events', async () => {
    const endpoint = anEndpoint({ storeFile: ':memory:' });
    const definition = {
      StartAt: 'Round',
      States: {
        Round: { Type: 'Pass', Next: 'Again?' },
        'Again?': {
          Type: 'Choice',
          Choices: [{ Variable: '$.stop', IsPresent: true, Next: 'Stop' }],
          Default: 'Round',
        },
        Stop: { Type: 'Succeed' },
      },
    };
    const executionArn = await endpoint.start(definition);
    expect(await endpoint.describe(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    const latest = await endpoint.call<{ events: object[] }>('GetExecutionHistory', {
      executionArn,
      reverseOrder: true,
      maxResults: 1,
    });
    expect(latest.events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }]);
  });

  it('end an execution whose data grow beyond 256 KiB', async () => {
    const half = 'x'.repeat(200_000);
    const doubling = machineOf({ Type: 'Pass', Parameters: { 'a.$': '$.half', 'b.$': '$.half' }, End: true });
    expect(await run(doubling, { half })).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });

  it('count bytes, and not characters', async () => {
    const text = '黃'.repeat(90_000);
    const endpoint = anEndpoint();
    await expect(endpoint.start(machineOf({ Type: 'Succeed' }), text)).rejects.toMatchObject({
      __type: 'ValidationException',
    });
  });
});

describe('the concurrency of a Map', () => {
  it('lets so many items run at once, and starts the next when one ends', async () => {
    const endpoint = anEndpoint();
    const item = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', SecondsPath: '$', End: true } } };
    const execution = await endpoint.start(
      machineOf({ Type: 'Map', MaxConcurrency: 2, ItemProcessor: item, End: true }),
      [10, 5, 3],
    );
    await endpoint.advanceSeconds(60);
    const exits = (await endpoint.historyOf(execution)).filter(({ type }) => type === 'WaitStateExited');
    const start = new Date('2026-03-01T00:00:00Z').getTime() / 1_000;
    expect(exits.map(({ timestamp }) => timestamp - start)).toEqual([5, 8, 10]);
    expect(await endpoint.describe(execution)).toMatchObject({ output: [10, 5, 3] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEndpoint, functionArn, machineOf, startOfTest } from './harness.ts';

const day = 86_400;
const secondsFromStart = (seconds: number) => new Date(startOfTest.getTime() + seconds * 1_000);

describe('a wait', () => {
  it('ends at its second, and not a millisecond before', async () => {
    const endpoint = anEndpoint();
    const execution = await endpoint.start(machineOf({ Type: 'Wait', Seconds: 60 * day, End: true }));
    expect(endpoint.stepFunctions.nextDueAt()).toEqual(secondsFromStart(60 * day));
    await endpoint.moveTo(new Date(secondsFromStart(60 * day).getTime() - 1));
    expect(await endpoint.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await endpoint.moveTo(secondsFromStart(60 * day));
    expect(await endpoint.describe(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(endpoint.stepFunctions.nextDueAt()).toBeUndefined();
  });

  it('ends at the instant in the data, whatever its zone', async () => {
    const endpoint = anEndpoint();
    await endpoint.start(machineOf({ Type: 'Wait', TimestampPath: '$.mark', End: true }), {
      mark: '2026-03-20T00:00:00.250+08:00',
    });
    expect(endpoint.stepFunctions.nextDueAt()).toEqual(new Date('2026-03-19T16:00:00.250Z'));
  });

  it.each([['2027-02-29T00:00:00Z'], ['2026-03-20'], [5]])('fails for %j as an instant', async (mark) => {
    const endpoint = anEndpoint();
    const execution = await endpoint.start(machineOf({ Type: 'Wait', TimestampPath: '$.mark', End: true }), {
      mark,
    });
    expect(await endpoint.describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it.each([[-1], [1.5], ['5'], [100_000_000]])('fails for %j as seconds', async (seconds) => {
    const endpoint = anEndpoint();
    const execution = await endpoint.start(machineOf({ Type: 'Wait', SecondsPath: '$.seconds', End: true }), {
      seconds,
    });
    expect(await endpoint.describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('lets its next state see the instant at which it was due, however far the clock is moved', async () => {
    const seen: string[] = [];
    const endpoint = anEndpoint({
      functions: { mark: () => void seen.push(endpoint.clock.now().toISOString()) },
    });
    const definition = {
      StartAt: 'First',
      States: {
        First: { Type: 'Wait', Seconds: 10 * day, Next: 'Yellow card' },
        'Yellow card': { Type: 'Task', Resource: functionArn('mark'), Next: 'Second' },
        Second: { Type: 'Wait', Seconds: 5 * day, Next: 'Red card' },
        'Red card': { Type: 'Task', Resource: functionArn('mark'), End: true },
      },
    };
    const execution = await endpoint.start(definition);
    await endpoint.advanceSeconds(30 * day);
    expect(seen).toEqual(['2026-03-11T00:00:00.000Z', '2026-03-16T00:00:00.000Z']);
    expect(await endpoint.describe(execution)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('fires, after a time in which nothing ran, in the order in which it was due', async () => {
    const ended: number[] = [];
    const endpoint = anEndpoint({ functions: { note: ({ s }: { s: number }) => void ended.push(s) } });
    const definition = {
      StartAt: 'Wait',
      States: {
        Wait: { Type: 'Wait', SecondsPath: '$.s', Next: 'Note' },
        Note: { Type: 'Task', Resource: functionArn('note'), End: true },
      },
    };
    for (const s of [30, 10, 20]) await endpoint.start(definition, { s });
    endpoint.clock.set(secondsFromStart(day));
    await endpoint.stepFunctions.fireDue();
    await endpoint.stepFunctions.settle();
    expect(ended).toEqual([10, 20, 30]);
  });
});

const waitForItem = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', SecondsPath: '$', End: true } } };

describe('waits of any length', () => {
  it('all end exactly when they are due, in whatever steps the clock is moved', async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 300 * day }), { minLength: 1, maxLength: 6 });
    const steps = fc.array(fc.integer({ min: 1, max: 200 * day }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(waits, steps, async (lengths, moves) => {
        const endpoint = anEndpoint({ storeFile: ':memory:' });
        const definition = machineOf({ Type: 'Map', ItemProcessor: waitForItem, End: true });
        const execution = await endpoint.start(definition, lengths);
        for (const move of moves) await endpoint.advanceSeconds(move);
        await endpoint.advanceSeconds(300 * day);
        const exits = (await endpoint.historyOf(execution)).filter(({ type }) => type === 'WaitStateExited');
        const ends = exits.map(({ timestamp, stateExitedEventDetails }) => [
          timestamp - startOfTest.getTime() / 1_000,
          Number(stateExitedEventDetails?.output),
        ]);
        expect(ends).toHaveLength(lengths.length);
        for (const [endedAfter, length] of ends) expect(endedAfter).toBe(length);
        await endpoint.stepFunctions.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the time of a whole execution', () => {
  it('is up at TimeoutSeconds', async () => {
    const endpoint = anEndpoint();
    const definition = { ...machineOf({ Type: 'Wait', Seconds: 100, End: true }), TimeoutSeconds: 50 };
    const execution = await endpoint.start(definition);
    await endpoint.advanceSeconds(50);
    expect(await endpoint.describe(execution)).toEqual({ status: 'TIMED_OUT' });
    expect((await endpoint.historyOf(execution)).at(-1)).toMatchObject({ type: 'ExecutionTimedOut' });
    expect(endpoint.stepFunctions.nextDueAt()).toBeUndefined();
  });

  it('is a year at most', async () => {
    const endpoint = anEndpoint();
    const execution = await endpoint.start(machineOf({ Type: 'Wait', Seconds: 366 * day, End: true }));
    await endpoint.advanceSeconds(365 * day);
    expect(await endpoint.describe(execution)).toEqual({ status: 'TIMED_OUT' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockState, ClockStore } from '../../../local/clock/clock-store.ts';
import { millisecondsOf } from '../../../local/clock/duration.ts';
import { readMove } from '../../../local/clock/read-move.ts';
import type { TimedPart } from '../../../local/clock/timed-part.ts';
import { VirtualClock } from '../../../local/clock/virtual-clock.ts';

const start = new Date('2026-03-02T09:00:00+08:00');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

function memory(state?: ClockState): ClockStore & { state: ClockState | undefined } {
  return {
    state,
    load() {
      return this.state;
    },
    save(saved) {
      this.state = saved;
    },
  };
}

/** A part with alarms; an alarm may set another one, as a workflow does that goes on to its next wait. */
function alarms(clock: VirtualClock, name: string, times: readonly number[], rang: (time: string) => void) {
  const due = times.map((time) => ({ at: minutes(time), next: undefined as number | undefined }));
  const part: TimedPart & { add(time: number, next?: number): void } = {
    name,
    add: (time, next) => void due.push({ at: minutes(time), next }),
    nextDueAt: () => due.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime())[0],
    async fireDue() {
      for (const alarm of due.filter(({ at }) => at <= clock.now())) {
        due.splice(due.indexOf(alarm), 1);
        rang(`${name} ${clock.now().toISOString()}`);
        if (alarm.next !== undefined) part.add(alarm.next);
      }
    },
    settle: async () => undefined,
  };
  return part;
}

function newClock(store = memory(), machineNow = () => 0) {
  return new VirtualClock({ store, start, machineNow });
}

describe('the virtual clock', () => {
  it('fires everything due on the way in time order, each at its own instant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 6 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        async (times, length) => {
          const clock = newClock();
          const rang: string[] = [];
          times.forEach((of, index) => {
            clock.register(alarms(clock, `part${index}`, of, (what) => rang.push(what.split(' ')[1] ?? '')));
          });
          await clock.moveTo(minutes(length));
          const expected = times.flat().filter((time) => time <= length);
          expect(rang).toEqual(expected.sort((a, b) => a - b).map((time) => minutes(time).toISOString()));
          expect(clock.now()).toEqual(minutes(length));
        },
      ),
    );
  });

  it('fires what falls due because of what has fired, also at the same instant', async () => {
    const clock = newClock();
    const rang: string[] = [];
    const part = alarms(clock, 'wait', [], (what) => rang.push(what));
    part.add(10, 20);
    part.add(30, 30);
    clock.register(part);
    await clock.moveTo(minutes(40));
    expect(rang).toEqual([10, 20, 30, 30].map((time) => `wait ${minutes(time).toISOString()}`));
  });

  it('settles until no part sets anything going in another', async () => {
    let begun = 0;
    let handedOver = 3;
    const clock = new VirtualClock({ store: memory(), start, machineNow: () => 0, activity: () => begun });
    const settled: number[] = [];
    const part: TimedPart = {
      name: 'streams',
      nextDueAt: () => undefined,
      fireDue: async () => undefined,
      async settle() {
        if (handedOver > 0) begun += 1;
        handedOver -= 1;
        settled.push(begun);
      },
    };
    clock.register(part);
    await clock.moveTo(start);
    expect(settled).toEqual([1, 2, 3, 3]);
  });

  it('does not stop for a follower, and fires it where it stops', async () => {
    const clock = newClock();
    const rang: string[] = [];
    clock.register(alarms(clock, 'mark', [90], (what) => rang.push(what)));
    let sweepAt = 60;
    clock.registerFollower({
      name: 'sweep',
      nextDueAt: () => minutes(sweepAt),
      async fireDue() {
        rang.push(`sweep ${clock.now().toISOString()}`);
        while (minutes(sweepAt) <= clock.now()) sweepAt += 60;
      },
      settle: async () => undefined,
    });
    await clock.moveTo(minutes(600));
    expect(rang).toEqual([
      `mark ${minutes(90).toISOString()}`,
      `sweep ${minutes(90).toISOString()}`,
      `sweep ${minutes(600).toISOString()}`,
    ]);
  });

  it('completes a move that a kill has cut short, from where it had come', async () => {
    const store = memory();
    const first = newClock(store);
    const part = alarms(first, 'mark', [10], () => {
      throw new Error('killed');
    });
    first.register(part);
    await expect(first.moveTo(minutes(30))).rejects.toThrow('killed');

    const second = newClock(store);
    const rang: string[] = [];
    second.register(alarms(second, 'mark', [10, 20], (what) => rang.push(what)));
    expect(second.isMoving).toBe(true);
    expect(second.now()).toEqual(minutes(10));
    await second.completeMove();
    expect(rang).toEqual([10, 20].map((time) => `mark ${minutes(time).toISOString()}`));
    expect(second.now()).toEqual(minutes(30));
    expect(second.isMoving).toBe(false);
  });

  it('goes on ticking with the machine, also while no centre runs', () => {
    let machine = 0;
    const store = memory();
    newClock(store, () => machine);
    machine = 5 * 60_000;
    expect(newClock(store, () => machine).now()).toEqual(minutes(5));
  });

  it('fires what falls due as time passes by itself', async () => {
    let machine = 0;
    const clock = newClock(memory(), () => machine);
    const rang: string[] = [];
    clock.register(alarms(clock, 'mark', [1], (what) => rang.push(what)));
    await clock.beat();
    expect(rang).toEqual([]);
    machine = 90_000;
    await clock.beat();
    expect(rang).toHaveLength(1);
  });

  it('is not moved back, nor twice at once', async () => {
    const clock = newClock();
    await expect(clock.moveTo(minutes(-1))).rejects.toMatchObject({ code: 'BACKWARDS' });
    const moving = clock.moveTo(minutes(5));
    await expect(clock.moveTo(minutes(6))).rejects.toMatchObject({ code: 'ALREADY_MOVING' });
    await moving;
    expect(clock.now()).toEqual(minutes(5));
  });
});

describe('a move of the clock', () => {
  it.each([
    ['P3D', 259_200_000],
    ['PT2H', 7_200_000],
    ['P1W', 604_800_000],
    ['P1DT12H30M5S', 131_405_000],
  ])('reads %s', (text, milliseconds) => {
    expect(millisecondsOf(text)).toBe(milliseconds);
  });

  it.each(['', 'P', 'PT', 'P1DT', '3D', 'P1M', 'P1Y', 'P-1D', 'P1.5D', 'P1W2D', ' P1D', 'p1d'])(
    'does not read "%s"',
    (text) => {
      expect(millisecondsOf(text)).toBeUndefined();
    },
  );

  it('goes to an instant with an offset, and to no local time', () => {
    expect(readMove({ to: '2026-03-05T09:00:00+08:00' }, start)).toEqual(new Date('2026-03-05T01:00:00Z'));
    expect(readMove({ to: '2026-03-05T09:00:00' }, start)).toBeUndefined();
    expect(readMove({ to: '2026-03-05T09:00:00Z', advance: 'P1D' }, start)).toBeUndefined();
    expect(readMove({ advance: `P${'9'.repeat(30)}D` }, start)).toBeUndefined();
    expect(readMove(undefined, start)).toBeUndefined();
  });
});

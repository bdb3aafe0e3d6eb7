import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockRefused } from '../../../functions/core/domain/deadline/clock-refused.ts';
import {
  accept,
  close,
  closeSilence,
  decide,
  deemAccepted,
  deliver,
  escalateSilence,
  extend,
  noteSilenceLimit,
  recompute,
  resumeClock,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import {
  type DeadlineLedger,
  dueMarks,
  fireMark,
  isOver,
  nextMarkAt,
  pendingMarks,
  standsStill,
} from '../../../functions/core/domain/deadline/ledger.ts';
import {
  clockAnswer,
  type RunChange,
  reschedule,
  waitOn,
} from '../../../functions/core/domain/deadline/run.ts';
import {
  answerSupplement,
  lapseSupplement,
  requestSupplement,
} from '../../../functions/core/domain/deadline/supplement.ts';
import { addDays, startOfDay } from '../../../functions/core/domain/legal-date.ts';
import { calendar, inspection, received } from './a-ledger.ts';

type Change = (ledger: DeadlineLedger, today: string) => DeadlineLedger;

/** Everything that people and machines do to a clock. Most of it is out of place most of the time. */
const changes: Record<string, Change> = {
  accept: (ledger, today) => accept(ledger, today, calendar),
  requestSupplement: (ledger, noticedOn) => requestSupplement(ledger, { noticedOn, answerDays: 5 }, calendar),
  answerSupplement: (ledger, today) => answerSupplement(ledger, today, calendar),
  stop: (ledger, stoppedOn) => stopClock(ledger, { ...inspection, stoppedOn }),
  resume: (ledger, today) => resumeClock(ledger, today, calendar),
  extend: (ledger, grantedOn) => {
    const grantedBy = ledger.kind === 'joint' ? 'government-head' : 'agency-head';
    return extend(ledger, { grantedBy, reason: '現場核查', grantedOn }, calendar);
  },
  askFire: (ledger, today) => noteSilenceLimit(ledger, { taskId: 'FIRE', lastOn: addDays(today, 3) }),
  askWater: (ledger, openedOn) =>
    noteSilenceLimit(ledger, {
      taskId: 'WATER',
      lastOn: addDays(openedOn, 5),
      counted: { openedOn, limitDays: 3 },
    }),
  answerFire: (ledger) => closeSilence(ledger, 'FIRE'),
  answerWater: (ledger) => closeSilence(ledger, 'WATER'),
  recompute: (ledger) => recompute(ledger, calendar),
  decide: (ledger, today) => (ledger.acceptedOn === undefined ? ledger : decide(ledger, today, calendar)),
  deliver: (ledger, today) => (ledger.decidedOn === undefined ? ledger : deliver(ledger, today)),
  close: (ledger, today) => close(ledger, today),
};

/** A world in which cases are changed and timers come when they like. It sees what the stream would see. */
class World {
  ledger: DeadlineLedger;
  today = '2026-03-02';
  readonly live = new Set<number>();
  readonly started: number[] = [];
  readonly fired: string[] = [];

  constructor(kind: DeadlineLedger['kind']) {
    const opened = reschedule(undefined, received({ kind, limits: { promisedDays: 6 } }));
    this.ledger = opened.ledger;
    this.follow(opened.runChange);
  }

  private follow({ ended, started }: RunChange): void {
    if (ended) expect(this.live.delete(ended.run)).toBe(true);
    if (!started) return;
    expect(this.live.size).toBe(0);
    this.live.add(started.run);
    this.started.push(started.run);
  }

  /** A command of a person or a machine; what the law does not allow leaves everything as it was. */
  change(name: string): void {
    const before = this.ledger;
    let after = before;
    try {
      after = changes[name]?.(before, this.today) ?? before;
    } catch (error) {
      if (!(error instanceof ClockRefused)) throw error;
    }
    const { ledger, runChange } = reschedule(before, after);
    this.ledger = ledger;
    this.follow(runChange);
  }

  /** A timer comes: of the present run, of an old one, early, late or twice. */
  timer(run: number): void {
    const now = startOfDay(this.today);
    for (let [mark] = dueMarks(this.ledger, now); mark; [mark] = dueMarks(this.ledger, now)) {
      this.fired.push(mark.id);
      this.ledger = fireMark(this.ledger, mark.id, now.toISOString());
      if (mark.kind === 'deemed-acceptance') this.ledger = deemAccepted(this.ledger, calendar);
      if (mark.kind === 'supplement-lapse') this.ledger = lapseSupplement(this.ledger);
      if (mark.kind === 'silence' && mark.taskId !== undefined)
        this.ledger = escalateSilence(this.ledger, { taskId: mark.taskId, lastOn: addDays(this.today, 2) });
    }
    if (run !== this.ledger.run) return;
    this.ledger = waitOn(this.ledger);
    if (clockAnswer(this.ledger, run).isOver) this.live.delete(run);
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(changes)).map((name) => ({ name })) },
  { weight: 3, arbitrary: fc.nat(6).map((pass) => ({ pass })) },
  { weight: 3, arbitrary: fc.nat(3).map((runsAgo) => ({ runsAgo })) },
);
const kinds = fc.constantFrom<DeadlineLedger['kind'][]>('promised', 'joint', 'immediate');
const life = fc.array(step, { maxLength: 40 });

function live(
  kind: DeadlineLedger['kind'],
  steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  seen: (world: World) => void,
): World {
  const world = new World(kind);
  for (const one of steps) {
    if ('name' in one) world.change(one.name);
    else if ('pass' in one) world.today = addDays(world.today, one.pass);
    else world.timer(world.ledger.run - one.runsAgo);
    seen(world);
  }
  return world;
}

describe('in any order of commands and timers, however late, old or doubled', () => {
  it('each mark fires at most once', () => {
    fc.assert(
      fc.property(kinds, life, (kind, steps) => {
        const { fired } = live(kind, steps, () => undefined);
        expect(new Set(fired).size).toBe(fired.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('a card that was shown before the decision stays; after it, only a promise already missed is recorded', () => {
    fc.assert(
      fc.property(kinds, life, (kind, steps) => {
        live(kind, steps, ({ ledger }) => {
          if (!isOver(ledger)) return;
          const kinds = pendingMarks(ledger).map((mark) => mark.kind);
          expect(kinds.filter((one) => one !== 'red-card' && one !== 'delivery-due')).toEqual([]);
          const { decidedOn } = ledger;
          const missed = pendingMarks(ledger).find((mark) => mark.kind === 'red-card');
          if (missed && decidedOn !== undefined)
            expect(missed.dueAt <= startOfDay(decidedOn).toISOString()).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('at most one run lives, it is the present one, and it never waits beyond the next mark', () => {
    fc.assert(
      fc.property(kinds, life, (kind, steps) => {
        const world = live(kind, steps, ({ live: runs, ledger, today }) => {
          const { waitsUntil } = ledger;
          const next = nextMarkAt(ledger);
          expect([...runs]).toEqual(waitsUntil === undefined ? [] : [ledger.run]);
          if (kind === 'immediate' || standsStill(ledger)) expect(waitsUntil).toBeUndefined();
          else if (next !== undefined) expect(waitsUntil !== undefined && waitsUntil <= next).toBe(true);
          // an old timer has fired what this run would have: it is about to wake, and will be told
          else if (waitsUntil !== undefined) expect(waitsUntil <= startOfDay(today).toISOString()).toBe(true);
        });
        expect(world.started).toEqual(world.started.map((_run, index) => index + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('a notice is given once, an extension is granted once, the last days keep their order', () => {
    fc.assert(
      fc.property(kinds, life, (kind, steps) => {
        let noticed = '';
        live(kind, steps, ({ ledger }) => {
          const { supplement, promisedLastOn, statutoryLastOn } = ledger;
          if (noticed !== '') expect(supplement?.noticedOn).toBe(noticed);
          noticed = supplement?.noticedOn ?? '';
          expect(promisedLastOn <= statutoryLastOn).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('what is left at the end comes about when the timers come at last, each once', () => {
    fc.assert(
      fc.property(kinds, life, (kind, steps) => {
        const world = live(kind, steps, () => undefined);
        world.change('resume');
        for (let month = 0; month < 3; month += 1) {
          world.today = addDays(world.today, 30);
          world.timer(world.ledger.run - 1);
          world.timer(world.ledger.run);
          world.timer(world.ledger.run);
        }
        expect(pendingMarks(world.ledger)).toEqual([]);
        expect(new Set(world.fired).size).toBe(world.fired.length);
        expect([...world.live]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  accept,
  close,
  closeSilence,
  decide,
  deemAccepted,
  deliver,
  extend,
  noteSilenceLimit,
  resumeClock,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import { type DeadlineLedger, fireMark } from '../../../functions/core/domain/deadline/ledger.ts';
import { clockAnswer, renewRun, reschedule, waitOn } from '../../../functions/core/domain/deadline/run.ts';
import { calendar, inspection, midnight, received } from './a-ledger.ts';

const opened = (kind: DeadlineLedger['kind'] = 'promised'): DeadlineLedger =>
  reschedule(undefined, received({ kind })).ledger;
const running = (kind: DeadlineLedger['kind'] = 'promised'): DeadlineLedger => {
  const before = opened(kind);
  return reschedule(before, accept(before, '2026-03-02', calendar)).ledger;
};
const changeOf = (before: DeadlineLedger, after: DeadlineLedger) => reschedule(before, after).runChange;
const yellowAt = midnight('2026-03-13');

describe('a run of the clock', () => {
  it('starts with receipt and waits for the first mark', () => {
    const { ledger, runChange } = reschedule(undefined, received());
    expect(runChange).toEqual({ started: { run: 1, nextMarkAt: midnight('2026-03-10') } });
    expect(ledger).toMatchObject({ run: 1, waitsUntil: midnight('2026-03-10') });
  });

  it('ends with acceptance, which has other marks, and the next starts', () => {
    const before = opened();
    expect(changeOf(before, accept(before, '2026-03-02', calendar))).toEqual({
      ended: { run: 1, reason: 'accepted' },
      started: { run: 2, nextMarkAt: yellowAt },
    });
  });

  it('ends with a pause, and nothing waits until the clock goes on', () => {
    const before = running();
    const stopped = reschedule(before, stopClock(before, { ...inspection, stoppedOn: '2026-03-05' }));
    expect(stopped.runChange).toEqual({ ended: { run: 2, reason: 'stopped' } });
    expect(stopped.ledger.waitsUntil).toBeUndefined();
    const resumed = reschedule(stopped.ledger, resumeClock(stopped.ledger, '2026-03-12', calendar));
    expect(resumed.runChange).toEqual({ started: { run: 3, nextMarkAt: midnight('2026-03-20') } });
  });

  it('ends with the decision, and the next waits for delivery', () => {
    const before = running();
    const decided = reschedule(before, decide(before, '2026-03-05', calendar));
    expect(decided.runChange).toEqual({
      ended: { run: 2, reason: 'decided' },
      started: { run: 3, nextMarkAt: midnight('2026-03-20') },
    });
    const delivered = reschedule(decided.ledger, deliver(decided.ledger, '2026-03-06'));
    expect(delivered.runChange).toEqual({ ended: { run: 3, reason: 'delivered' } });
  });

  it('ends with a decision and its delivery at once, and none starts', () => {
    const before = running();
    const delivered = deliver(decide(before, '2026-03-05', calendar), '2026-03-05');
    expect(changeOf(before, delivered)).toEqual({ ended: { run: 2, reason: 'delivered' } });
  });

  it('ends when the case is closed', () => {
    const before = running();
    expect(changeOf(before, close(before))).toEqual({ ended: { run: 2, reason: 'closed' } });
  });

  it('ends when a mark comes sooner than it waits for', () => {
    const before = running();
    const asked = noteSilenceLimit(before, { taskId: 'FIRE', lastOn: '2026-03-05' });
    expect(changeOf(before, asked)).toEqual({
      ended: { run: 2, reason: 'moved' },
      started: { run: 3, nextMarkAt: midnight('2026-03-06') },
    });
  });

  it('goes on waiting when the next mark is the same or later', () => {
    const before = running();
    const granted = { grantedBy: 'agency-head', reason: '現場核查', grantedOn: '2026-03-05' } as const;
    expect(changeOf(before, extend(before, granted, calendar))).toEqual({});
    const asked = reschedule(before, noteSilenceLimit(before, { taskId: 'A', lastOn: '2026-03-05' })).ledger;
    expect(changeOf(asked, noteSilenceLimit(asked, { taskId: 'B', lastOn: '2026-03-05' }))).toEqual({});
    expect(changeOf(asked, closeSilence(asked, 'A'))).toEqual({});
  });

  it('ends when nothing is left to wait for', () => {
    const before = running();
    const nothing = { ...before, marks: [] };
    expect(changeOf(before, nothing)).toEqual({ ended: { run: 2, reason: 'done' } });
  });

  it('is never started for what is handled at once', () => {
    const before = opened('immediate');
    expect(before.run).toBe(0);
    const decided = decide(accept(before, '2026-03-02', calendar), '2026-03-02', calendar);
    expect(changeOf(before, decided)).toEqual({});
    expect(reschedule(undefined, decided).ledger).toMatchObject({ run: 0 });
  });

  it('that was lost is replaced', () => {
    expect(renewRun(running(), 'lost').runChange).toEqual({
      ended: { run: 2, reason: 'lost' },
      started: { run: 3, nextMarkAt: yellowAt },
    });
  });
});

describe('a run that asks', () => {
  it('is told the next mark, and the ledger remembers what it was told', () => {
    const warned = waitOn(fireMark(running(), 'yellow-card', yellowAt));
    expect(clockAnswer(warned, 2)).toEqual({ isOver: false, nextMarkAt: midnight('2026-03-17') });
    expect(warned.waitsUntil).toBe(midnight('2026-03-17'));
  });

  it('is over when it is not the present one', () => {
    expect(clockAnswer(running(), 1)).toEqual({ isOver: true });
  });

  it('is over when nothing is left, and when the clock stands still', () => {
    const done = waitOn(fireMark(fireMark(running(), 'yellow-card', yellowAt), 'red-card', yellowAt));
    expect(clockAnswer(done, 2)).toEqual({ isOver: true });
    expect(done.waitsUntil).toBeUndefined();
    const stopped = stopClock(running(), { ...inspection, stoppedOn: '2026-03-05' });
    expect(clockAnswer(stopped, 2)).toEqual({ isOver: true });
  });

  it('goes on itself after a deemed acceptance: no second run is needed', () => {
    const ledger = waitOn(
      deemAccepted(fireMark(opened(), 'deemed-acceptance', midnight('2026-03-10')), calendar),
    );
    expect(clockAnswer(ledger, 1)).toEqual({ isOver: false, nextMarkAt: yellowAt });
  });

  it('is not told of a ledger that nobody waits for', () => {
    expect(waitOn(received())).toEqual(received());
  });
});

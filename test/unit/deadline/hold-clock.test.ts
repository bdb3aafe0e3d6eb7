import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../functions/core/domain/calendar.ts';
import { endOwnCause, holdClock, releaseClock } from '../../../functions/core/domain/deadline/hold-clock.ts';
import {
  close,
  escalateSilence,
  noteSilenceLimit,
  restartSilence,
  resumeClock,
  silenceLastOn,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import {
  type DeadlineLedger,
  fireMark,
  openStop,
  pendingMarks,
  standsStill,
} from '../../../functions/core/domain/deadline/ledger.ts';
import { timeView } from '../../../functions/core/domain/deadline/time-view.ts';
import { addDays } from '../../../functions/core/domain/legal-date.ts';
import { accepted, calendar, inspection, refusalOf } from './a-ledger.ts';

const hold = (taskId: string, since: string, expectedDays = 5) => ({
  taskId,
  since,
  expectedDays,
  reason: 'expert-review' as const,
  legalBasis: '行政许可法第四十五条',
});

describe('art. 45: several causes stand on one clock', () => {
  it('stops it with the first and lets it go on with the last', () => {
    const one = holdClock(accepted(), hold('a', '2026-03-05'));
    const two = holdClock(one, hold('b', '2026-03-06'));
    const stillHeld = releaseClock(two, 'a', '2026-03-09', calendar);
    expect([one, two, stillHeld].map(standsStill)).toEqual([true, true, true]);
    const goesOn = releaseClock(stillHeld, 'b', '2026-03-12', calendar);
    expect(standsStill(goesOn)).toBe(false);
    // five working days, those of both counted once: 16 March becomes 23 March
    expect(goesOn).toMatchObject({ promisedLastOn: '2026-03-23', stops: [{ resumedOn: '2026-03-12' }] });
  });

  it('goes on only after the hearing that the desk stopped it for, when the appraisal ends first', () => {
    const heard = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-04' });
    const both = holdClock(heard, hold('a', '2026-03-05'));
    const desk = releaseClock(both, 'a', '2026-03-06', calendar);
    expect(standsStill(desk)).toBe(true);
    expect(resumeClock(desk, '2026-03-11', calendar).promisedLastOn).toBe('2026-03-23');
    expect(endOwnCause(desk, '2026-03-11', calendar)).toEqual(resumeClock(desk, '2026-03-11', calendar));
  });

  it('goes on only after the appraisal, when the hearing ends first; the desk cannot cut it short', () => {
    const heard = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-04' });
    const both = holdClock(heard, hold('a', '2026-03-05'));
    expect(refusalOf(() => resumeClock(both, '2026-03-06', calendar))).toBe('CLOCK_HELD');
    const held = endOwnCause(both, '2026-03-06', calendar);
    expect(standsStill(held)).toBe(true);
    expect(refusalOf(() => endOwnCause(held, '2026-03-09', calendar))).toBe('CLOCK_HELD');
    const goesOn = releaseClock(held, 'a', '2026-03-11', calendar);
    expect(goesOn).toMatchObject({ promisedLastOn: '2026-03-23', stops: [{ resumedOn: '2026-03-11' }] });
  });

  it('is held once by a task, and let go by none that does not hold it', () => {
    const held = holdClock(accepted(), hold('a', '2026-03-05'));
    expect(holdClock(held, hold('a', '2026-03-06'))).toBe(held);
    expect(releaseClock(held, 'b', '2026-03-06', calendar)).toBe(held);
    const over = close(held, '2026-03-06');
    expect(releaseClock(over, 'a', '2026-03-09', calendar)).toBe(over);
    expect(refusalOf(() => holdClock(over, hold('b', '2026-03-09')))).toBe('CASE_OVER');
  });

  it('is stopped for nobody who does not say how long', () => {
    expect(refusalOf(() => holdClock(accepted(), hold('a', '2026-03-05', 0)))).toBe('EXPECTED_DAYS_REQUIRED');
    const held = holdClock(accepted(), hold('a', '2026-03-05'));
    expect(refusalOf(() => holdClock(held, hold('b', '2026-03-05', 0.5)))).toBe('EXPECTED_DAYS_REQUIRED');
  });

  it('tells the applicant the longest time that is still needed', () => {
    const two = holdClock(holdClock(accepted(), hold('a', '2026-03-05', 20)), hold('b', '2026-03-06', 3));
    const told = (ledger: DeadlineLedger) => timeView(ledger, '2026-03-09', calendar).standsStill;
    expect(told(two)).toMatchObject({ stoppedOn: '2026-03-05', expectedDays: 20 });
    expect(told(releaseClock(two, 'a', '2026-03-09', calendar))).toMatchObject({ expectedDays: 3 });
    const heard = stopClock(accepted(), { ...inspection, stoppedOn: '2026-03-04' });
    expect(told(holdClock(heard, hold('a', '2026-03-05', 20)))).toMatchObject({ reason: inspection.reason });
  });

  it('stands still exactly while one of them lasts, however they overlap', () => {
    const spans = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 0, max: 8 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const start = '2026-03-03';
        const causes = drawn.map(([from, length], index) => ({
          taskId: `t${index}`,
          from,
          to: from + length,
        }));
        let ledger = accepted({ limits: { promisedDays: 60, statutoryDays: 90, statutoryWorkingDays: 90 } });
        const before = ledger.promisedLastOn;
        let stood = 0; // counted naively: a working day stands still when a cause lasted into it
        for (let day = 0; day <= 20; day += 1) {
          const on = addDays(start, day);
          const isStill = causes.some(({ from, to }) => from < day && day <= to);
          if (isStill) stood += workingDaysBetween(calendar, addDays(on, -1), on);
          for (const one of causes) if (one.from === day) ledger = holdClock(ledger, hold(one.taskId, on));
          for (const one of causes)
            if (one.to === day) ledger = releaseClock(ledger, one.taskId, on, calendar);
        }
        expect(openStop(ledger)).toBeUndefined();
        expect(workingDaysBetween(calendar, before, ledger.promisedLastOn)).toBe(stood);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a limit that begins anew', () => {
  const asked = { taskId: 'a', lastOn: '2026-03-05' };
  const silent = (): DeadlineLedger =>
    fireMark(noteSilenceLimit(accepted(), asked), 'silence.a', '2026-03-05T16:00:00.000Z');

  it('watches the new last day and no other', () => {
    const once = noteSilenceLimit(accepted(), asked);
    const anew = restartSilence(once, { taskId: 'a', lastOn: '2026-03-12' });
    expect(silenceLastOn(anew, 'a')).toBe('2026-03-12');
    expect(pendingMarks(anew).filter((mark) => mark.taskId === 'a')).toHaveLength(1);
    expect(silenceLastOn(accepted(), 'a')).toBeUndefined();
    expect(restartSilence(close(once), { taskId: 'a', lastOn: '2026-03-12' })).toEqual(close(once));
  });

  it('may be escalated again, though it was before', () => {
    const escalated = escalateSilence(silent(), { taskId: 'a', lastOn: '2026-03-09' });
    const anew = restartSilence(escalated, { taskId: 'a', lastOn: '2026-03-12' });
    expect(escalateSilence(anew, { taskId: 'a', lastOn: '2026-03-13' })).toBe(anew); // not silent yet
    const again = fireMark(anew, 'silence.a.2', '2026-03-12T16:00:00.000Z');
    const last = escalateSilence(again, { taskId: 'a', lastOn: '2026-03-13' });
    expect(silenceLastOn(last, 'a')).toBe('2026-03-13');
    const over = fireMark(last, 'silence-final.a', '2026-03-13T16:00:00.000Z');
    expect(escalateSilence(over, { taskId: 'a', lastOn: '2026-03-20' })).toBe(over); // one further limit, no other
  });
});

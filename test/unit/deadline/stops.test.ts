import { describe, expect, it } from 'vitest';
import {
  close,
  decide,
  noteSilenceLimit,
  resumeClock,
  stopClock,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import {
  type DeadlineLedger,
  dueMarks,
  fireMark,
  nextMarkAt,
  standsStill,
} from '../../../functions/core/domain/deadline/ledger.ts';
import { stopReasons } from '../../../functions/core/domain/deadline/stop-reason.ts';
import { accepted, calendar, inspection, markOf, midnight, received, refusalOf, toCome } from './a-ledger.ts';

const stopped = (stoppedOn = '2026-03-05', ledger = accepted()): DeadlineLedger =>
  stopClock(ledger, { ...inspection, stoppedOn });

describe('art. 45: the clock stands still for eight causes', () => {
  it('and a site survey is none of them', () => {
    expect(stopReasons).toHaveLength(8);
    expect(stopReasons).not.toContain('survey');
  });

  it('while it does, nothing falls due', () => {
    const ledger = stopped();
    expect(standsStill(ledger)).toBe(true);
    expect(nextMarkAt(ledger)).toBeUndefined();
    expect(dueMarks(ledger, new Date(midnight('2026-12-01')))).toEqual([]);
  });

  it('is no part of the share of the promise after which the yellow card comes', () => {
    const ledger = accepted({ limits: { yellowCardPercentOver: 80 } });
    expect(markOf(ledger, 'yellow-card')?.dueAt).toBe(midnight('2026-03-13')); // eight of ten days have run
    const early = stopClock(ledger, { ...inspection, stoppedOn: '2026-03-03' });
    const goneOn = resumeClock(early, '2026-03-17', calendar); // ten working days later, of which none has run
    expect(goneOn.promisedLastOn).toBe('2026-03-30');
    expect(markOf(goneOn, 'yellow-card')?.dueAt).toBe(midnight('2026-03-27'));
  });

  it('when it goes on, every limit has moved by the working days that it stood still', () => {
    const ledger = resumeClock(stopped(), '2026-03-12', calendar); // five working days
    expect(ledger).toMatchObject({ promisedLastOn: '2026-03-23', statutoryLastOn: '2026-04-07' });
    expect(toCome(ledger)).toEqual([
      `yellow-card ${midnight('2026-03-20')}`,
      `red-card ${midnight('2026-03-24')}`,
    ]);
  });

  it('moves by what it really took, not by what was announced', () => {
    expect(resumeClock(stopped(), '2026-03-06', calendar).promisedLastOn).toBe('2026-03-17');
  });

  it('moves nothing when it goes on the same day, or over a weekend', () => {
    expect(resumeClock(stopped(), '2026-03-05', calendar).promisedLastOn).toBe('2026-03-16');
    expect(resumeClock(stopped('2026-03-06'), '2026-03-08', calendar).promisedLastOn).toBe('2026-03-16');
  });

  it('may stand still again for another cause, from the day it went on', () => {
    const once = resumeClock(stopped(), '2026-03-06', calendar);
    const twice = resumeClock(stopped('2026-03-06', once), '2026-03-10', calendar);
    expect(twice.promisedLastOn).toBe('2026-03-19');
    expect(twice.stops).toHaveLength(2);
  });

  it('saves the last day itself: whoever stops on it has it again when the clock goes on', () => {
    const ledger = resumeClock(stopped('2026-03-16'), '2026-03-20', calendar);
    expect(ledger.promisedLastOn).toBe('2026-03-20');
  });

  it('gives nothing back that was over: what ran out with a stop is over when the clock goes on, whenever it stops again', () => {
    const once = resumeClock(stopped('2026-03-16'), '2026-03-21', calendar); // on a Saturday
    expect(once.promisedLastOn).toBe('2026-03-20');
    expect(dueMarks(once, new Date(midnight('2026-03-21'))).map((mark) => mark.kind)).toContain('red-card');
    const twice = resumeClock(stopped('2026-03-21', once), '2026-03-23', calendar);
    expect(twice.promisedLastOn).toBe('2026-03-20'); // a timer that was late changes nothing
    expect(toCome(twice)).toEqual(toCome(once));
  });

  it('gives nothing back that was over: a missed promise stays missed, the law moves', () => {
    const ledger = resumeClock(stopped('2026-03-17'), '2026-03-24', calendar);
    expect(ledger).toMatchObject({ promisedLastOn: '2026-03-16', statutoryLastOn: '2026-04-07' });
    expect(dueMarks(ledger, new Date(midnight('2026-03-25'))).map((mark) => mark.kind)).toEqual([
      'yellow-card',
      'red-card',
    ]);
  });

  it('does not show a card twice when it moves on', () => {
    const warned = fireMark(accepted(), 'yellow-card', midnight('2026-03-13'));
    const ledger = resumeClock(stopped('2026-03-13', warned), '2026-03-20', calendar);
    expect(markOf(ledger, 'yellow-card')?.firedAt).toBe(midnight('2026-03-13'));
    expect(toCome(ledger)).toEqual([`red-card ${midnight('2026-03-24')}`]);
  });

  it('holds a limit in calendar days for as many calendar days', () => {
    const asWritten = accepted({ limits: { statutoryUnit: 'day-as-written', statutoryDays: 30 } });
    const ledger = resumeClock(stopped('2026-03-05', asWritten), '2026-03-12', calendar);
    expect(ledger.statutoryLastOn).toBe('2026-04-08');
    const months = accepted({
      limits: { statutoryUnit: 'month', statutoryDays: 62, statutoryWorkingDays: 62 },
    });
    expect(resumeClock(stopped('2026-03-05', months), '2026-03-12', calendar).statutoryLastOn).toBe(
      '2026-06-09',
    );
  });

  it('ends with the decision', () => {
    const ledger = decide(stopped(), '2026-03-09', calendar);
    expect(standsStill(ledger)).toBe(false);
    expect(toCome(ledger)).toEqual([`delivery-due ${midnight('2026-03-24')}`]);
  });
});

describe('art. 45: what a stop needs', () => {
  const stop = { ...inspection, stoppedOn: '2026-03-05' };

  it.each([
    ['an application that is not accepted', 'NOT_ACCEPTED', () => stopClock(received(), stop)],
    [
      'a case that is decided',
      'CASE_OVER',
      () => stopClock(decide(accepted(), '2026-03-05', calendar), stop),
    ],
    ['a case that has ended', 'CASE_OVER', () => stopClock(close(accepted()), stop)],
    ['a clock that stands still', 'CLOCK_STANDS_STILL', () => stopClock(stopped(), stop)],
    [
      'a day before acceptance',
      'DAY_OUT_OF_ORDER',
      () => stopClock(accepted(), { ...stop, stoppedOn: '2026-03-01' }),
    ],
    [
      'a day in an earlier stop',
      'DAY_OUT_OF_ORDER',
      () => stopClock(resumeClock(stopped(), '2026-03-12', calendar), { ...stop, stoppedOn: '2026-03-11' }),
    ],
    ['no legal basis', 'BASIS_REQUIRED', () => stopClock(accepted(), { ...stop, legalBasis: ' ' })],
    ['no time needed', 'EXPECTED_DAYS_REQUIRED', () => stopClock(accepted(), { ...stop, expectedDays: 0 })],
    ['half a day', 'EXPECTED_DAYS_REQUIRED', () => stopClock(accepted(), { ...stop, expectedDays: 0.5 })],
    ['a clock that runs', 'CLOCK_RUNS', () => resumeClock(accepted(), '2026-03-05', calendar)],
    ['going on before it stopped', 'DAY_OUT_OF_ORDER', () => resumeClock(stopped(), '2026-03-04', calendar)],
    [
      'going on after the decision',
      'CASE_OVER',
      () => resumeClock(decide(stopped(), '2026-03-09', calendar), '2026-03-12', calendar),
    ],
  ])('refuses %s with %s', (_what, code, command) => {
    expect(refusalOf(command)).toBe(code);
  });
});

describe('art. 45: a department is not silent while the clock stands still', () => {
  const asked = { taskId: 'FIRE', lastOn: '2026-03-09' };
  const counted = { openedOn: '2026-03-04', limitDays: 3 };
  const silenceAfter = (ledger: DeadlineLedger) => markOf(ledger, 'silence')?.lastOn;

  it.each([
    ['counted', { ...asked, counted }],
    ['known by its last day', asked],
  ])('its limit, %s, moves as well', (_how, note) => {
    const ledger = resumeClock(
      stopped('2026-03-05', noteSilenceLimit(accepted(), note)),
      '2026-03-12',
      calendar,
    );
    expect(silenceAfter(ledger)).toBe('2026-03-16');
    expect(markOf(ledger, 'silence')?.dueAt).toBe(midnight('2026-03-17'));
  });

  it.each([
    ['counted', { ...asked, counted }],
    ['known by its last day', asked],
  ])('a silence that was over, %s, stays over', (_how, note) => {
    const ledger = resumeClock(
      stopped('2026-03-10', noteSilenceLimit(accepted(), note)),
      '2026-03-12',
      calendar,
    );
    expect(silenceAfter(ledger)).toBe('2026-03-09');
  });

  it.each([
    ['counted', { ...asked, counted }],
    ['known by its last day', asked],
  ])('nothing moves over a weekend: %s', (_how, note) => {
    const ledger = resumeClock(
      stopped('2026-03-06', noteSilenceLimit(accepted(), note)),
      '2026-03-08',
      calendar,
    );
    expect(silenceAfter(ledger)).toBe('2026-03-09');
  });

  it('asked while it stands still it loses only what comes after', () => {
    const late = { openedOn: '2026-03-10', limitDays: 3 };
    const ledger = noteSilenceLimit(stopped(), { taskId: 'FIRE', lastOn: '2026-03-13', counted: late });
    expect(silenceAfter(resumeClock(ledger, '2026-03-12', calendar))).toBe('2026-03-17');
  });

  it('asked after it went on it loses nothing', () => {
    const ran = resumeClock(stopped(), '2026-03-12', calendar);
    const late = { openedOn: '2026-03-13', limitDays: 3 };
    const ledger = noteSilenceLimit(ran, { taskId: 'FIRE', lastOn: '2026-03-18', counted: late });
    const again = resumeClock(stopped('2026-03-16', ledger), '2026-03-17', calendar);
    expect(silenceAfter(again)).toBe('2026-03-19');
  });

  it('a last day that lies on a weekend stays there when nothing stood still', () => {
    const ledger = noteSilenceLimit(accepted(), { taskId: 'FIRE', lastOn: '2026-03-07' });
    expect(silenceAfter(resumeClock(stopped('2026-03-06', ledger), '2026-03-08', calendar))).toBe(
      '2026-03-07',
    );
  });

  it.each([
    ['counted', { ...asked, counted }],
    ['known by its last day', asked],
  ])('a silence that has been noticed, %s, is not moved', (_how, note) => {
    const ledger = fireMark(noteSilenceLimit(accepted(), note), 'silence.FIRE', midnight('2026-03-10'));
    expect(silenceAfter(resumeClock(stopped('2026-03-09', ledger), '2026-03-12', calendar))).toBe(
      '2026-03-09',
    );
  });
});

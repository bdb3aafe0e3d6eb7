import { describe, expect, it } from 'vitest';
import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import {
  accept,
  decide,
  deliver,
  noteSilenceLimit,
  openLedger,
  recompute,
} from '../../../functions/core/domain/deadline/keep-time.ts';
import { fireMark } from '../../../functions/core/domain/deadline/ledger.ts';
import { reschedule } from '../../../functions/core/domain/deadline/run.ts';
import { requestSupplement } from '../../../functions/core/domain/deadline/supplement.ts';
import { accepted, calendar, limits, markOf, midnight, received } from './a-ledger.ts';

/** The State Council publishes: two days more than estimated are free, and no day is made up. */
const published: WorkdayCalendar = {
  ...calendar,
  years: {
    ...calendar.years,
    '2027': {
      holidays: [
        ...(calendar.provisional['2027']?.estimatedWeekdayHolidays ?? []),
        '2027-01-04',
        '2027-01-05',
      ],
      makeupWorkdays: [],
    },
  },
};
/** It could also publish less: a make-up Saturday, so that everything comes a day sooner. */
const sooner: WorkdayCalendar = {
  ...calendar,
  years: {
    ...calendar.years,
    '2027': {
      holidays: calendar.provisional['2027']?.estimatedWeekdayHolidays ?? [],
      makeupWorkdays: ['2027-01-02'],
    },
  },
};

describe('a limit that runs into a year whose holidays are not published', () => {
  it('is provisional, and counted again when they are', () => {
    const ledger = accepted({ on: '2026-12-21' });
    expect(ledger).toMatchObject({ promisedLastOn: '2027-01-05', isProvisional: true });
    const final = recompute(ledger, published);
    expect(final).toMatchObject({ promisedLastOn: '2027-01-07', isProvisional: false });
    expect(markOf(final, 'red-card')?.dueAt).toBe(midnight('2027-01-08'));
  });

  it('moves the run that waits only when a mark comes sooner', () => {
    const { ledger } = reschedule(undefined, accepted({ on: '2026-12-21' }));
    expect(reschedule(ledger, recompute(ledger, published)).runChange).toEqual({});
    const early = reschedule(ledger, recompute(ledger, sooner)).runChange;
    expect(early).toMatchObject({ ended: { run: 1, reason: 'moved' }, started: { run: 2 } });
  });

  it('stays as it was where its mark has fired', () => {
    const warned = fireMark(accepted({ on: '2026-12-21' }), 'yellow-card', midnight('2027-01-04'));
    expect(markOf(recompute(warned, published), 'yellow-card')).toEqual(markOf(warned, 'yellow-card'));
  });

  it('is also that of acceptance, of a supplement, of a silence and of delivery', () => {
    const short = { limits: { promisedDays: 1, statutoryDays: 2 } };
    const waiting = received({ on: '2026-12-28', ...short });
    expect(waiting).toMatchObject({ statutoryLastOn: '2026-12-30', isProvisional: true });
    expect(recompute(waiting, published)).toMatchObject({
      acceptanceLastOn: '2027-01-07',
      isProvisional: false,
    });

    const told = requestSupplement(waiting, { noticedOn: '2026-12-28', answerDays: 4 }, calendar);
    expect([told.supplement?.lastOn, told.isProvisional]).toEqual(['2027-01-04', true]);
    expect(recompute(told, published).supplement?.lastOn).toBe('2027-01-06');

    const counted = { openedOn: '2026-12-28', limitDays: 4 };
    const quick = accepted({ on: '2026-12-28', ...short });
    const asked = noteSilenceLimit(quick, { taskId: 'FIRE', lastOn: '2027-01-04', counted });
    expect(recompute(asked, calendar).isProvisional).toBe(true);
    expect(markOf(recompute(asked, published), 'silence')?.lastOn).toBe('2027-01-06');

    const decided = decide(quick, '2026-12-28', calendar);
    expect(decided).toMatchObject({ deliveryDueOn: '2027-01-12', isProvisional: true });
    expect(recompute(decided, published)).toMatchObject({
      deliveryDueOn: '2027-01-14',
      isProvisional: false,
    });
    const delivered = deliver(decided, '2026-12-29');
    expect(recompute(delivered, published)).toBe(delivered);
  });

  it('counted again with the same calendar is the same', () => {
    const ledger = accept(received({ on: '2026-12-21' }), '2026-12-22', calendar);
    expect(recompute(ledger, calendar)).toEqual(ledger);
  });

  it('is refused where not even an estimate is there', () => {
    const open = () =>
      openLedger({ applicationId: 'case', kind: 'promised', receivedOn: '2027-12-20', limits }, calendar);
    expect(open).toThrow(expect.objectContaining({ code: 'CALENDAR_UNKNOWN' }));
  });
});

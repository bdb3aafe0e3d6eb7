import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import calendarData from '../../catalogue/data/workday-calendar.json' with { type: 'json' };
import {
  addWorkingDays,
  isWorkingDay,
  rollToWorkingDay,
  subtractWorkingDays,
  type WorkdayCalendar,
  workingDaysBetween,
} from '../../functions/core/domain/calendar.ts';
import { addDays } from '../../functions/core/domain/legal-date.ts';

const calendar: WorkdayCalendar = calendarData;

/** A day of which 200 working days on either side are known. */
const someDay = fc.integer({ min: 0, max: 650 }).map((days) => addDays('2025-01-01', days));
const someCount = fc.integer({ min: 1, max: 90 });
const add = (from: string, count: number): string => addWorkingDays(calendar, from, count).on;

describe('the algebra of working days', () => {
  it('ends every limit on a working day after the event', () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        const on = add(from, count);
        expect(on > from && isWorkingDay(calendar, on)).toBe(true);
      }),
    );
  });

  it('is additive: a limit and then another is the sum of both', () => {
    fc.assert(
      fc.property(someDay, someCount, someCount, (from, first, second) => {
        expect(add(add(from, first), second)).toBe(add(from, first + second));
      }),
    );
  });

  it('is monotone: who begins later or has longer never ends earlier', () => {
    fc.assert(
      fc.property(someDay, fc.nat(40), someCount, fc.nat(40), (from, later, count, longer) => {
        expect(add(addDays(from, later), count) >= add(from, count)).toBe(true);
        expect(add(from, count + longer) >= add(from, count)).toBe(true);
      }),
    );
  });

  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        expect(workingDaysBetween(calendar, from, add(from, count))).toBe(count);
        const begin = rollToWorkingDay(calendar, from).on;
        expect(subtractWorkingDays(calendar, add(begin, count), count)).toBe(begin);
      }),
    );
  });

  it('measures the same way in pieces, in both directions', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (a, b, c) => {
        const between = (from: string, to: string) => workingDaysBetween(calendar, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});

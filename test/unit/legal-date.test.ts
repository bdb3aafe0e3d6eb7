import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  lastDayAfterYears,
  legalDateOf,
  parseLegalDate,
  startOfDay,
  weekdayOf,
} from '../../functions/core/domain/legal-date.ts';

const someDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));

describe('a date of the law', () => {
  it.each(['2024-02-29', '2026-12-31', '1986-05-04'])('reads %s', (text) => {
    expect(parseLegalDate(text)).toBe(text);
  });

  it.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20260101', '', 'tomorrow'])(
    'does not take %s for another day',
    (text) => {
      expect(parseLegalDate(text)).toBeUndefined();
    },
  );

  it('belongs to Longyan, not to Greenwich: the day begins at 16:00 UTC of the day before', () => {
    expect(legalDateOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(legalDateOf(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
  });

  it('counts no summer time in 1986–91, whatever the zone data say', () => {
    expect(startOfDay('1988-07-01').toISOString()).toBe('1988-06-30T16:00:00.000Z');
    expect(legalDateOf(new Date('1988-06-30T15:30:00Z'))).toBe('1988-06-30');
    expect(endOfDay('1991-09-15').getTime() - startOfDay('1991-09-15').getTime()).toBe(86_400_000);
  });

  it('begins at 00:00 and ends at 24:00 (民法典 203)', () => {
    expect(startOfDay('2026-01-01').toISOString()).toBe('2025-12-31T16:00:00.000Z');
    expect(endOfDay('2026-01-01').toISOString()).toBe('2026-01-01T16:00:00.000Z');
  });

  it('knows its day of the week, before 1970 too', () => {
    expect([weekdayOf('2026-02-14'), weekdayOf('2026-02-15'), weekdayOf('1969-12-31')]).toEqual([6, 0, 3]);
  });

  it('compares as text like the days that it names', () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(Math.sign(b < a ? -1 : b > a ? 1 : 0));
      }),
    );
  });

  it('adds days and takes them off again', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('is the day of every instant between its beginning and its end', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 0, max: 86_399_999 }), (date, ms) => {
        expect(legalDateOf(new Date(startOfDay(date).getTime() + ms))).toBe(date);
      }),
    );
  });
});

describe('民法典 202: months and years', () => {
  it.each([
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months end on %s: the matching day, or the last of the month', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('lets a licence of years end on the day before', () => {
    expect(lastDayAfterYears('2026-03-01', 1)).toBe('2027-02-28');
    expect(lastDayAfterYears('2024-02-29', 4)).toBe('2028-02-28');
  });
});

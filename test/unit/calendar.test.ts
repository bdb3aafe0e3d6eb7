import { describe, expect, it } from 'vitest';
import calendarData from '../../catalogue/data/workday-calendar.json' with { type: 'json' };
import {
  addWorkingDays,
  CalendarUnknown,
  hasNotice,
  isWorkingDay,
  rollToWorkingDay,
  subtractWorkingDays,
  type WorkdayCalendar,
  workdayCalendarSchema,
  workingDaysBetween,
} from '../../functions/core/domain/calendar.ts';
import { addDays } from '../../functions/core/domain/legal-date.ts';

const calendar: WorkdayCalendar = workdayCalendarSchema.parse(calendarData);

function daysOf(year: string): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('art. 82: limits are working days, without public holidays', () => {
  it.each([
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i of them, as the State Council published it', (year, count) => {
    expect(daysOf(year).filter((day) => isWorkingDay(calendar, day))).toHaveLength(count);
  });

  it('counts every day of three years as the notices name it', () => {
    for (const [year, { holidays, makeupWorkdays }] of Object.entries(calendarData.years)) {
      const off = new Set(holidays);
      const on = new Set(makeupWorkdays);
      for (const day of daysOf(year)) {
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay(); // an oracle of its own, at noon
        const isWeekday = weekday !== 0 && weekday !== 6;
        expect([day, isWorkingDay(calendar, day)]).toEqual([
          day,
          on.has(day) || (isWeekday && !off.has(day)),
        ]);
      }
    }
  });

  it.each([
    ['2025-01-20', 5, '2025-01-26'],
    ['2025-09-25', 20, '2025-10-29'],
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-02-10', 45, '2026-04-21'],
    ['2024-02-08', 5, '2024-02-21'],
    ['2024-09-13', 3, '2024-09-19'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2025-09-30', 5, '2025-10-14'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-02-13', 45, '2026-04-24'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-09-18', 10, '2026-10-09'],
  ])('%s and %i working days end on %s', (from, count, on) => {
    expect(addWorkingDays(calendar, from, count)).toEqual({ on, isProvisional: false });
    expect(workingDaysBetween(calendar, from, on)).toBe(count);
  });

  it('lets nobody count fractions or backwards', () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays(calendar, '2026-03-02', count)).toThrow(RangeError);
      expect(() => subtractWorkingDays(calendar, '2026-03-02', count)).toThrow(RangeError);
    }
  });
});

describe('民法典 201: the day of the event does not count', () => {
  it('counts a limit of one day from Monday to Tuesday', () => {
    expect(addWorkingDays(calendar, '2026-03-02', 1).on).toBe('2026-03-03');
  });

  it('gives a limit that begins on a holiday as much as one that begins on the working day before', () => {
    expect(addWorkingDays(calendar, '2026-03-07', 3).on).toBe('2026-03-11');
    expect(addWorkingDays(calendar, '2026-03-06', 3).on).toBe('2026-03-11');
  });
});

describe('民法典 203: a last day that is a holiday moves to the next working day', () => {
  it('rolls over the whole Spring Festival', () => {
    expect(rollToWorkingDay(calendar, '2026-02-15')).toEqual({ on: '2026-02-24', isProvisional: false });
  });

  it('leaves a working day, and a make-up Saturday, where it is', () => {
    expect(rollToWorkingDay(calendar, '2026-03-03').on).toBe('2026-03-03');
    expect(rollToWorkingDay(calendar, '2026-02-14').on).toBe('2026-02-14');
  });

  it('rolls a limit of no days at all, too', () => {
    expect(addWorkingDays(calendar, '2026-03-07', 0).on).toBe('2026-03-09');
    expect(addWorkingDays(calendar, '2026-03-06', 0).on).toBe('2026-03-06');
  });
});

describe('counting back', () => {
  it('finds the working day before a holiday', () => {
    expect(subtractWorkingDays(calendar, '2026-02-24', 1)).toBe('2026-02-14');
    expect(subtractWorkingDays(calendar, '2026-03-03', 0)).toBe('2026-03-03');
  });

  it('is negative where the second day lies before the first', () => {
    expect(workingDaysBetween(calendar, '2026-03-06', '2026-03-02')).toBe(-4);
    expect(workingDaysBetween(calendar, '2026-03-06', '2026-03-06')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-03-07', '2026-03-06')).toBe(0); // not -0, which people would read
  });
});

describe('a year whose notice has not appeared', () => {
  it('is estimated, and everything that runs into it is marked provisional', () => {
    expect(addWorkingDays(calendar, '2026-12-29', 2)).toEqual({ on: '2026-12-31', isProvisional: false });
    expect(addWorkingDays(calendar, '2026-12-29', 3)).toEqual({ on: '2027-01-04', isProvisional: true });
    expect(rollToWorkingDay(calendar, '2027-01-01')).toEqual({ on: '2027-01-04', isProvisional: true });
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(false);
    expect([hasNotice(calendar, '2026-12-31'), hasNotice(calendar, '2027-01-04')]).toEqual([true, false]);
  });

  it('is refused, not guessed, where there is no estimate either', () => {
    expect(() => isWorkingDay(calendar, '2028-03-01')).toThrow(CalendarUnknown);
    expect(() => addWorkingDays(calendar, '2027-12-30', 20)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_UNKNOWN', message: expect.stringContaining('2028') }),
    );
    expect(() => subtractWorkingDays(calendar, '2024-01-02', 1)).toThrow(CalendarUnknown);
  });

  it('follows its notice and no longer the estimate once there is one', () => {
    const notice = { holidays: [], makeupWorkdays: ['2027-01-02'] };
    const published = { ...calendar, years: { ...calendar.years, '2027': notice } };
    expect(addWorkingDays(published, '2026-12-31', 2)).toEqual({ on: '2027-01-02', isProvisional: false });
  });
});

describe('the data of the calendar', () => {
  const notice = { holidays: ['2026-01-01'], makeupWorkdays: ['2026-01-04'] };
  const read = (data: unknown) => workdayCalendarSchema.safeParse(data).success;

  it('are taken when they are in order', () => {
    expect(read({ years: { '2026': notice }, provisional: {} })).toBe(true);
  });

  it('are refused with a day of another year, a day that is both, and a day that is none', () => {
    expect(read({ years: { '2025': notice }, provisional: {} })).toBe(false);
    expect(read({ years: { '2026': { ...notice, holidays: ['2026-01-04'] } }, provisional: {} })).toBe(false);
    expect(read({ years: { '2026': { ...notice, holidays: ['2026-02-29'] } }, provisional: {} })).toBe(false);
    const estimate = { estimatedWeekdayHolidays: ['2028-01-01'] };
    expect(read({ years: {}, provisional: { '2027': estimate } })).toBe(false);
    expect(read({ years: { next: notice }, provisional: {} })).toBe(false);
  });
});

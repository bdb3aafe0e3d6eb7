import * as z from 'zod';
import { addDays, type LegalDate, weekdayOf } from './legal-date.ts';
import { Refused } from './refusal.ts';

// the schemas below are made by pure calls: a function that reads no such data leaves them out of its bundle
const dates = /* @__PURE__ */ (() => z.array(z.iso.date()))();
const year = /* @__PURE__ */ (() => z.string().regex(/^\d{4}$/))();

const calendarData = /* @__PURE__ */ (() =>
  z.object({
    years: z.record(year, z.object({ holidays: dates, makeupWorkdays: dates })),
    provisional: z.record(year, z.object({ estimatedWeekdayHolidays: dates })),
  }))();

/** A slip of the pen in a notice would move every limit of the year, so it is found when the data are read. */
function faultsOf({ years, provisional }: z.infer<typeof calendarData>): string[] {
  const strays = (of: string, listed: readonly string[]): string[] =>
    listed.filter((date) => !date.startsWith(of)).map((date) => `${date} stands under ${of}`);
  return [
    ...Object.entries(years).flatMap(([of, { holidays, makeupWorkdays }]) => [
      ...strays(of, [...holidays, ...makeupWorkdays]),
      ...holidays
        .filter((date) => makeupWorkdays.includes(date))
        .map((date) => `${date} is holiday and workday`),
    ]),
    ...Object.entries(provisional).flatMap(([of, estimate]) => strays(of, estimate.estimatedWeekdayHolidays)),
  ];
}

/**
 * The working-day calendar as data: the State Council's yearly notice of holidays and make-up workdays.
 * A year whose notice has not appeared may have estimates; limits that run into it are provisional. Once it has
 * its notice, the estimate is not looked at any more.
 */
export const workdayCalendarSchema = /* @__PURE__ */ (() =>
  calendarData.superRefine((calendar, context) => {
    for (const message of faultsOf(calendar)) context.addIssue({ code: 'custom', message });
  }))();
export type WorkdayCalendar = z.infer<typeof workdayCalendarSchema>;

/** A date lies in a year of which the calendar knows nothing: refused, never guessed. */
export class CalendarUnknown extends Refused {
  constructor(year: string) {
    super('CALENDAR_UNKNOWN', { year });
    this.name = 'CalendarUnknown';
    this.message = `The working-day calendar has no year ${year}. Add the State Council's notice for it.`;
  }
}

interface DayKind {
  readonly isWorking: boolean;
  readonly isProvisional: boolean;
}

function kindOf(calendar: WorkdayCalendar, date: LegalDate): DayKind {
  const year = date.slice(0, 4);
  const weekday = weekdayOf(date);
  const isWeekday = weekday >= 1 && weekday <= 5;
  const notice = calendar.years[year];
  if (notice) {
    const isWorking = notice.makeupWorkdays.includes(date) || (isWeekday && !notice.holidays.includes(date));
    return { isWorking, isProvisional: false };
  }
  const estimate = calendar.provisional[year];
  if (!estimate) throw new CalendarUnknown(year);
  return { isWorking: isWeekday && !estimate.estimatedWeekdayHolidays.includes(date), isProvisional: true };
}

/**
 * Whether offices work on a day (Licensing Law art. 82: limits are working days, without public holidays).
 * @throws CalendarUnknown
 */
export function isWorkingDay(calendar: WorkdayCalendar, date: LegalDate): boolean {
  return kindOf(calendar, date).isWorking;
}

/** Whether the holidays of the year of a date have been published. */
export function hasNotice(calendar: WorkdayCalendar, date: LegalDate): boolean {
  return calendar.years[date.slice(0, 4)] !== undefined;
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`Working days are counted in whole numbers from 0, not ${count}.`);
}

/** A last day, and whether it rests on an estimate because a year's notice has not appeared. */
export interface LastDay {
  readonly on: LegalDate;
  readonly isProvisional: boolean;
}

/**
 * The last day of a limit of `count` working days that begins with an event on `from`. The day of the event does
 * not count (民法典 201). With 0 it is `from` itself, rolled to a working day (民法典 203).
 * @throws CalendarUnknown; RangeError for a count that is not a whole number from 0
 */
export function addWorkingDays(calendar: WorkdayCalendar, from: LegalDate, count: number): LastDay {
  assertCount(count);
  if (count === 0) return rollToWorkingDay(calendar, from);
  let on = from;
  let left = count;
  let isProvisional = false;
  while (left > 0) {
    on = addDays(on, 1);
    const kind = kindOf(calendar, on);
    isProvisional ||= kind.isProvisional;
    if (kind.isWorking) left -= 1;
  }
  return { on, isProvisional };
}

/**
 * The working day that lies `count` working days before a date; with 0 the date itself.
 * @throws CalendarUnknown; RangeError for a count that is not a whole number from 0
 */
export function subtractWorkingDays(calendar: WorkdayCalendar, from: LegalDate, count: number): LegalDate {
  assertCount(count);
  let on = from;
  let left = count;
  while (left > 0) {
    on = addDays(on, -1);
    if (kindOf(calendar, on).isWorking) left -= 1;
  }
  return on;
}

/** A last day that is no working day moves to the next one (民法典 203). @throws CalendarUnknown */
export function rollToWorkingDay(calendar: WorkdayCalendar, date: LegalDate): LastDay {
  let on = date;
  let kind = kindOf(calendar, on);
  while (!kind.isWorking) {
    on = addDays(on, 1);
    kind = kindOf(calendar, on);
  }
  return { on, isProvisional: kind.isProvisional };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before `from`.
 * @throws CalendarUnknown
 */
export function workingDaysBetween(calendar: WorkdayCalendar, from: LegalDate, to: LegalDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from); // `-` alone would make a -0 of none
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (kindOf(calendar, date).isWorking) count += 1;
  }
  return count;
}

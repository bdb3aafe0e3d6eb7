/**
 * Dates of the law: date-only, in Asia/Shanghai. A text of the form `yyyy-mm-dd` sorts like the day it
 * names, so comparing texts compares days. All arithmetic is on day numbers, never on instants: the zone data
 * have +9 for the summers of 1986–91, and `new Date('2027-02-29')` silently becomes 1 March.
 */
export type LegalDate = string;

const MS_PER_DAY = 86_400_000;
/** Asia/Shanghai is UTC+8 all year; the law counts in it since long after the summer times of 1986–91. */
const OFFSET_MS = 8 * 3_600_000;

function dayNumber(date: LegalDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function fromDayNumber(number: number): LegalDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The date in its one form; undefined for a text that is not a day of the calendar. */
export function parseLegalDate(text: string): LegalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return fromDayNumber(dayNumber(text)) === text ? text : undefined;
}

/** The day in Longyan at an instant. */
export function legalDateOf(instant: Date): LegalDate {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a day begins: 00:00 in Asia/Shanghai. */
export function startOfDay(date: LegalDate): Date {
  return new Date(dayNumber(date) * MS_PER_DAY - OFFSET_MS);
}

/** The instant at which a day ends: 24:00 (民法典 203). */
export function endOfDay(date: LegalDate): Date {
  return startOfDay(addDays(date, 1));
}

/** So many calendar days later (or earlier, when negative). */
export function addDays(date: LegalDate, days: number): LegalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LegalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** So many months later, on the matching day or else the last of the month (民法典 202). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** So many years later, less a day: a licence of one year from 1 March ends on the last day of February. */
export function lastDayAfterYears(date: LegalDate, years: number): LegalDate {
  return addDays(addMonths(date, 12 * years), -1);
}

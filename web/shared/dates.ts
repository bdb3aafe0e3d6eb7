import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import type { Reader } from '../context.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date of the law as people write it. The day is what the text says; no time zone can move it. */
export function sayDate(date: string, { t }: Pick<Reader, 't'>): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return t('day', { year, month, day, monthName: months[month - 1] ?? '' });
}

/** An instant as a clock in Longyan shows it. */
export function sayInstant(at: string, reader: Pick<Reader, 't'>): string {
  const instant = new Date(at);
  const time = new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${sayDate(legalDateOf(instant), reader)} ${time}`;
}

/** Working days that are left, in words: some, none after today, or over. */
export function sayDaysLeft(days: number, { t }: Reader): string {
  if (days < 0) return t('time.left.over', { days: -days });
  return days === 0 ? t('time.left.today') : t('time.left.days', { days });
}

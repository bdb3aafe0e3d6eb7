import calendarData from '../../../catalogue/data/workday-calendar.json' with { type: 'json' };
import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import { accept, openLedger } from '../../../functions/core/domain/deadline/keep-time.ts';
import {
  type DeadlineLedger,
  type Limits,
  type Mark,
  type MarkKind,
  pendingMarks,
} from '../../../functions/core/domain/deadline/ledger.ts';
import { startOfDay } from '../../../functions/core/domain/legal-date.ts';

export const calendar: WorkdayCalendar = calendarData;

/** Twenty working days by law, ten promised: the usual case. */
export const limits: Limits = {
  promisedDays: 10,
  statutoryDays: 20,
  statutoryUnit: 'working-day',
  statutoryWorkingDays: 20,
  yellowCardWorkingDaysBefore: 1,
};

interface Opened {
  readonly kind?: DeadlineLedger['kind'];
  readonly on?: string;
  readonly limits?: Partial<Limits>;
}

/** Received, by default on Monday 2 March 2026; that month has no holidays. */
export function received({
  kind = 'promised',
  on = '2026-03-02',
  limits: own = {},
}: Opened = {}): DeadlineLedger {
  return openLedger({ applicationId: 'case', kind, receivedOn: on, limits: { ...limits, ...own } }, calendar);
}

/** Received and accepted on the same day. */
export function accepted(opened: Opened = {}): DeadlineLedger {
  return accept(received(opened), opened.on ?? '2026-03-02', calendar);
}

/** 00:00 in Longyan of a day, as marks hold it. */
export function midnight(day: string): string {
  return startOfDay(day).toISOString();
}

/** What is still to come, as `kind instant`. */
export function toCome(ledger: DeadlineLedger): string[] {
  return pendingMarks(ledger).map((mark) => `${mark.kind} ${mark.dueAt}`);
}

export function markOf(ledger: DeadlineLedger, kind: MarkKind): Mark | undefined {
  return ledger.marks.find((mark) => mark.kind === kind);
}

/** The code with which the clock says no. */
export function refusalOf(command: () => unknown): unknown {
  try {
    command();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'allowed';
}

/** A stop for the inspection of equipment, as art. 45 wants it. */
export const inspection = {
  reason: 'inspection',
  legalBasis: '《特種設備安全法》第二十五條',
  expectedDays: 5,
} as const;

import { CalendarUnknown, isWorkingDay, rollToWorkingDay, type WorkdayCalendar } from '../calendar.ts';
import { addMonths, type LegalDate, parseLegalDate } from '../legal-date.ts';
import { Refused } from '../refusal.ts';
import type { Verdict } from '../verdict.ts';

export const inspectionResults = ['passed', 'passed-with-remarks', 'failed'] as const;

/** What an annual inspection 年檢 came to. */
export interface InspectionResult {
  readonly action: 'inspection';
  readonly result: (typeof inspectionResults)[number];
  /** The year that was inspected. */
  readonly year: number;
  /** When it is inspected next; absent, it is one year later. */
  readonly nextOn?: LegalDate;
}

export interface InspectionRecord extends InspectionResult {
  readonly inspectedOn: LegalDate;
}

/** What a result is to the consolidation; remarks go into the licence as conditions. */
export const verdictOfInspection = {
  passed: 'consent',
  'passed-with-remarks': 'consent-with-conditions',
  failed: 'object',
} as const satisfies Record<InspectionResult['result'], Verdict>;

/** How far back a year may lie: what is older is no annual inspection. */
const YEARS_BACK = 5;

/** Whether an office works on the day; a year of which nothing is known has no such days yet. */
function isOfficeDay(calendar: WorkdayCalendar, on: LegalDate): boolean {
  try {
    return isWorkingDay(calendar, on);
  } catch (error) {
    if (error instanceof CalendarUnknown) return false;
    throw error;
  }
}

/** One year later, on a working day (民法典 202, 203). Undefined when the calendar does not reach so far. */
export function nextInspectionOn(calendar: WorkdayCalendar, today: LegalDate): LegalDate | undefined {
  try {
    return rollToWorkingDay(calendar, addMonths(today, 12)).on;
  } catch (error) {
    if (error instanceof CalendarUnknown) return undefined;
    throw error;
  }
}

/**
 * The rule of an annual inspection: a year that has begun, and the next date, a working day to come. What failed has no
 * next date: it is objected to.
 * @throws Refused INSPECTION_YEAR_INVALID (with the years it may be), NEXT_INSPECTION_INVALID (with today)
 */
export function recordInspection(
  draft: InspectionResult,
  inspected: { today: LegalDate; calendar: WorkdayCalendar },
): InspectionRecord {
  const { today, calendar } = inspected;
  const { result, year } = draft;
  const thisYear = Number(today.slice(0, 4));
  const from = thisYear - YEARS_BACK;
  if (!Number.isSafeInteger(year) || year < from || year > thisYear)
    throw new Refused('INSPECTION_YEAR_INVALID', { from, to: thisYear });
  const record = { action: 'inspection', result, year, inspectedOn: today } as const;
  if (result === 'failed') return record;
  const nextOn = draft.nextOn ?? nextInspectionOn(calendar, today);
  const isToCome = nextOn !== undefined && parseLegalDate(nextOn) !== undefined && nextOn > today;
  if (!isToCome || !isOfficeDay(calendar, nextOn)) throw new Refused('NEXT_INSPECTION_INVALID', { today });
  return { ...record, nextOn };
}

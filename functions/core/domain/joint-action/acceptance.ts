import { addWorkingDays, type WorkdayCalendar } from '../calendar.ts';
import { type LegalDate, parseLegalDate } from '../legal-date.ts';
import { Refused } from '../refusal.ts';
import type { SilencePolicy } from '../service-item.ts';
import type { Officer, Verdict } from '../verdict.ts';

/** One thing that the applicant has to put right, and by when. */
export interface RectificationItem {
  readonly what: string;
  readonly byOn: LegalDate;
}

/** What an acceptance 驗收 found wanting. The applicant is told once, and reports when it is done. */
export interface Rectification {
  readonly action: 'acceptance';
  readonly items: readonly RectificationItem[];
  readonly askedOn: LegalDate;
  readonly officer: Officer;
  readonly reportedOn?: LegalDate;
  /** What the applicant says was done. */
  readonly report?: string;
}

export const acceptanceResults = ['passed', 'passed-with-remarks', 'failed'] as const;

/** How an acceptance ended. To rectify is not an end: see `requireRectification`. */
export interface AcceptanceConclusion {
  readonly action: 'acceptance';
  readonly result: (typeof acceptanceResults)[number];
}

export interface AcceptanceRecord extends AcceptanceConclusion {
  readonly acceptedOn: LegalDate;
  readonly rectification?: Rectification;
}

/** What a result is to the consolidation; remarks go into the licence as conditions. */
export const verdictOfResult = {
  passed: 'consent',
  'passed-with-remarks': 'consent-with-conditions',
  failed: 'object',
} as const satisfies Record<AcceptanceConclusion['result'], Verdict>;

/** Whether the department waits for the applicant, who has not yet said that it is done. */
export function isToRectify(rectification: Rectification | undefined): rectification is Rectification {
  return rectification !== undefined && rectification.reportedOn === undefined;
}

/** The last day that an item gives; after it the department need not wait any more. */
export function rectifyBy({ items }: Pick<Rectification, 'items'>): LegalDate {
  return items.map((item) => item.byOn).reduce((last, one) => (one > last ? one : last), '');
}

/**
 * The rule of "to rectify": every item says what, and a day that is still to come.
 * @throws Refused RECTIFICATION_ITEMS_REQUIRED, RECTIFICATION_DAY_INVALID (with today)
 */
export function requireRectification(
  draft: readonly RectificationItem[],
  asked: { today: LegalDate; officer: Officer },
): Rectification {
  const { today, officer } = asked;
  const items = draft.map(({ what, byOn }) => ({ what: what.trim(), byOn }));
  if (items.length === 0 || items.some((item) => item.what === ''))
    throw new Refused('RECTIFICATION_ITEMS_REQUIRED');
  if (items.some(({ byOn }) => parseLegalDate(byOn) === undefined || byOn <= today))
    throw new Refused('RECTIFICATION_DAY_INVALID', { today });
  return { action: 'acceptance', items, askedOn: today, officer };
}

/**
 * Until when the department may take its time after "to rectify": its own limit, counted from the last day that it gave
 * the applicant. A report makes it begin earlier. So the branch never hangs on an applicant who does not answer.
 * @throws CalendarUnknown
 */
export function limitAfterItems(
  rectification: Pick<Rectification, 'items'>,
  limitDays: number,
  calendar: WorkdayCalendar,
): LegalDate {
  return addWorkingDays(calendar, rectifyBy(rectification), limitDays).on;
}

/**
 * Silence about a defect that was found and never reported as mended is no consent, whatever the plan takes silence for:
 * it is escalated.
 */
export function silenceOfAcceptance(
  rectification: Rectification | undefined,
  planned: SilencePolicy,
): SilencePolicy {
  return isToRectify(rectification) ? 'escalate' : planned;
}

/**
 * The rule of a conclusion. An applicant who was asked to rectify is waited for until the last day given; an objection
 * comes only after that chance.
 * @throws Refused RECTIFICATION_NOT_REPORTED (with the last day), RECTIFY_FIRST
 */
export function concludeAcceptance(
  rectification: Rectification | undefined,
  { result }: AcceptanceConclusion,
  acceptedOn: LegalDate,
): AcceptanceRecord {
  if (isToRectify(rectification)) {
    const lastOn = rectifyBy(rectification);
    if (acceptedOn <= lastOn) throw new Refused('RECTIFICATION_NOT_REPORTED', { lastOn });
  }
  if (result === 'failed' && !rectification) throw new Refused('RECTIFY_FIRST');
  return { action: 'acceptance', result, acceptedOn, ...(rectification && { rectification }) };
}

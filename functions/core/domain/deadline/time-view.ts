import { type WorkdayCalendar, workingDaysBetween } from '../calendar.ts';
import type { LegalDate } from '../legal-date.ts';
import { lastingCause } from './hold-clock.ts';
import { yellowCardOn } from './last-days.ts';
import {
  type ClockStop,
  type DeadlineLedger,
  type Extension,
  isOver,
  openStop,
  openSupplement,
  type SupplementNotice,
} from './ledger.ts';

/** The time of a case as people see it: applicants always see all of it. */
export interface TimeView {
  readonly receivedOn: LegalDate;
  readonly acceptedOn?: LegalDate;
  readonly isAcceptanceDeemed: boolean;
  readonly promisedLastOn: LegalDate;
  readonly statutoryLastOn: LegalDate;
  /** Rests on an estimate: the holidays of a year are not published yet. */
  readonly isProvisional: boolean;
  /**
   * Working days left of the promise after today: 0 on its last day, negative when it has passed. While the clock
   * stands still it shows what was left when it stopped. Absent once decided, and while the applicant is asked.
   */
  readonly workingDaysLeft?: number;
  readonly card: 'none' | 'yellow' | 'red';
  readonly standsStill?: Pick<ClockStop, 'reason' | 'legalBasis' | 'stoppedOn' | 'expectedDays'>;
  /** Art. 42: the applicant is told why it takes longer. */
  readonly extension?: Extension;
  /** The notice of what is missing, while it waits for its answer. */
  readonly supplement?: Pick<SupplementNotice, 'noticedOn' | 'lastOn'>;
  readonly decidedOn?: LegalDate;
  readonly deliveredOn?: LegalDate;
}

/** Reads the ledger for people, on a day. No I/O. @throws CalendarUnknown */
export function timeView(ledger: DeadlineLedger, today: LegalDate, calendar: WorkdayCalendar): TimeView {
  const stop = openStop(ledger);
  const asked = isOver(ledger) || ledger.acceptedOn !== undefined ? undefined : openSupplement(ledger);
  const isCounting = !isOver(ledger) && !asked;
  const shown = stop?.stoppedOn ?? today;
  return {
    receivedOn: ledger.receivedOn,
    ...(ledger.acceptedOn !== undefined && { acceptedOn: ledger.acceptedOn }),
    isAcceptanceDeemed: ledger.isAcceptanceDeemed ?? false,
    promisedLastOn: ledger.promisedLastOn,
    statutoryLastOn: ledger.statutoryLastOn,
    isProvisional: ledger.isProvisional,
    ...(isCounting && { workingDaysLeft: workingDaysBetween(calendar, shown, ledger.promisedLastOn) }),
    card: cardOf(ledger, shown, calendar),
    ...(stop && { standsStill: { ...lastingCause(stop), stoppedOn: stop.stoppedOn } }),
    ...(ledger.extension && { extension: ledger.extension }),
    ...(asked && { supplement: { noticedOn: asked.noticedOn, lastOn: asked.lastOn } }),
    ...(ledger.decidedOn !== undefined && { decidedOn: ledger.decidedOn }),
    ...(ledger.deliveredOn !== undefined && { deliveredOn: ledger.deliveredOn }),
  };
}

/** The card that was shown. A yellow one is taken back when the limit has moved away; a red one never is. */
function cardOf(ledger: DeadlineLedger, today: LegalDate, calendar: WorkdayCalendar): TimeView['card'] {
  const isFired = (kind: 'yellow-card' | 'red-card'): boolean =>
    ledger.marks.some((mark) => mark.kind === kind && mark.firedAt !== undefined);
  if (isFired('red-card')) return 'red';
  return isFired('yellow-card') && today >= yellowCardOn(ledger, calendar) ? 'yellow' : 'none';
}

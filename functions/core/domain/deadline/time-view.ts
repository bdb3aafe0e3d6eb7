import { type WorkdayCalendar, workingDaysBetween } from '../calendar.ts';
import type { LegalDate } from '../legal-date.ts';
import { type ClockStop, type DeadlineLedger, standsStill } from './ledger.ts';

/** The time of a case as people see it: applicants always see all of it. */
export interface TimeView {
  readonly receivedOn: LegalDate;
  readonly acceptedOn?: LegalDate;
  readonly isAcceptanceDeemed: boolean;
  readonly promisedLastOn: LegalDate;
  readonly statutoryLastOn: LegalDate;
  /** Rests on an estimate: the holidays of a year are not published yet. */
  readonly isProvisional: boolean;
  /** Working days left of the promise; negative when it has passed; absent once decided. */
  readonly workingDaysLeft?: number;
  readonly card: 'none' | 'yellow' | 'red';
  readonly standsStill?: Pick<ClockStop, 'reason' | 'legalBasis' | 'stoppedOn' | 'expectedDays'>;
  readonly decidedOn?: LegalDate;
  readonly deliveredOn?: LegalDate;
}

/** Reads the ledger for people, on a day. No I/O. */
export function timeView(ledger: DeadlineLedger, today: LegalDate, calendar: WorkdayCalendar): TimeView {
  const isFired = (kind: 'yellow-card' | 'red-card'): boolean =>
    ledger.marks.some((mark) => mark.kind === kind && mark.firedAt !== undefined);
  const isOver = ledger.decidedOn !== undefined || ledger.isClosed === true;
  const stop = standsStill(ledger) ? ledger.stops.at(-1) : undefined;
  return {
    receivedOn: ledger.receivedOn,
    ...(ledger.acceptedOn !== undefined && { acceptedOn: ledger.acceptedOn }),
    isAcceptanceDeemed: ledger.isAcceptanceDeemed ?? false,
    promisedLastOn: ledger.promisedLastOn,
    statutoryLastOn: ledger.statutoryLastOn,
    isProvisional: ledger.isProvisional,
    ...(!isOver && { workingDaysLeft: workingDaysBetween(calendar, today, ledger.promisedLastOn) }),
    card: isFired('red-card') ? 'red' : isFired('yellow-card') ? 'yellow' : 'none',
    ...(stop && {
      standsStill: {
        reason: stop.reason,
        legalBasis: stop.legalBasis,
        stoppedOn: stop.stoppedOn,
        expectedDays: stop.expectedDays,
      },
    }),
    ...(ledger.decidedOn !== undefined && { decidedOn: ledger.decidedOn }),
    ...(ledger.deliveredOn !== undefined && { deliveredOn: ledger.deliveredOn }),
  };
}

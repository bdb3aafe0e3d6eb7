import type { WorkdayCalendar } from '../calendar.ts';
import type { LegalDate } from '../legal-date.ts';
import { ClockRefused } from './clock-refused.ts';
import { close } from './keep-time.ts';
import { settle } from './last-days.ts';
import { cancelMarks, type DeadlineLedger, isOver, openSupplement } from './ledger.ts';

/**
 * Art. 32(1)(iv): the one notice of everything that is missing, within five working days of receipt. Until it is
 * answered nothing counts as accepted; after `answerDays` working days (a local rule) it lapses.
 * @throws ClockRefused CASE_OVER, ALREADY_ACCEPTED, NOTICE_GIVEN, DAY_OUT_OF_ORDER, NOTICE_TOO_LATE; CalendarUnknown
 */
export function requestSupplement(
  ledger: DeadlineLedger,
  notice: { noticedOn: LegalDate; answerDays: number; remindDays?: number },
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { receivedOn, acceptanceLastOn } = ledger;
  if (isOver(ledger)) throw new ClockRefused('CASE_OVER');
  if (ledger.acceptedOn !== undefined) throw new ClockRefused('ALREADY_ACCEPTED');
  if (ledger.supplement) throw new ClockRefused('NOTICE_GIVEN', { noticedOn: ledger.supplement.noticedOn });
  if (notice.noticedOn < receivedOn) throw new ClockRefused('DAY_OUT_OF_ORDER', { earliest: receivedOn });
  if (notice.noticedOn > acceptanceLastOn) throw new ClockRefused('NOTICE_TOO_LATE', { acceptanceLastOn });
  const told = cancelMarks(ledger, (mark) => mark.kind === 'deemed-acceptance');
  // `lastOn` is counted by `settle`, here and whenever the calendar changes
  return settle({ ...told, supplement: { ...notice, lastOn: notice.noticedOn } }, calendar);
}

/**
 * The supplement has arrived: this day is the new day of receipt, and five working days run anew in which the centre
 * must accept (art. 32(1)(v)).
 * @throws ClockRefused CASE_OVER, NO_NOTICE_OPEN, DAY_OUT_OF_ORDER, NOTICE_LAPSED; CalendarUnknown
 */
export function answerSupplement(
  ledger: DeadlineLedger,
  answeredOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (isOver(ledger)) throw new ClockRefused('CASE_OVER');
  const asked = ledger.acceptedOn === undefined ? openSupplement(ledger) : undefined;
  if (!asked) throw new ClockRefused('NO_NOTICE_OPEN');
  const { noticedOn, lastOn } = asked;
  if (answeredOn < noticedOn) throw new ClockRefused('DAY_OUT_OF_ORDER', { earliest: noticedOn });
  if (answeredOn > lastOn) throw new ClockRefused('NOTICE_LAPSED', { lastOn });
  const supplied = cancelMarks(
    ledger,
    ({ kind }) => kind === 'supplement-lapse' || kind === 'supplement-reminder',
  );
  return settle({ ...supplied, receivedOn: answeredOn, supplement: { ...asked, answeredOn } }, calendar);
}

/** Nobody answered in time: the application counts as withdrawn. One that waits for nothing stays as it is. */
export function lapseSupplement(ledger: DeadlineLedger): DeadlineLedger {
  return ledger.acceptedOn === undefined && openSupplement(ledger) ? close(ledger) : ledger;
}

import type { WorkdayCalendar } from '../calendar.ts';
import { type LegalDate, startOfDay } from '../legal-date.ts';
import { settle } from './last-days.ts';
import { cancelMarks, type DeadlineLedger } from './ledger.ts';

/**
 * 好差評: a low rating of a named person is answered by the end of the next working day; the day on which it came does not
 * count (民法典 201). The case is over; only this is watched. Asking again changes nothing.
 * @throws CalendarUnknown
 */
export function askRatingAnswer(
  ledger: DeadlineLedger,
  ratedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (ledger.ratingAnswer) return ledger;
  // `lastOn` is counted by `settle`, here and whenever the calendar changes
  return settle({ ...ledger, ratingAnswer: { ratedOn, lastOn: ratedOn } }, calendar);
}

/** Answered: nothing is left to watch. An answer that is late stays late on record, even if its timer comes later still. */
export function answerRatingOn(ledger: DeadlineLedger, answeredOn: LegalDate): DeadlineLedger {
  const { ratingAnswer } = ledger;
  if (!ratingAnswer || ratingAnswer.answeredOn !== undefined) return ledger;
  const by = startOfDay(answeredOn).toISOString();
  const ended = cancelMarks(ledger, ({ kind, dueAt }) => kind === 'rating-answer-due' && dueAt > by);
  return { ...ended, ratingAnswer: { ...ratingAnswer, answeredOn } };
}

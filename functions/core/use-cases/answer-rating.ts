import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { answerRatingOn } from '../domain/deadline/rating-answer.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { ratingToAnswer } from '../domain/rating.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface AnswerRating {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** What the applicant is told. */
  readonly text: string;
}

/**
 * A supervisor answers a low rating, once: the applicant gets a letter and reads it with the case. In time is until the end of
 * the next working day after the rating. It decides nothing about the case.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, NO_RATING_TO_ANSWER, RATING_ANSWERED, RATING_ANSWER_REQUIRED
 */
export async function answerRating(command: AnswerRating, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  const text = command.text.trim();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('answer-rating', caller, current);
      if (text === '') throw new Refused('RATING_ANSWER_REQUIRED', { field: 'rating-answer' });
      const rating = ratingToAnswer(current);
      if (!rating) throw new Refused('NO_RATING_TO_ANSWER');
      const on = legalDateOf(at);
      const isInTime = on <= (current.ledger?.ratingAnswer?.lastOn ?? on);
      return withClock(
        current,
        {
          rating: { ...rating, answer: { text, on, byName: caller.name } },
          events: [{ type: 'RatingAnswered', text, isInTime }],
        },
        (ledger) => answerRatingOn(ledger, on),
      );
    },
    ports,
  );
}

import { describe, expect, it } from 'vitest';
import { answerRatingOn, askRatingAnswer } from '../../../functions/core/domain/deadline/rating-answer.ts';
import { accepted, calendar } from './a-ledger.ts';

describe('好差評: a low rating that waits for its answer', () => {
  it('is asked for once and answered once: the first stands', () => {
    const asked = askRatingAnswer(accepted(), '2026-03-06', calendar);
    expect(askRatingAnswer(asked, '2026-03-09', calendar)).toBe(asked);
    const answered = answerRatingOn(asked, '2026-03-09');
    expect(answered.ratingAnswer?.answeredOn).toBe('2026-03-09');
    expect(answerRatingOn(answered, '2026-03-10')).toBe(answered);
    expect(answerRatingOn(accepted(), '2026-03-10').ratingAnswer).toBeUndefined();
  });
});

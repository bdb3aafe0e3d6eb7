import * as z from 'zod';
import { RATING_WORDS_AT_MOST, ratingLevels, ratingReasons } from '../../core/domain/rating.ts';
import { day, list, maybe } from './shapes.ts';

const content = {
  level: z.enum(ratingLevels),
  /** Only of the two low levels. */
  reasons: list(z.enum(ratingReasons)),
  words: maybe(z.string()),
};

/** What somebody says of the service. */
export const ratingBody = {
  level: z.enum(ratingLevels),
  /** At least one for the two low levels; `other` in own words. */
  reasons: z.array(z.enum(ratingReasons)).max(ratingReasons.length).default([]),
  words: z
    .string()
    .max(RATING_WORDS_AT_MOST * 4)
    .exactOptional(),
  /** Without a name nobody of the centre can tell whose it is, and it is not answered. */
  isNamed: z.boolean(),
};

/** Whether the service can be rated, and what was said and answered; of a rating without a name only that there was one. */
export const progressRatingView = z.object({
  openUntil: maybe(day),
  isGiven: z.boolean(),
  named: maybe(
    z.object({
      ...content,
      ratedOn: day,
      answerLastOn: maybe(day),
      answer: maybe(z.object({ text: z.string(), on: day })),
    }),
  ),
});

/** A rating with a name, at the desk and for the supervisors. */
export const namedRatingView = z.object({
  ...content,
  ratedOn: day,
  through: z.enum(['account', 'query-code']),
  answer: maybe(z.object({ text: z.string(), on: day, byName: z.string() })),
});

/** What was said without a name. */
export const anonymousRatingView = z.object({
  departmentCode: z.string(),
  itemCode: z.string(),
  ...content,
});

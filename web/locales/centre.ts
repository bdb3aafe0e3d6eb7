import { reviewWords } from './review.ts';
import { sampleWords } from './samples.ts';

/** The words that only the site of the citizens and the signed links say. */
export const centreWords = { ...sampleWords, ...reviewWords };

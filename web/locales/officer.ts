import { actionWords } from './actions.ts';
import { reviewWords } from './review.ts';

/** The words that the signed links of the departments say beside the common ones. */
export const officerWords = { ...reviewWords, ...actionWords };

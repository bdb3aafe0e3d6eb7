import { actionWords } from './actions.ts';
import { applyWords } from './apply.ts';
import { authorityWords } from './authority.ts';
import { publicWords } from './public.ts';
import { reviewWords } from './review.ts';
import { sampleWords } from './samples.ts';
import { uploadWords } from './upload.ts';

/** The words that only the site of the citizens and the signed links say. */
export const centreWords = {
  ...publicWords,
  ...authorityWords,
  ...applyWords,
  ...uploadWords,
  ...sampleWords,
  ...reviewWords,
  ...actionWords,
};

import { applyWords } from './apply.ts';
import { authorityWords } from './authority.ts';
import { publicWords } from './public.ts';
import { sampleWords } from './samples.ts';
import { uploadWords } from './upload.ts';

/** The words that the site of the citizens says beside the common ones. */
export const citizenWords = {
  ...publicWords,
  ...authorityWords,
  ...applyWords,
  ...uploadWords,
  ...sampleWords,
};

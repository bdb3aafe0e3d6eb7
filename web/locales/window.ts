import { walkInWords } from './walk-in.ts';

/** The words that the window says beside the common ones. */
export const windowWords = walkInWords;

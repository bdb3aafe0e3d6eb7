import type { Words } from './row.ts';

/** Words of the pages behind a review link. */
export const reviewWords = {} as const satisfies Words;

import type { Words } from './row.ts';

/** Words of the back office. */
export const staffWords = {} as const satisfies Words;

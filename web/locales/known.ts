import type { Words } from './row.ts';

/** Every word that this function can say. */
export const known: Record<string, Words[string]> = {};

/** Makes the words of an area known: the back office brings its own, and the site of the citizens is no larger for them. */
export function learn(area: Words): void {
  Object.assign(known, area);
}

import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';

/** One row of words: traditional, simplified, English. A row with a language missing does not compile. */
export function row(hant: string, hans: string, en: string): LocalisedText {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** The words of one area of the pages. */
export type Words = Readonly<Record<string, LocalisedText>>;

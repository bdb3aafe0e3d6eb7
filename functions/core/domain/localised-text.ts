import * as z from 'zod';

/** The three languages of the centre. `zh-Hant` is its own; the catalogues of words are checked by hand. */
export const locales = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Locale = (typeof locales)[number];

export const localeSchema = z.enum(locales);

/** Words, not only white space: an empty language would be an empty heading on a page. */
const wordsSchema = z.string().regex(/\S/);

export const localisedTextSchema = z.strictObject({
  'zh-Hant': wordsSchema,
  'zh-Hans': wordsSchema,
  en: wordsSchema,
});
export type LocalisedText = z.infer<typeof localisedTextSchema>;

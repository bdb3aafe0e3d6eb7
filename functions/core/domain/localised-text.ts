import * as z from 'zod';

/** The three languages of the centre. `zh-Hant` is its own; the catalogues of words are checked by hand. */
export const locales = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Locale = (typeof locales)[number];

export const localeSchema = z.enum(locales);

export const localisedTextSchema = z.strictObject({
  'zh-Hant': z.string().min(1),
  'zh-Hans': z.string().min(1),
  en: z.string().min(1),
});
export type LocalisedText = z.infer<typeof localisedTextSchema>;

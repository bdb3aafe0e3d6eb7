import { type Locale, locales } from '../../functions/core/domain/localised-text.ts';

export function localeNamed(name: string | undefined): Locale | undefined {
  return locales.find((one) => one === name);
}

/** The first language of the browser that the centre speaks, else the centre's own. */
export function localeOfBrowser(acceptLanguage = ''): Locale {
  for (const range of acceptLanguage.toLowerCase().split(',')) {
    if (/^\s*zh-(hans|cn|sg)/.test(range)) return 'zh-Hans';
    if (/^\s*zh/.test(range)) return 'zh-Hant';
    if (/^\s*en/.test(range)) return 'en';
  }
  return 'zh-Hant';
}

import { getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '../../functions/core/domain/localised-text.ts';
import type { Reader, WebContext } from '../context.ts';
import { speaker } from '../locales/index.ts';
import type { WebPorts } from '../ports.ts';
import { callerOf } from '../session.ts';
import { localeNamed, localeOfBrowser } from './choose-locale.ts';
import { formTokenOf } from './form-guard.ts';

/** Whatever a reader prefers is remembered for a year. It says nothing about who it is. */
export const preferenceCookie = { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true } as const;

/** Who reads, in which language, and how large. */
export async function readReader(c: WebContext, ports: WebPorts): Promise<Reader> {
  const locale = localeOf(c);
  const url = new URL(c.req.url);
  url.searchParams.delete('lang');
  const same = {
    isElder: getCookie(c, 'elder') === 'on',
    caller: await callerOf(c, ports),
    here: url.pathname + url.search,
    formToken: formTokenOf(c, ports),
  };
  const inLanguage = (of: Locale): Reader => ({
    ...same,
    locale: of,
    t: speaker(of),
    local: (text) => text[of],
    inLanguage,
  });
  return inLanguage(locale);
}

/**
 * The language that the address asks for (`?lang=en`, remembered from then on), else the one chosen before, else the
 * one that the browser asks for, else the centre's own. Setting this cookie is all that a GET ever changes.
 */
function localeOf(c: WebContext): Locale {
  const asked = localeNamed(c.req.query('lang'));
  if (asked && c.req.method === 'GET') setCookie(c, 'lang', asked, preferenceCookie);
  return asked ?? localeNamed(getCookie(c, 'lang')) ?? localeOfBrowser(c.req.header('accept-language'));
}

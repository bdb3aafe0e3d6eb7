import { getCookie, setCookie } from 'hono/cookie';
import type { System } from '../../functions/core/ports/system.ts';
import type { WebContext } from '../context.ts';
import { cookieOf } from './cookies.ts';

/** The hidden field of every form that posts. */
export const FORM_TOKEN = 'formToken';
/** A script that posts something else than a form says it here. */
const FORM_TOKEN_HEADER = 'x-form-token';

/** Why a request that would change something is not taken. */
export type Foreign = 'other-site' | 'stale-form';

function bit128(system: System): string {
  const word = () =>
    system
      .random(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return word() + word() + word() + word();
}

/**
 * What every form of this browser carries. It is made from a cookie that only this site can set and no script can
 * read, which lasts longer than a session: a form that was open when the session ended can still be sent.
 */
export function formTokenOf(
  c: WebContext,
  { system, publicUrl }: { system: System; publicUrl: string },
): string {
  const { name, options } = cookieOf('browser', publicUrl);
  const known = getCookie(c, name);
  const isKnown = known !== undefined && /^[0-9a-f]{32}$/.test(known);
  const secret = isKnown ? known : bit128(system);
  if (!isKnown && c.req.method === 'GET') setCookie(c, name, secret, options);
  return system.sha256(`form of ${secret}`);
}

/**
 * Refuses what another site sends in somebody's name: browsers say where a request comes from, and only our own pages
 * know the token of the form. GET and HEAD change nothing and pass.
 */
export async function foreign(
  c: WebContext,
  expected: string,
  publicUrl: string,
): Promise<Foreign | undefined> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return undefined;
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isElsewhere =
    site === undefined
      ? origin !== undefined && origin !== new URL(publicUrl).origin
      : site !== 'same-origin' && site !== 'none';
  if (isElsewhere) return 'other-site';
  return (await tokenSent(c)) === expected ? undefined : 'stale-form';
}

async function tokenSent(c: WebContext): Promise<unknown> {
  const inHeader = c.req.header(FORM_TOKEN_HEADER);
  if (inHeader !== undefined) return inHeader;
  const type = c.req.header('content-type') ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return undefined;
  return (await c.req.parseBody())[FORM_TOKEN];
}

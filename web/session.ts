import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Caller } from '../functions/core/domain/actor.ts';
import type { WebContext, WebEnv } from './context.ts';
import type { WebPorts } from './ports.ts';
import { cookieOf } from './shared/cookies.ts';
import { messagePage } from './shared/error-pages.tsx';
import { signedInPage } from './shared/sign-in-again.tsx';

/** Minutes in which somebody has to come back from the provider. */
const PENDING_MINUTES = 15;

/** A path of this site to go to, and nothing else: an address of another site leads home. */
export function safePath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}

/** Who reads: the session's cookie holds the provider's token, which is verified with every request. */
export async function callerOf(c: Context, ports: WebPorts): Promise<Caller> {
  const token = getCookie(c, cookieOf('session', ports.publicUrl).name);
  const caller = token === undefined ? undefined : await ports.identity.callerOf(token);
  return caller ?? { kind: 'public' };
}

/** Sign in at the provider, come back, sign out. */
export function sessionPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const session = cookieOf('session', ports.publicUrl);
  const left = cookieOf('signed-out', ports.publicUrl);
  // one for each sign-in that is under way, so that two tabs do not get in each other's way
  const pendingOf = (state: string) =>
    cookieOf(`sign-in-${state.replace(/\W/g, '').slice(0, 12)}`, ports.publicUrl);

  app.get('/sign-in', async (c) => {
    const begun = await ports.identity.begin({ askAgain: getCookie(c, left.name) !== undefined });
    const pending = pendingOf(begun.state);
    const value = JSON.stringify({ to: safePath(c.req.query('to')), pending: begun.pending });
    setCookie(c, pending.name, value, { ...pending.options, maxAge: PENDING_MINUTES * 60 });
    return c.redirect(begun.url, 303);
  });

  app.get('/sign-in/callback', async (c) => {
    const pending = pendingOf(c.req.query('state') ?? '');
    const begun = readPending(getCookie(c, pending.name));
    deleteCookie(c, pending.name, pending.options);
    const query = new URL(c.req.url).searchParams;
    const token = begun && (await ports.identity.finish(query, begun.pending));
    if (token === undefined) return signInFailed(c, begun?.to);
    deleteCookie(c, left.name, left.options);
    setCookie(c, session.name, token, session.options);
    return c.redirect(safePath(begun?.to), 303);
  });

  app.get('/signed-in', (c) => signedInPage(c));

  app.post('/sign-out', (c) => {
    deleteCookie(c, session.name, session.options);
    setCookie(c, left.name, 'yes', left.options);
    return c.redirect('/', 303);
  });

  return app;
}

function signInFailed(c: WebContext, to: string | undefined): Response {
  const { t } = c.get('reader');
  const again = `/sign-in?${new URLSearchParams({ to: safePath(to) })}`;
  return messagePage(c, {
    title: t('sign-in.failed'),
    text: t('sign-in.failed.text'),
    status: 400,
    action: { href: again, label: t('sign-in') },
  });
}

function readPending(value: string | undefined): { to: string; pending: string } | undefined {
  try {
    const { to, pending } = JSON.parse(value ?? '');
    return typeof to === 'string' && typeof pending === 'string' ? { to, pending } : undefined;
  } catch {
    return undefined;
  }
}

import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { Refused } from '../functions/core/domain/refusal.ts';
import { SignInFirst, type WebContext, type WebEnv } from './context.ts';
import type { WebPorts } from './ports.ts';
import { safePath } from './session.ts';
import { brokenPage, foreignPage, notFoundPage, refusedPage, wantsJson } from './shared/error-pages.tsx';
import { foreign } from './shared/form-guard.ts';
import { preferenceCookie, readReader } from './shared/read-reader.ts';
import { cacheRules, securityHeaders } from './shared/security-headers.ts';
import { serveAssets } from './shared/serve-assets.ts';
import { signInAgainPage } from './shared/sign-in-again.tsx';

/** What the pages tell of an error that they cannot mend; the log gets it under this number. */
export type ReportError = (error: unknown, id: string) => void;

/** A part of the site. */
export type Routes = (ports: WebPorts) => Hono<WebEnv>;

/** Pages of the centre, and what they share: headers, assets, the reader's language, what is said when something fails. */
export function createWebApp(
  ports: WebPorts,
  parts: readonly Routes[],
  report: ReportError = () => {},
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(securityHeaders(ports));
  serveAssets(app);

  app.use(cacheRules());
  app.use(async (c, next) => {
    const reader = await readReader(c, ports);
    c.set('reader', reader);
    const why = await foreign(c, reader.formToken, ports.publicUrl);
    if (why) return foreignPage(c, why);
    return next();
  });

  // changes nothing but how pages look in this browser, so a link may do it
  app.get('/preferences', (c) => {
    const { elder, to } = c.req.query();
    if (elder === 'on' || elder === 'off') setCookie(c, 'elder', elder, preferenceCookie);
    return c.redirect(safePath(to), 303);
  });

  for (const routes of parts) app.route('/', routes(ports));

  app.notFound((c) => notFoundPage(c));
  app.onError((error, c) => {
    if (error instanceof SignInFirst) return signInFirst(c);
    if (error instanceof Refused) return refusedPage(c, error);
    const id = requestIdOf(c) ?? ports.system.newId();
    report(error, id);
    return brokenPage(c, id);
  });
  return app;
}

/** A page that was asked for is shown after signing in; a form that was sent is kept until then. */
function signInFirst(c: WebContext): Response | Promise<Response> {
  const { here, t } = c.get('reader');
  if (wantsJson(c)) return c.json({ code: 'SIGN_IN_REQUIRED', message: t('sign-in.again') }, 401);
  if (c.req.method !== 'GET') return signInAgainPage(c);
  return c.redirect(`/sign-in?${new URLSearchParams({ to: here })}`, 303);
}

/** The number of the request, as the gateway gave it. */
function requestIdOf(c: WebContext): string | undefined {
  const { requestContext } = (c.env ?? {}) as { requestContext?: { requestId?: string } };
  return requestContext?.requestId;
}

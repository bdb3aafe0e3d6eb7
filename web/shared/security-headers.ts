import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';

/**
 * Nothing runs in a page but what this site serves; no site shows our pages in a frame; an address with a review
 * token is told to nobody. Files go straight to the store: that is the only other place a page may send to. The viewer,
 * and no other page, shows files of the bucket of the checked ones.
 */
export function securityHeaders(
  ports: Pick<WebPorts, 'publicUrl' | 'uploadOrigin' | 'documentsAt'>,
): MiddlewareHandler<WebEnv> {
  const isSecure = ports.publicUrl.startsWith('https:');
  const policyFor = (documentsAt: string): string =>
    [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      `img-src 'self'${documentsAt && ` ${documentsAt}`}`,
      `frame-src ${documentsAt || "'none'"}`,
      `connect-src 'self' ${ports.uploadOrigin}`,
      `form-action 'self' ${ports.uploadOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
  const policy = policyFor('');
  const policyOfViewer = policyFor(ports.documentsAt);
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', c.get('isViewer') ? policyOfViewer : policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

/** What belongs to somebody stays in no cache; every other page is asked for anew, since it speaks their language. */
export function cacheRules(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('Cache-Control')) return;
    const isPublic = c.get('reader')?.caller.kind === 'public' && c.req.method === 'GET';
    c.header('Cache-Control', isPublic ? 'private, no-cache' : 'no-store');
  };
}

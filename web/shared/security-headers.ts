import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';

/**
 * Nothing runs in a page but what this site serves; no site shows our pages in a frame; an address with a review
 * token is told to nobody. Files go straight to the store: that is the only other place a page may send to.
 */
export function securityHeaders(
  ports: Pick<WebPorts, 'publicUrl' | 'uploadOrigin'>,
): MiddlewareHandler<WebEnv> {
  const isSecure = ports.publicUrl.startsWith('https:');
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${ports.uploadOrigin}`,
    `form-action 'self' ${ports.uploadOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
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

import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from the local centre's own pages or from no page at all. A page of another site that is
 * open in the same browser could else move the clock or sign somebody in.
 */
export function isOwnRequest({ method, headers }: IncomingMessage): boolean {
  if (!isLocalHost(headers.host)) return false; // a foreign name that was made to point here
  if (method === 'GET' || method === 'HEAD') return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

import type { CookieOptions } from 'hono/utils/cookie';

/** A cookie that only the server reads. Over TLS its name carries the prefix that binds it to this very host. */
export function cookieOf(name: string, publicUrl: string): { name: string; options: CookieOptions } {
  const isSecure = publicUrl.startsWith('https:');
  return {
    name: isSecure ? `__Host-${name}` : name,
    options: { httpOnly: true, secure: isSecure, sameSite: 'Lax', path: '/' },
  };
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { BegunSignIn, Identity } from '../../web/ports.ts';
import { discoverOnce, exchangeCode, type Fetch } from './provider.ts';
import { callerOfToken, type TokenRules, verifyToken } from './session.ts';

export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach the centre, without a slash at the end. */
  readonly publicUrl: string;
  readonly fetch?: Fetch;
}

/** What the browser keeps while somebody is at the provider. */
const pendingSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

const scope = 'openid profile email phone';

/** 256 bits, safe in an address. */
const chance = (): string => randomBytes(32).toString('base64url');

function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Signing in by OpenID Connect: authorization code with PKCE, as a confidential client. State binds the answer to
 * this browser, nonce binds the token to this sign-in, the verifier binds the code to us.
 */
export function oidcIdentity(settings: SignInSettings): Identity {
  const { issuer, clientId, clientSecret, publicUrl, fetch = globalThis.fetch } = settings;
  const redirectUri = `${publicUrl}/sign-in/callback`;
  const provider = discoverOnce(issuer, fetch);
  const rules = async (): Promise<TokenRules> => ({ issuer, clientId, keys: (await provider()).keys });

  return {
    async begin({ askAgain }): Promise<BegunSignIn> {
      const [state, nonce, verifier] = [chance(), chance(), chance()];
      const url = new URL((await provider()).authorizationEndpoint);
      const query = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...(askAgain && { prompt: 'login' }),
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return { url: url.href, state, pending: JSON.stringify({ state, nonce, verifier }) };
    },

    async finish(query, pending) {
      const begun = readPending(pending);
      const code = query.get('code');
      if (!begun || code === null || !isSame(query.get('state') ?? '', begun.state)) return undefined;
      const { verifier, nonce } = begun;
      const asked = { code, verifier, redirectUri, clientId, clientSecret };
      const token = await exchangeCode(await provider(), asked, fetch);
      const claims = token === undefined ? undefined : await verifyToken(token, await rules());
      return claims?.nonce === nonce ? token : undefined;
    },

    callerOf: async (token) => callerOfToken(token, await rules()),
  };
}

function readPending(text: string): z.infer<typeof pendingSchema> | undefined {
  try {
    return pendingSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

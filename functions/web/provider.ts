import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** What the identity provider says about itself, and where its keys are found. */
export interface Provider {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly keys: JWTVerifyGetKey;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The provider gave no usable answer. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
}

const TIMEOUT_MS = 5_000;

/** OpenID Connect Discovery, asked once and kept; a failure is not kept. */
export function discoverOnce(issuer: string, fetch: Fetch): () => Promise<Provider> {
  let known: Promise<Provider> | undefined;
  return () => {
    known ??= discover(issuer, fetch).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function discover(issuer: string, fetch: Fetch): Promise<Provider> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new ProviderFault(`Discovery was answered with ${answer.status}.`);
  const metadata = metadataSchema.parse(await answer.json());
  if (metadata.issuer !== issuer) throw new ProviderFault('The provider calls itself by another name.');
  return {
    authorizationEndpoint: metadata.authorization_endpoint,
    tokenEndpoint: metadata.token_endpoint,
    keys: createRemoteJWKSet(new URL(metadata.jwks_uri), {
      timeoutDuration: TIMEOUT_MS,
      [customFetch]: fetch,
    }),
  };
}

/** Exchanges a code for the ID token; undefined when the provider refuses the code. */
export async function exchangeCode(
  provider: Provider,
  asked: { code: string; verifier: string; redirectUri: string; clientId: string; clientSecret: string },
  fetch: Fetch,
): Promise<string | undefined> {
  const { code, verifier, redirectUri, clientId, clientSecret } = asked;
  const secret = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  const answer = await fetch(provider.tokenEndpoint, {
    method: 'POST',
    headers: {
      authorization: `Basic ${secret.toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    }).toString(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 400) return undefined; // invalid_grant: too late, used before, or not ours
  if (!answer.ok) throw new ProviderFault(`The code was answered with ${answer.status}.`);
  return z.object({ id_token: z.string() }).parse(await answer.json()).id_token;
}

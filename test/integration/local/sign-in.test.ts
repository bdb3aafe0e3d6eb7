import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newFront } from '../../../local/front.ts';
import { listen } from '../../../local/http/listen.ts';
import { newTokenIssuer } from '../../../local/oidc/issue-tokens.ts';
import { keepClient, newProvider } from '../../../local/oidc/provider.ts';
import { keepSigningKey } from '../../../local/oidc/signing-key.ts';
import { personaOf } from '../../../local/personas.ts';
import { type LocalStore, openStoreInMemory } from '../../../local/store/local-store.ts';
import { newBrowser, target } from './support/browser.ts';

/** Opens the sign-in of a folder, at the port where it was opened before if one is named. */
async function openSignIn(store: LocalStore = openStoreInMemory(), port = 0) {
  const parts =
    Promise.withResolvers<Parameters<typeof newFront>[0] extends Promise<infer Parts> ? Parts : never>();
  const listening = await listen(newFront(parts.promise), port);
  const publicUrl = `http://localhost:${listening.port}`;
  const issuer = `${publicUrl}/local/oidc`;
  const client = keepClient(store);
  const signingKey = keepSigningKey(store);
  const provider = newProvider({ issuer, publicUrl, store, client, signingKey });
  parts.resolve({ provider, gateway: async (_, response) => void response.end(), pages: new Hono() });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await listening.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { publicUrl, issuer, client, signingKey, port: listening.port, close };
}

type SignIn = Awaited<ReturnType<typeof openSignIn>>;

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

function authorizationUrl(
  { issuer, publicUrl, client }: SignIn,
  change: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    client_id: client.id,
    response_type: 'code',
    redirect_uri: `${publicUrl}/sign-in/callback`,
    scope: 'openid profile email phone',
    state: 'state-of-the-page',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...change,
  });
  return `${issuer}/auth?${query}`;
}

/** Goes the way through the browser, and comes back with what the provider hands to the page. */
async function choose(signIn: SignIn, persona: string, visit = newBrowser()): Promise<URLSearchParams> {
  const asked = authorizationUrl(signIn);
  const choice = target(await visit(asked), asked);
  expect(await (await visit(choice)).text()).toContain(`value="${persona}"`);
  const body = new URLSearchParams({ persona });
  const resume = target(
    await visit(choice, { method: 'POST', body, headers: { origin: signIn.publicUrl } }),
    choice,
  );
  return new URL(target(await visit(resume), resume)).searchParams;
}

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
}

const tokensIn = async (response: Response) => (await response.json()) as Tokens;

function exchange(
  signIn: SignIn,
  change: Record<string, string>,
  secret = signIn.client.secret,
): Promise<Response> {
  return fetch(`${signIn.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${signIn.client.id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams(change),
  });
}

const withCode = (signIn: SignIn, code: string, change: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  redirect_uri: `${signIn.publicUrl}/sign-in/callback`,
  code_verifier: verifier,
  code,
  ...change,
});

const claimsOfReviewer = {
  sub: 'gaj-reviewer',
  name: '黃國強',
  email: 'gaj-reviewer@example.com',
  phone_number: '+861000000003',
  'cognito:groups': ['GAJ-reviewer'],
};

describe('signing in', () => {
  it('gives tokens with the claims of Cognito, signed by a key that the provider publishes', async () => {
    const signIn = await openSignIn();
    const back = await choose(signIn, 'gaj-reviewer');
    expect(back.get('state')).toBe('state-of-the-page');
    const tokens = await tokensIn(await exchange(signIn, withCode(signIn, back.get('code') ?? '')));
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });

    const published = createRemoteJWKSet(new URL(`${signIn.issuer}/jwks`));
    const check = { issuer: signIn.issuer, audience: signIn.client.id, algorithms: ['RS256'] };
    const access = await jwtVerify(tokens.access_token, published, check);
    expect(access.payload).toMatchObject({
      ...claimsOfReviewer,
      token_use: 'access',
      client_id: signIn.client.id,
    });
    const id = await jwtVerify(tokens.id_token, published, check);
    expect(id.payload).toMatchObject({ ...claimsOfReviewer, token_use: 'id' });
  });

  it('gives new tokens for the refresh token', async () => {
    const signIn = await openSignIn();
    const back = await choose(signIn, 'chen-meiling');
    const first = await tokensIn(await exchange(signIn, withCode(signIn, back.get('code') ?? '')));
    const again = await exchange(signIn, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(await again.json()).toMatchObject({
      access_token: expect.any(String),
      id_token: expect.any(String),
    });
  });

  it('asks who to be also the second time', async () => {
    const signIn = await openSignIn();
    const visit = newBrowser();
    await choose(signIn, 'chen-meiling', visit);
    const back = await choose(signIn, 'gaj-approver', visit);
    const tokens = await tokensIn(await exchange(signIn, withCode(signIn, back.get('code') ?? '')));
    expect(decodeJwt(tokens.id_token).sub).toBe('gaj-approver');
  });

  it('survives the end of the process: codes and refresh tokens stay good', async () => {
    const store = openStoreInMemory();
    const first = await openSignIn(store);
    const one = await choose(first, 'chen-meiling');
    const tokens = await tokensIn(await exchange(first, withCode(first, one.get('code') ?? '')));
    const two = await choose(first, 'chen-meiling');
    await first.close();
    await expect(fetch(first.issuer)).rejects.toThrow();

    const second = await openSignIn(store, first.port);
    expect((await exchange(second, withCode(second, two.get('code') ?? ''))).status).toBe(200);
    const refreshed = await exchange(second, {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    });
    expect(refreshed.status).toBe(200);
  });

  it.each<[string, Record<string, string>, string?]>([
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['another way back', { redirect_uri: 'http://evil.example/callback' }],
    ['another secret', {}, 'guessed'],
  ])('exchanges no code with %s', async (_, change, secret) => {
    const signIn = await openSignIn();
    const back = await choose(signIn, 'chen-meiling');
    const response = await exchange(signIn, withCode(signIn, back.get('code') ?? '', change), secret);
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('exchanges a code once', async () => {
    const signIn = await openSignIn();
    const back = await choose(signIn, 'chen-meiling');
    const code = withCode(signIn, back.get('code') ?? '');
    expect((await exchange(signIn, code)).status).toBe(200);
    expect((await exchange(signIn, code)).status).toBe(400);
  });

  it('leads back only to the pages of the centre, and never without PKCE', async () => {
    const signIn = await openSignIn();
    const visit = newBrowser();
    const elsewhere = await visit(authorizationUrl(signIn, { redirect_uri: 'http://evil.example/callback' }));
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
    const asked = authorizationUrl(signIn, { code_challenge: '', code_challenge_method: '' });
    expect(target(await visit(asked), asked)).toContain('error=invalid_request');
  });

  it('is done by nobody from another site', async () => {
    const signIn = await openSignIn();
    const visit = newBrowser();
    const asked = authorizationUrl(signIn);
    const choice = target(await visit(asked), asked);
    const body = new URLSearchParams({ persona: 'admin' });
    const post = (headers: Record<string, string>) => visit(choice, { method: 'POST', body, headers });
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
  });
});

describe('a token without a browser', () => {
  it('has the same claims under the same key', async () => {
    const { issuer, client, signingKey } = await openSignIn();
    const reviewer = personaOf('gaj-reviewer');
    if (!reviewer) throw new Error('no such persona');
    const tokens = await newTokenIssuer({ issuer, clientId: client.id, signingKey })(reviewer);
    const check = { issuer, audience: client.id, algorithms: ['RS256'] };
    const { payload } = await jwtVerify(tokens.access_token, signingKey.keys, check);
    expect(payload).toMatchObject({ ...claimsOfReviewer, token_use: 'access', client_id: client.id });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(tokens.expires_in);
    expect((await jwtVerify(tokens.id_token, signingKey.keys, check)).payload.token_use).toBe('id');
  });
});

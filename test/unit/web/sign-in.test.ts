import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { oidcIdentity } from '../../../functions/web/sign-in.ts';

const issuer = 'https://people.example/pool';
const clientId = 'onedoor-web';
const clientSecret = 'a secret/with: signs';
const publicUrl = 'https://centre.example';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let others: Keys;

beforeAll(async () => {
  [keys, others] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
});

interface Signed {
  readonly claims?: JWTPayload;
  readonly by?: Keys;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | number;
}

/** A token as the provider makes them, but for what the test makes wrong. */
async function aToken(signed: Signed = {}): Promise<string> {
  return new SignJWT({ sub: 'sub-lin', name: '林小燕', token_use: 'id', ...signed.claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .setIssuer(signed.issuer ?? issuer)
    .setAudience(signed.audience ?? clientId)
    .setIssuedAt()
    .setExpirationTime(signed.expires ?? '1h')
    .sign((signed.by ?? keys).privateKey);
}

/** An identity provider that hands out one token for one code. */
function aProvider(options: { token?: string; status?: number; down?: number; issuer?: string } = {}) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  let down = options.down ?? 0;
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    asked.push({ url, init });
    if (down > 0) {
      down -= 1;
      return new Response('', { status: 503 });
    }
    if (url === `${issuer}/.well-known/openid-configuration`)
      return Response.json({
        issuer: options.issuer ?? issuer,
        authorization_endpoint: 'https://login.example/authorize',
        token_endpoint: 'https://login.example/token',
        jwks_uri: `${issuer}/jwks`,
      });
    if (url === `${issuer}/jwks`)
      return Response.json({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256' }] });
    return Response.json({ id_token: options.token }, { status: options.status ?? 200 });
  };
  return { asked, identity: oidcIdentity({ issuer, clientId, clientSecret, publicUrl, fetch }) };
}

describe('a sign-in that begins', () => {
  it('asks for a code with PKCE, bound to this browser and this sign-in', async () => {
    const { identity } = aProvider();
    const { url, state, pending } = await identity.begin({ askAgain: false });
    const query = new URL(url).searchParams;
    const kept = JSON.parse(pending);
    expect(url).toContain('https://login.example/authorize?');
    expect(Object.fromEntries(query)).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: `${publicUrl}/sign-in/callback`,
      scope: 'openid profile email phone',
      state,
      nonce: kept.nonce,
      code_challenge: createHash('sha256').update(kept.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(kept.state).toBe(state);
    expect(new Set([state, kept.nonce, kept.verifier]).size).toBe(3);
    expect((await identity.begin({ askAgain: false })).state).not.toBe(state);
  });

  it('after signing out asks who it is again', async () => {
    const { url } = await aProvider().identity.begin({ askAgain: true });
    expect(new URL(url).searchParams.get('prompt')).toBe('login');
  });

  it('asks the provider about itself once, and again after it was down', async () => {
    const { identity, asked } = aProvider({ down: 1 });
    await expect(identity.begin({ askAgain: false })).rejects.toThrow('503');
    await identity.begin({ askAgain: false });
    await identity.begin({ askAgain: false });
    expect(asked).toHaveLength(2);
  });

  it('trusts no provider that calls itself by another name', async () => {
    const { identity } = aProvider({ issuer: 'https://evil.example' });
    await expect(identity.begin({ askAgain: false })).rejects.toThrow('another name');
  });
});

describe('a sign-in that comes back', () => {
  const pending = JSON.stringify({ state: 's', nonce: 'n', verifier: 'v' });
  const query = new URLSearchParams({ code: 'c', state: 's' });

  it('exchanges its code, as a client that proves who it is', async () => {
    const token = await aToken({ claims: { nonce: 'n' } });
    const { identity, asked } = aProvider({ token });
    expect(await identity.finish(query, pending)).toBe(token);
    const { init } = asked.find(({ url }) => url.endsWith('/token')) ?? {};
    expect(Object.fromEntries(new URLSearchParams(String(init?.body)))).toEqual({
      grant_type: 'authorization_code',
      client_id: clientId,
      code: 'c',
      code_verifier: 'v',
      redirect_uri: `${publicUrl}/sign-in/callback`,
    });
    const [, basic = ''] = new Headers(init?.headers).get('authorization')?.split(' ') ?? [];
    expect(Buffer.from(basic, 'base64').toString()).toBe('onedoor-web:a%20secret%2Fwith%3A%20signs');
  });

  it.each([
    ['its state is another', new URLSearchParams({ code: 'c', state: 'x' }), pending],
    ['it has no code', new URLSearchParams({ state: 's', error: 'access_denied' }), pending],
    ['the browser kept nothing', query, ''],
    ['the browser kept something else', query, '{"state":"s"}'],
    [
      'its token is for another sign-in',
      query,
      JSON.stringify({ state: 's', nonce: 'other', verifier: 'v' }),
    ],
  ])('signs nobody in when %s', async (_why, asked, kept) => {
    const { identity } = aProvider({ token: await aToken({ claims: { nonce: 'n' } }) });
    expect(await identity.finish(asked, kept)).toBeUndefined();
  });

  it('signs nobody in when the provider refuses the code, and is a fault when the provider fails', async () => {
    expect(await aProvider({ status: 400 }).identity.finish(query, pending)).toBeUndefined();
    await expect(aProvider({ status: 500 }).identity.finish(query, pending)).rejects.toThrow('500');
  });
});

describe('a session’s token', () => {
  const { identity } = aProvider();

  it('tells an applicant, with the contacts', async () => {
    const token = await aToken({ claims: { email: 'lin@example.org', phone_number: '+8613900001111' } });
    expect(await identity.callerOf(token)).toEqual({
      kind: 'applicant',
      sub: 'sub-lin',
      name: '林小燕',
      email: 'lin@example.org',
      phone: '+8613900001111',
    });
  });

  it('tells a member of staff by the groups', async () => {
    const token = await aToken({ claims: { 'cognito:groups': ['GAJ-reviewer', 'supervisor'] } });
    expect(await identity.callerOf(token)).toMatchObject({
      kind: 'staff',
      memberships: [{ role: 'reviewer', departmentCode: 'GAJ' }, { role: 'supervisor' }],
    });
  });

  it.each([
    ['signed by somebody else', () => aToken({ by: others })],
    ['of another issuer', () => aToken({ issuer: 'https://evil.example' })],
    ['for another client', () => aToken({ audience: 'another' })],
    ['expired', () => aToken({ expires: Math.floor(Date.now() / 1000) - 60 })],
    ['for the API', () => aToken({ claims: { token_use: 'access' } })],
    [
      'not signed at all',
      async () =>
        new UnsecuredJWT({ sub: 'x', name: 'x' })
          .setIssuer(issuer)
          .setAudience(clientId)
          .setIssuedAt()
          .setExpirationTime('1h')
          .encode(),
    ],
    ['signed with the public key as a shared secret', confusedToken],
    ['cut short', async () => (await aToken()).slice(0, -3)],
    ['no token', async () => 'hello'],
    ['empty', async () => ''],
  ])('that is %s tells nobody', async (_what, make) => {
    expect(await identity.callerOf(await make())).toBeUndefined();
  });
});

async function confusedToken(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
  return new SignJWT({ sub: 'x', name: 'x' })
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(secret);
}

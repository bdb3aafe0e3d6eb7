import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newAuthorizer } from '../../../local/gateway/authorizer.ts';
import { newGateway } from '../../../local/gateway/gateway.ts';
import type { HttpEvent } from '../../../local/gateway/http-event.ts';
import { listen } from '../../../local/http/listen.ts';

const issuer = 'http://localhost/local/oidc';
const clientId = 'onedoor-web';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });

const routes = [
  { method: 'GET', path: '/catalogue', audience: 'public' },
  { method: 'GET', path: '/catalogue/{code}', audience: 'public' },
  { method: 'POST', path: '/applications', audience: 'applicant' },
];

interface Call {
  readonly functionName: string;
  readonly event: HttpEvent;
}

async function openGateway(
  handle: (event: HttpEvent) => unknown = () => ({ statusCode: 204 }),
  isOverAtOnce = false,
) {
  const calls: Call[] = [];
  const gateway = newGateway({
    routes,
    functionOf: (audience) => audience,
    webFunctionOf: (path) => (path.startsWith('/staff') ? 'desk' : 'web'),
    authorize: newAuthorizer({ issuer, clientId, keys }),
    origins: () => ['http://localhost:8080'],
    async invokeLambda(functionName, payload) {
      const event = payload as HttpEvent;
      calls.push({ functionName, event });
      return handle(event);
    },
    ...(isOverAtOnce && { timeLimit: async () => 'over' as const }),
  });
  const listening = await listen((request, response) => void gateway(request, response), 0);
  onTestFinished(() => listening.close());
  return { url: `http://127.0.0.1:${listening.port}`, calls };
}

const token = (change: Record<string, unknown> = {}, { key = privateKey, alg = 'RS256' } = {}) =>
  new SignJWT({
    sub: 'gaj-reviewer',
    client_id: clientId,
    'cognito:groups': ['GAJ-reviewer', 'x'],
    iss: issuer,
    exp: 4e9,
    ...change,
  })
    .setProtectedHeader({ alg, kid: 'one' })
    .sign(key);

describe('an event', () => {
  it('carries the request as payload format 2.0 does', async () => {
    const { url, calls } = await openGateway();
    await fetch(`${url}/api/catalogue/a%20b?q=%E9%96%80&kind=a&kind=b`, {
      headers: { cookie: 'a=1; b=2', 'X-Many': 'one', 'user-agent': 'test' },
    });
    expect(calls).toMatchObject([
      {
        functionName: 'public',
        event: {
          version: '2.0',
          routeKey: 'GET /api/catalogue/{code}',
          rawPath: '/api/catalogue/a%20b',
          rawQueryString: 'q=%E9%96%80&kind=a&kind=b',
          cookies: ['a=1', 'b=2'],
          headers: { 'x-many': 'one' },
          queryStringParameters: { q: '門', kind: 'a,b' },
          pathParameters: { code: 'a b' },
          isBase64Encoded: false,
          requestContext: {
            http: { method: 'GET', path: '/api/catalogue/a%20b', sourceIp: '127.0.0.1', userAgent: 'test' },
            stage: '$default',
          },
        },
      },
    ]);
    expect(calls[0]?.event.headers).not.toHaveProperty('cookie');
    expect(calls[0]?.event.requestContext).not.toHaveProperty('authorizer');
    expect(calls[0]?.event.requestContext.time).toMatch(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
  });

  it('carries JSON as text, and forms and files in Base64', async () => {
    const { url, calls } = await openGateway();
    const send = (type: string, body: string) =>
      fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
    await send('application/json', '{"a":"門"}');
    await send('application/x-www-form-urlencoded', 'a=b');
    expect(calls.map(({ event }) => [event.body, event.isBase64Encoded])).toEqual([
      ['{"a":"門"}', false],
      [Buffer.from('a=b').toString('base64'), true],
    ]);
  });
});

describe('an answer', () => {
  it('goes out with its headers, cookies and bytes', async () => {
    const { url } = await openGateway(() => ({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png' },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: Buffer.from([1, 2, 255]).toString('base64'),
      isBase64Encoded: true,
    }));
    const response = await fetch(url);
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 255]);
  });

  it('is JSON when the function names no status', async () => {
    const { url } = await openGateway(() => ({ a: 1 }));
    expect(await (await fetch(url)).json()).toEqual({ a: 1 });
  });

  it('has no body for HEAD, but the length of one', async () => {
    const { url, calls } = await openGateway(() => ({ statusCode: 200, body: 'door' }));
    const response = await fetch(`${url}/some/page`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('4');
    expect(await response.text()).toBe('');
    expect(calls[0]).toMatchObject({ functionName: 'web', event: { routeKey: '$default' } });
  });

  it.each([
    ['a function that throws', () => Promise.reject(new Error('secret')), 500],
    [
      'an answer of more than six megabytes',
      () => ({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) }),
      502,
    ],
    ['a status that is none', () => ({ statusCode: 'soon' }), 502],
  ])('is a problem without causes for %s', async (_, handle, status) => {
    const { url } = await openGateway(handle);
    const response = await fetch(`${url}/api/catalogue`);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret');
  });

  it('is 503 when the function takes too long', async () => {
    const { url } = await openGateway(() => new Promise(() => undefined), true);
    expect((await fetch(url)).status).toBe(503);
  });
});

describe('a request', () => {
  it('is 404 for a route that is none, and 405 for a method that the route has not', async () => {
    const { url, calls } = await openGateway();
    expect((await fetch(`${url}/api/nothing`)).status).toBe(404);
    const wrong = await fetch(`${url}/api/catalogue`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    expect(calls).toEqual([]);
  });

  it('is 413 when it is too large, also in Base64', async () => {
    const { url, calls } = await openGateway();
    const large = { method: 'POST', body: new Uint8Array(6 * 1024 * 1024 + 1) };
    expect((await fetch(url, large)).status).toBe(413);
    const inBase64 = {
      method: 'POST',
      body: new Uint8Array(5 * 1024 * 1024),
      headers: { 'content-type': 'image/png' },
    };
    expect((await fetch(url, inBase64)).status).toBe(413);
    expect(calls).toEqual([]);
  });

  it('may come from the pages of the centre, and of no other site', async () => {
    const { url } = await openGateway();
    const ask = (origin: string) =>
      fetch(`${url}/api/applications`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const own = await ask('http://localhost:8080');
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:8080',
    ]);
    expect(own.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect((await ask('http://evil.example')).headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('the authorizer', () => {
  const apply = (url: string, authorization?: string) =>
    fetch(`${url}/api/applications`, {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
    });

  it('hands the claims of a valid token over as texts', async () => {
    const { url, calls } = await openGateway();
    expect((await apply(url, `Bearer ${await token()}`)).status).toBe(204);
    expect(calls[0]?.event.requestContext.authorizer?.jwt.claims).toEqual({
      sub: 'gaj-reviewer',
      client_id: clientId,
      'cognito:groups': '[GAJ-reviewer x]',
      iss: issuer,
      exp: '4000000000',
    });
  });

  it('takes an id token, which names its audience', async () => {
    const { url } = await openGateway();
    expect((await apply(url, `Bearer ${await token({ aud: clientId, client_id: undefined })}`)).status).toBe(
      204,
    );
  });

  const unsecured = new UnsecuredJWT({ sub: 'admin', client_id: clientId, iss: issuer, exp: 4e9 }).encode();
  const confused = new SignJWT({ sub: 'admin', client_id: clientId, iss: issuer, exp: 4e9 })
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .sign(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })));

  it.each<[string, () => string | undefined | Promise<string>]>([
    ['no token', () => undefined],
    ['another scheme', () => 'Basic YTpi'],
    ['a token that is none', () => 'Bearer a.b.c'],
    ['an unsigned token', () => `Bearer ${unsecured}`],
    ['a token signed with the public key as a secret', async () => `Bearer ${await confused}`],
    ['the key of a stranger', async () => `Bearer ${await token({}, { key: stranger.privateKey })}`],
    ['another algorithm', async () => `Bearer ${await token({}, { alg: 'RS512' })}`],
    ['another issuer', async () => `Bearer ${await token({ iss: 'http://evil.example' })}`],
    ['an expired token', async () => `Bearer ${await token({ exp: 1 })}`],
    ['a token without end', async () => `Bearer ${await token({ exp: undefined })}`],
    ['another audience', async () => `Bearer ${await token({ aud: 'other' })}`],
    ['another client', async () => `Bearer ${await token({ client_id: 'other' })}`],
  ])('answers 401 to %s', async (_, authorization) => {
    const { url, calls } = await openGateway();
    const response = await apply(url, await authorization());
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(calls).toEqual([]);
  });
});

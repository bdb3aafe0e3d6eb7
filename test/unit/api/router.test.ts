import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newApiHandler } from '../../../functions/api/api-handler.ts';
import { defineOperation, ok } from '../../../functions/api/operation.ts';
import { MAX_BODY_BYTES } from '../../../functions/api/read-request.ts';
import { newRouter } from '../../../functions/api/router.ts';
import { type RefusalCode, Refused } from '../../../functions/core/domain/refusal.ts';
import type { LogFacts } from '../../../functions/shared/logger.ts';
import { logTo } from '../../../functions/shared/logger.ts';
import { type Ask, aCentre, eventOf, key } from './a-centre.ts';

const route = 'POST /api/things/{thingId}';

/** A router with one operation, which says what it was given, or throws what the test wants. */
function aRouter(failing?: () => never) {
  const operation = defineOperation({
    id: 'change-thing',
    method: 'POST',
    path: '/things/{thingId}',
    audience: 'public',
    summary: 'Change a thing',
    needsIdempotencyKey: true,
    params: z.strictObject({ thingId: z.string().max(20) }),
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(9).default(1) }),
    body: z.strictObject({
      name: z.string().min(1).max(5),
      tags: z
        .array(z.enum(['a', 'b']))
        .max(2)
        .default([]),
    }),
    answers: { 200: z.object({ id: z.string(), page: z.number(), name: z.string(), key: z.string() }) },
    refuses: ['WRONG_STATUS'],
    handle: async ({ params, query, body, idempotencyKey }, _ports: object) => {
      failing?.();
      return ok({ id: params.thingId, ...query, ...body, key: idempotencyKey, secret: 'of the store' });
    },
  });
  const lines: { code: string; facts: LogFacts }[] = [];
  const line = (code: string, facts: LogFacts) => void lines.push({ code, facts });
  const log = logTo({ info: line, warn: line, error: line });
  const router = newRouter([operation], {});
  return {
    lines,
    operation,
    async ask(ask: Ask = {}, routeKey = route) {
      const event = eventOf(routeKey, {
        params: { thingId: 't-1' },
        headers: key,
        body: { name: '名' },
        ...ask,
      });
      const { statusCode, headers, body } = await router(event, { log });
      return { status: statusCode, headers, body: JSON.parse(body), text: body };
    },
  };
}

describe('the router', () => {
  it('hands over every part of the request, typed, and answers only what the schema names', async () => {
    const { status, body, text } = await aRouter().ask({ query: { page: '3' } });
    expect([status, body]).toEqual([200, { id: 't-1', page: 3, name: '名', key: 'key-00000001' }]);
    expect(text).not.toContain('secret');
  });

  it('forbids caching, sniffing and framing of every answer', async () => {
    const router = aRouter();
    for (const answer of [
      await router.ask(),
      await router.ask({ body: '{' }),
      await router.ask({}, 'GET /api/none'),
    ])
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
  });

  it('decodes a path parameter once', async () => {
    const { body } = await aRouter().ask({ params: { thingId: 'a%2520b' } });
    expect(body.id).toBe('a%20b');
    const broken = await aRouter().ask({ params: { thingId: '100%' } });
    expect(broken.body.id).toBe('100%');
  });

  it('answers an unknown route with 404', async () => {
    const router = aRouter();
    const { status, body } = await router.ask({}, 'GET /api/nowhere');
    expect([status, body.code, body.type]).toEqual([404, 'ROUTE_UNKNOWN', '/problems/route-unknown']);
    expect(router.lines.map((line) => line.code)).toEqual(['ROUTE_UNKNOWN']);
  });

  it.each(['{', '"', '{"name":', '\u0000'])('answers 400 to a body that is not JSON: %j', async (body) => {
    const answer = await aRouter().ask({ body });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'REQUEST_INVALID',
      errors: [{ pointer: '', code: 'MALFORMED_JSON' }],
    });
  });

  it.each([
    String.raw`{"name":"\ud800"}`,
    String.raw`{"name":"a","tags":["\udc00\ud800"]}`,
    String.raw`{"\ud800":1}`,
  ])('answers 400 to half a character, which the table cannot keep: %s', async (body) => {
    const answer = await aRouter().ask({ body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'REQUEST_INVALID', errors: [{ code: 'MALFORMED_JSON' }] });
    const whole = await aRouter().ask({ body: String.raw`{"name":"\ud83d\ude00","tags":[]}` });
    expect(whole.body.name).toBe('😀');
  });

  it('answers 413 to a body that is too long', async () => {
    const { status, body } = await aRouter().ask({ body: { name: 'x'.repeat(MAX_BODY_BYTES) } });
    expect([status, body.errors[0].limit]).toEqual([413, MAX_BODY_BYTES]);
  });

  it('names every wrong part at once, with its limit and what to do', async () => {
    const { status, body } = await aRouter().ask({
      body: { name: '123456', 'a/b': 1, tags: ['a', 'c'] },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'TOO_LONG', limit: 5, remedy: expect.any(String) },
        { pointer: '/a~1b', code: 'UNKNOWN_FIELD', remedy: expect.any(String) },
        { pointer: '/tags/1', code: 'NOT_AN_OPTION', limit: 'a | b', remedy: expect.any(String) },
      ]),
    );
  });

  it.each([
    [{ body: {} }, { pointer: '/name', code: 'REQUIRED' }],
    [{ body: { name: '' } }, { pointer: '/name', code: 'REQUIRED' }],
    [{ body: { name: 5 } }, { pointer: '/name', code: 'WRONG_TYPE' }],
    [{ body: [] }, { pointer: '', code: 'WRONG_TYPE' }],
    [{ body: { name: 'x', tags: ['a', 'a', 'a'] } }, { pointer: '/tags', code: 'TOO_MANY', limit: 2 }],
    [{ query: { page: '0' } }, { parameter: 'page', code: 'TOO_SMALL', limit: 1 }],
    [{ query: { size: '1' } }, { parameter: 'size', code: 'UNKNOWN_FIELD' }],
    [{ params: { thingId: 'x'.repeat(21) } }, { parameter: 'thingId', code: 'TOO_LONG', limit: 20 }],
    [{ headers: {} }, { header: 'Idempotency-Key', code: 'REQUIRED' }],
    [{ headers: { 'idempotency-key': 'short' } }, { header: 'Idempotency-Key', code: 'BAD_FORMAT' }],
  ])('refuses %j with the place and the code', async (ask, error) => {
    const answer = await aRouter().ask(ask);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining(error));
  });

  it('reads a body that the gateway has encoded', async () => {
    const router = newRouter([aRouter().operation], {});
    const body = Buffer.from(JSON.stringify({ name: '名' })).toString('base64');
    const event = {
      ...eventOf(route, { params: { thingId: 't' }, headers: key, body }),
      isBase64Encoded: true,
    };
    const { statusCode } = await router(event, { log: aCentre().log });
    expect(statusCode).toBe(200);
  });

  it.each([
    ['invalid', 'REASON_REQUIRED', 422],
    ['unauthenticated', 'SIGN_IN_REQUIRED', 401],
    ['forbidden', 'NOT_PERMITTED', 403],
    ['not-found', 'APPLICATION_NOT_FOUND', 404],
    ['conflict', 'WRONG_STATUS', 409],
    ['gone', 'TASK_CLOSED', 410],
    ['locked', 'LINK_LOCKED', 423],
  ] as const)('answers a refusal that means %s (%s) with %i', async (_meaning, code: RefusalCode, status) => {
    const answer = await aRouter(() => {
      throw new Refused(code, { status: 'draft' });
    }).ask();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
      title: expect.any(String),
      status,
      code,
      detail: expect.any(String),
      facts: { status: 'draft' },
      instance: '/requests/request-1',
    });
  });

  it('says nothing about a fault but where to find it', async () => {
    const router = aRouter(() => {
      throw new TypeError('secret of the store');
    });
    const { status, text, body } = await router.ask();
    expect([status, body.code, body.instance]).toEqual([500, 'FAULT', '/requests/request-1']);
    expect(text).not.toContain('secret');
    expect(router.lines.map((line) => line.code)).toEqual(['CHANGE_THING_STARTED', 'CHANGE_THING_FAILED']);
  });

  it('notes a refusal that the contract does not name', async () => {
    const router = aRouter(() => {
      throw new Refused('LINK_LOCKED');
    });
    await router.ask();
    expect(router.lines.map((line) => line.code)).toContain('REFUSAL_UNDECLARED');
  });
});

describe('the log of the API', () => {
  it('holds codes, ids and counts, and nothing of a person', async () => {
    const centre = aCentre();
    const ask = { as: 'lin', headers: key, body: { itemCode: 'fireworks-display' } } as const;
    const draft = await centre.ask('POST /api/applications', ask);
    const answers = { applicantName: '林小燕', contactPhone: '13900001111', subject: '元宵煙花' };
    const params = { id: draft.body.id };
    await centre.ask('PUT /api/applications/{id}/form', { as: 'lin', params, body: { answers } });
    await centre.ask('PUT /api/applications/{id}/form', {
      as: 'lin',
      params,
      body: { answers: { secret: '350800' } },
    });
    await centre.ask('POST /api/applications/{id}/submit', { as: 'lin', params, headers: key });
    const opinion = { pin: '1357', officer: { name: '環保員', staffNumber: 'H-07' }, verdict: 'consent' };
    await centre.ask('POST /api/review/{token}/opinion', { params: { token: 'tok-en' }, body: opinion });
    const submitted = await centre.cases.find(params.id);
    const { reference = '', queryCode = '' } = submitted?.application ?? {};
    await centre.ask('GET /api/progress/{reference}', { params: { reference }, query: { code: queryCode } });

    expect(centre.lines.map((line) => line.code)).toEqual(
      expect.arrayContaining(['SUBMIT_APPLICATION_COMPLETED', 'SAVE_FORM_REFUSED', 'GIVE_OPINION_REFUSED']),
    );
    const log = JSON.stringify(centre.lines);
    for (const personal of [
      '林小燕',
      '13900001111',
      'lin@example.org',
      'sub-lin',
      '元宵',
      '350800',
      '1357',
      '環保員',
      'tok-en',
      queryCode,
    ])
      expect(log).not.toContain(personal);
    expect(log).toContain(params.id);
  });
});

describe('the handler of an audience', () => {
  it('answers through the middleware, and fails loudly on what is no API event', async () => {
    const { operation } = aRouter();
    const handler = newApiHandler({ name: 'public', operations: [operation], ports: {}, log: aCentre().log });
    const context = JSON.parse('{"awsRequestId":"run-1"}');
    const event = eventOf(route, { params: { thingId: 't' }, headers: key, body: { name: '名' } });
    expect(await handler(event, context)).toMatchObject({ statusCode: 200 });
    await expect(handler({ Records: [] }, context)).rejects.toThrow();
  });
});

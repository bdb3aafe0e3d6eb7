import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';

const environment = {
  TABLE_NAME: 'onedoor',
  QUARANTINE_BUCKET: 'quarantine',
  CLEAN_BUCKET: 'clean',
  LICENCE_BUCKET: 'licences',
  LINK_KEY_ID: 'key',
  HOLDER_KEY_ID: 'holders',
  PUBLIC_URL: 'https://centre.example',
  OIDC_ISSUER: 'https://people.example/pool',
  OIDC_CLIENT_ID: 'onedoor-web',
  OIDC_CLIENT_SECRET: 'secret',
  AWS_REGION: 'ap-east-1',
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'secret',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
};

type Handler = (event: unknown, context: Context) => Promise<unknown>;
let handler: Handler;

beforeAll(async () => {
  Object.assign(process.env, environment);
  ({ handler } = await import('../../../functions/web/web.handler.ts'));
});

function eventOf(method: string, path: string, rest: object = {}) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'centre.example' },
    isBase64Encoded: false,
    requestContext: { domainName: 'centre.example', http: { method, path }, requestId: 'request-1' },
    ...rest,
  };
}

const context = { awsRequestId: 'request-1' } as Context;

describe('the web function', () => {
  it('answers an event of the HTTP API with a page and its cookies', async () => {
    const answer = await handler(eventOf('GET', '/progress', { cookies: ['lang=en'] }), context);
    expect(answer).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('<html lang="en"'),
      cookies: [expect.stringMatching(/^__Host-browser=[0-9a-f]{32}; .*HttpOnly; Secure; SameSite=Lax/)],
      isBase64Encoded: false,
    });
  });

  it('reads a form that comes in Base64', async () => {
    const body = Buffer.from('reference=x&formToken=stale').toString('base64');
    const headers = { host: 'centre.example', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await handler(
      eventOf('POST', '/progress', { body, headers, isBase64Encoded: true }),
      context,
    );
    expect(answer).toMatchObject({ statusCode: 403, body: expect.stringContaining('<li>x</li>') });
  });

  it('takes no other event', async () => {
    await expect(handler({ Records: [] }, context)).rejects.toThrow();
  });
});

import type { ServerResponse } from 'node:http';

/** What goes out. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** A problem of the gateway's own, in the form of the API's problems. */
export function problemAnswer(
  status: number,
  code: string,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const type = `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: Buffer.from(JSON.stringify({ type, title, status, code })),
  };
}

/**
 * What a function returned, read as the HTTP API reads it: with a `statusCode` it is an answer, without one it is
 * the JSON body of a 200.
 */
export function answerOf(returned: unknown): HttpAnswer {
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) {
    const body = typeof returned === 'string' ? returned : JSON.stringify(returned);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body ?? '') };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = returned as Record<string, unknown>;
  const setCookie = Array.isArray(cookies) ? cookies.map(String) : [];
  return {
    status: Number(statusCode),
    headers: {
      ...Object.fromEntries(
        Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
      ...(setCookie.length > 0 && { 'set-cookie': setCookie }),
    },
    body: Buffer.from(String(body ?? ''), isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** Writes the answer; the answer to HEAD goes out without its body. */
export function send(response: ServerResponse, { status, headers, body }: HttpAnswer, isHead: boolean): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const hasBody = status !== 204 && status !== 304;
  if (hasBody) response.setHeader('content-length', body.length);
  response.writeHead(status).end(isHead || !hasBody ? undefined : body);
}

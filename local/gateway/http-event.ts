import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { TextClaims } from './authorizer.ts';

export interface RequestFacts {
  readonly requestId: string;
  readonly routeKey: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly claims?: TextClaims;
  readonly body: Buffer;
  readonly at: Date;
}

export type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt: { claims: TextClaims; scopes: string[] | null } } };
};

const textTypes = /^(text\/|application\/(json|javascript|xml|vnd\.api\+json)\b)/i;

/** A request as an HTTP API hands it to a function: payload format 2.0. */
export function httpEventOf(request: IncomingMessage, facts: RequestFacts): HttpEvent {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const { requestId, routeKey, pathParameters, claims, body, at } = facts;
  const method = request.method ?? 'GET';
  const { cookie, ...headers } = headersOf(request);
  const query = queryOf(rawQueryString);
  // A form comes in Base64, text does not: whatever is no known text type is bytes to the gateway.
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    ...(cookie !== undefined && { cookies: cookie.split(';').map((one) => one.trim()) }),
    ...(query && { queryStringParameters: query }),
    ...(pathParameters &&
      Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: clfTime(at),
      timeEpoch: at.getTime(),
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
    },
  };
}

/** Names in lower case, several of one name joined by commas. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
}

function queryOf(rawQueryString: string): Record<string, string> | undefined {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  return Object.keys(query).length > 0 ? query : undefined;
}

/** `12/Mar/2026:19:03:58 +0000`, as in a web server's log. */
function clfTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d\d) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InvokeLambda } from '../lambda.ts';
import type { Authorize, TextClaims } from './authorizer.ts';
import { answerOf, type HttpAnswer, problemAnswer, send } from './http-answer.ts';
import { httpEventOf, type RequestFacts } from './http-event.ts';
import { type ApiRoute, newRouteTable } from './routes.ts';

export interface GatewayOptions {
  readonly routes: readonly ApiRoute[];
  /** The function that answers an audience. */
  readonly functionOf: (audience: string) => string;
  /** The function that answers everything outside the API. */
  /** The function that serves the page of a path. */
  readonly webFunctionOf: (path: string) => string;
  readonly authorize: Authorize;
  readonly invokeLambda: InvokeLambda;
  /** Whose pages may call the API from elsewhere; the centre's own need no leave. */
  readonly origins: () => readonly string[];
  /** How long a function may take; a promise that ends when it is over, and may be called off. */
  readonly timeLimit?: (signal: AbortSignal) => Promise<'over'>;
}

/** Lambda takes and gives six megabytes, the Base64 of an event included. */
const mostBytes = 6 * 1024 * 1024;
const mostMs = 30_000;
/** Audiences whose callers have signed in. */
const signedIn: readonly string[] = ['applicant', 'staff'];

export type Gateway = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The HTTP API: finds the function for a request, and turns the one into an event and the other into an answer. */
export function newGateway(options: GatewayOptions): Gateway {
  const findRoute = newRouteTable(options.routes);
  return async (request, response) => {
    const requestId = randomUUID();
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const isApi = path === '/api' || path.startsWith('/api/');
    const answer = isApi ? await answerApi(path, request, requestId) : await answerPage(request, requestId);
    const cors = isApi ? corsHeaders(options.origins(), request) : {};
    send(response, { ...answer, headers: { ...answer.headers, ...cors } }, request.method === 'HEAD');
  };

  async function answerApi(path: string, request: IncomingMessage, requestId: string): Promise<HttpAnswer> {
    const { method = 'GET' } = request;
    if (isPreflight(request)) return { status: 204, headers: {}, body: Buffer.alloc(0) };
    const match = findRoute(method, path);
    if (match.kind === 'unknown') return problemAnswer(404, 'ROUTE_UNKNOWN', 'Not found');
    if (match.kind === 'wrong-method')
      return problemAnswer(405, 'METHOD_NOT_ALLOWED', 'Method not allowed', {
        allow: match.allowed.join(', '),
      });
    const { route, pathParameters } = match;
    let claims: TextClaims | undefined;
    if (signedIn.includes(route.audience)) {
      claims = await options.authorize(request.headers.authorization);
      if (!claims)
        return problemAnswer(401, 'SIGN_IN_REQUIRED', 'Not signed in', { 'www-authenticate': 'Bearer' });
    }
    const routeKey = `${route.method} /api${route.path}`;
    return invoke(options.functionOf(route.audience), request, {
      requestId,
      routeKey,
      pathParameters,
      ...(claims && { claims }),
    });
  }

  function answerPage(request: IncomingMessage, requestId: string): Promise<HttpAnswer> {
    const [path = '/'] = (request.url ?? '/').split('?');
    return invoke(options.webFunctionOf(path), request, { requestId, routeKey: '$default' });
  }

  async function invoke(
    functionName: string,
    request: IncomingMessage,
    facts: Omit<RequestFacts, 'body' | 'at'>,
  ): Promise<HttpAnswer> {
    const body = await bodyOf(request);
    const event = body && httpEventOf(request, { ...facts, body, at: new Date() });
    if (!event || Buffer.byteLength(JSON.stringify(event)) > mostBytes)
      return problemAnswer(413, 'REQUEST_TOO_LARGE', 'Request too large', { connection: 'close' });
    const called = new AbortController();
    try {
      const { timeLimit = limitTime } = options;
      const returned = await Promise.race([
        options.invokeLambda(functionName, event),
        timeLimit(called.signal),
      ]);
      if (returned === 'over') return problemAnswer(503, 'SERVICE_UNAVAILABLE', 'The function took too long');
      const answer = answerOf(returned);
      const isFitting = answer.body.length <= mostBytes && answer.status >= 100 && answer.status <= 599;
      return isFitting ? answer : problemAnswer(502, 'BAD_GATEWAY', 'The function gave no usable answer');
    } catch (error) {
      console.error(`Function ${functionName} failed:`, error);
      return problemAnswer(500, 'FAULT', 'Fault');
    } finally {
      called.abort();
    }
  }
}

/** The whole body; undefined when it is too large to be handed on. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= mostBytes) {
    size = 0;
    // Not destroyed: the line is needed for the answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  }
  if (size <= mostBytes) return Buffer.concat(chunks);
  request.resume(); // what is still coming is dropped
  return undefined;
}

function limitTime(signal: AbortSignal): Promise<'over'> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, mostMs, 'over');
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers;
}

function corsHeaders(origins: readonly string[], request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return {};
  const preflight = {
    'access-control-allow-methods': 'GET,POST,PUT,DELETE',
    'access-control-allow-headers': 'authorization,content-type,idempotency-key',
    'access-control-max-age': '3600',
  };
  return { 'access-control-allow-origin': origin, vary: 'Origin', ...(isPreflight(request) && preflight) };
}

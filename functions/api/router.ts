import { Refused } from '../core/domain/refusal.ts';
import { outcomeCode } from '../shared/log-codes.ts';
import type { Log, LogFacts } from '../shared/logger.ts';
import { fault, type Problem, problemOf, routeUnknown } from '../shared/problem.ts';
import { type Operation, routeKeyOf } from './operation.ts';
import { type ApiEvent, rawRequestOf } from './read-request.ts';

/** What the HTTP API takes back (payload 2.0). */
export interface ApiResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Router = (event: ApiEvent, run: { readonly log: Log }) => Promise<ApiResult>;

/** Nothing of the API is cached by anyone, sniffed, framed, or named to the next site. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** Finds the operation by the route that the gateway matched, runs it, and turns every outcome into an answer. */
export function newRouter<Ports>(operations: readonly Operation<Ports>[], ports: Ports): Router {
  const byRoute = new Map(operations.map((operation) => [routeKeyOf(operation), operation]));
  return async (event, { log }) => {
    const { requestId } = event.requestContext;
    const operation = byRoute.get(event.routeKey);
    if (!operation) {
      log.warn('ROUTE_UNKNOWN', { requestId });
      return problemAnswer(routeUnknown, requestId);
    }
    return runLogged(operation, event, ports, log.with({ requestId, ...caseOf(event) }));
  };
}

async function runLogged<Ports>(
  operation: Operation<Ports>,
  event: ApiEvent,
  ports: Ports,
  log: Log,
): Promise<ApiResult> {
  const { id } = operation;
  log.info(outcomeCode(id, 'STARTED'));
  try {
    const { status, body } = await operation.run(rawRequestOf(event), ports);
    log.info(outcomeCode(id, 'COMPLETED'), { status });
    if (operation.mediaType !== undefined) return textAnswer(status, String(body), operation.mediaType);
    return jsonAnswer(status, body, 'application/json; charset=utf-8');
  } catch (error) {
    const { requestId } = event.requestContext;
    if (!(error instanceof Refused)) {
      log.error(outcomeCode(id, 'FAILED'), error, { status: fault.status });
      return problemAnswer(fault, requestId);
    }
    const problem = problemOf(error);
    log.info(outcomeCode(id, 'REFUSED'), { status: problem.status, refusal: error.code });
    if (!operation.refuses.includes(error.code)) log.warn('REFUSAL_UNDECLARED', { refusal: error.code });
    return problemAnswer(problem, requestId);
  }
}

/** The case a route is about, if its id looks like one: anything else in a path stays out of the log. */
function caseOf({ pathParameters }: ApiEvent): LogFacts {
  const id = pathParameters?.id;
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? { applicationId: id } : {};
}

function problemAnswer(problem: Problem, requestId: string): ApiResult {
  const body = { ...problem, instance: `/requests/${requestId}` };
  return jsonAnswer(problem.status, body, 'application/problem+json; charset=utf-8');
}

/** A text of its own kind: whoever verifies a licence takes it as it is. */
function textAnswer(statusCode: number, body: string, contentType: string): ApiResult {
  return { statusCode, headers: { ...headers, 'content-type': contentType }, body };
}

function jsonAnswer(statusCode: number, body: unknown, contentType: string): ApiResult {
  const challenge = statusCode === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return {
    statusCode,
    headers: { ...headers, ...challenge, 'content-type': contentType },
    body: JSON.stringify(body),
  };
}

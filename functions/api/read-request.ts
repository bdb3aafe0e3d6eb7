import * as z from 'zod';
import type { Claims } from '../shared/caller.ts';
import { partProblems, pointerOf, RequestInvalid } from '../shared/request-invalid.ts';

/** A request before its parts are read. */
export interface RawRequest {
  readonly claims: Claims | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | undefined;
  /** @throws RequestInvalid when it is not JSON */
  readonly readBody: () => unknown;
}

/** The parts of an HTTP API event (payload 2.0) that the centre reads. */
export const apiEventSchema = z.object({
  routeKey: z.string(),
  pathParameters: z.record(z.string(), z.string()).nullish(),
  queryStringParameters: z.record(z.string(), z.string()).nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  requestContext: z.object({
    requestId: z.string(),
    authorizer: z
      .object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }).nullish() })
      .nullish(),
  }),
});
export type ApiEvent = z.output<typeof apiEventSchema>;

/** Longest body in bytes: files do not come this way. */
export const MAX_BODY_BYTES = 256 * 1024;

export function rawRequestOf(event: ApiEvent): RawRequest {
  return {
    claims: event.requestContext.authorizer?.jwt?.claims,
    params: decodedOnce(event.pathParameters ?? {}),
    query: event.queryStringParameters ?? {},
    idempotencyKey: headerOf(event, 'idempotency-key'),
    readBody: () => readJson(event),
  };
}

/**
 * Path parameters are decoded here, once. None of the centre's parameters holds a per cent sign, so a gateway that
 * has decoded already does no harm; a text that is no valid encoding stays as it is and is found nowhere.
 */
function decodedOnce(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value)]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // not an encoding: taken literally
  }
}

function headerOf(event: ApiEvent, name: string): string | undefined {
  return Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** A text with half a character in it (`\ud800` alone) is no I-JSON (RFC 7493), and the table refuses to keep it. */
function wholeCharacters(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
    throw new SyntaxError('A text ends in the middle of a character.');
  return value;
}

/** @throws RequestInvalid: 413 when it is too long, 400 when it is not JSON */
function readJson({ body, isBase64Encoded }: ApiEvent): unknown {
  if (body === undefined || body === null || body === '') return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES)
    throw new RequestInvalid([{ pointer: '', code: 'TOO_LONG', limit: MAX_BODY_BYTES }], 413);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), wholeCharacters);
  } catch {
    throw new RequestInvalid([{ pointer: '', code: 'MALFORMED_JSON' }], 400);
  }
}

/** @throws RequestInvalid with everything that is wrong in this part */
export function readPart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: 'pointer' | 'parameter',
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const placeOf = (path: readonly PropertyKey[]) =>
    place === 'pointer' ? { pointer: pointerOf(path) } : { parameter: String(path[0] ?? '') };
  throw new RequestInvalid(partProblems(parsed.error, value, placeOf));
}

const idempotencyKeyPattern = /^[\x21-\x7e]{8,128}$/;

/** @throws RequestInvalid when the header is missing or is not 8 to 128 visible ASCII characters */
export function requireKey(key: string | undefined): string {
  const header = 'Idempotency-Key';
  if (key === undefined || key === '') throw new RequestInvalid([{ header, code: 'REQUIRED' }]);
  if (!idempotencyKeyPattern.test(key))
    throw new RequestInvalid([{ header, code: 'BAD_FORMAT', limit: '8 to 128 visible ASCII characters' }]);
  return key;
}

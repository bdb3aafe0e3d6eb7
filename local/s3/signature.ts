import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { S3Error } from './s3-error.ts';

/** The one pair of keys that s3rver knows. They guard nothing but the local folder. */
export const localKeys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

const algorithm = 'AWS4-HMAC-SHA256';
const skewMs = 15 * 60_000;
/** Signature Version 4 allows no longer life. */
const longestSeconds = 604_800;

/** Whose key, and the day and place it is narrowed to: `S3RVER/20260302/ap-east-1/s3/aws4_request`. */
interface Scope {
  readonly day: string;
  readonly region: string;
  readonly text: string;
}

function scopeOf(credential: string): Scope {
  const [accessKeyId, day = '', region = '', service, end, ...rest] = credential.split('/');
  if (accessKeyId !== localKeys.accessKeyId)
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  if (!/^\d{8}$/.test(day) || service !== 's3' || end !== 'aws4_request' || rest.length > 0)
    throw new S3Error('InvalidArgument', 'The credential is malformed.');
  return { day, region, text: [day, region, service, end].join('/') };
}

function signatureOf(scope: Scope, text: string): Buffer {
  const key = [scope.day, scope.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${localKeys.secretAccessKey}`,
  );
  return createHmac('sha256', key).update(text).digest();
}

function assertSignature(given: string, scope: Scope, text: string): void {
  const expected = signatureOf(scope, text);
  const bytes = Buffer.from(given, 'hex');
  if (bytes.length === expected.length && timingSafeEqual(bytes, expected)) return;
  throw new S3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
  );
}

/** The policy of a browser's form: signed as it is, in Base64. @throws S3Error */
export function assertPolicySignature(signed: {
  policy: string;
  credential: string;
  signature: string;
}): void {
  assertSignature(signed.signature, scopeOf(signed.credential), signed.policy);
}

/**
 * A request signed in its headers (by the SDK, in a function) or in its address (given to a browser).
 * The body is not compared with its hash.
 * @throws S3Error
 */
export function assertRequestSignature(request: IncomingMessage, now: Date): void {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const query = new URLSearchParams(search);
  const inAddress = query.has('X-Amz-Signature');
  const signed = inAddress ? fromQuery(query, now) : fromHeader(request, now);
  const scope = scopeOf(signed.credential);
  if (!signed.headers.includes('host'))
    throw new S3Error('AccessDenied', 'The host header has to be signed.');
  const canonical = [
    request.method,
    path,
    canonicalQuery(query),
    ...signed.headers.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    signed.headers.join(';'),
    inAddress ? 'UNSIGNED-PAYLOAD' : (request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'),
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  assertSignature(signed.signature, scope, [algorithm, signed.date, scope.text, hash].join('\n'));
}

interface Signed {
  readonly credential: string;
  readonly date: string;
  readonly headers: readonly string[];
  readonly signature: string;
}

function fromQuery(query: URLSearchParams, now: Date): Signed {
  const part = (name: string) => query.get(name) ?? '';
  const date = part('X-Amz-Date');
  const seconds = Number(part('X-Amz-Expires'));
  const from = instantOf(date);
  if (
    part('X-Amz-Algorithm') !== algorithm ||
    from === undefined ||
    !(seconds > 0 && seconds <= longestSeconds)
  )
    throw new S3Error(
      'AccessDenied',
      'Query-string authentication requires the Signature Version 4 parameters.',
    );
  if (now.getTime() > from + seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired');
  if (now.getTime() < from - skewMs) throw new S3Error('AccessDenied', 'Request is not valid yet');
  const headers = part('X-Amz-SignedHeaders').split(';');
  return { credential: part('X-Amz-Credential'), date, headers, signature: part('X-Amz-Signature') };
}

function fromHeader(request: IncomingMessage, now: Date): Signed {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
    request.headers.authorization ?? '',
  );
  if (!match) throw new S3Error('AccessDenied', 'Access Denied');
  const date = String(request.headers['x-amz-date'] ?? '');
  const at = instantOf(date);
  if (at === undefined || Math.abs(now.getTime() - at) > skewMs)
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  const [, credential = '', headers = '', signature = ''] = match;
  return { credential, date, headers: headers.split(';'), signature };
}

/** `20260302T010000Z` in milliseconds. */
function instantOf(date: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

/** RFC 3986: encodeURIComponent leaves five signs more as they are. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

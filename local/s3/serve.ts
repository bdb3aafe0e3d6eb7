import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { acceptForm, assertKey } from './accept-form.ts';
import { answerParted, isAboutParts } from './answer-parted.ts';
import type { ObjectStore } from './object-store.ts';
import { isPutIfNone, putIfNone } from './put-if-none.ts';
import { S3Error, sendError } from './s3-error.ts';
import { assertRequestSignature } from './signature.ts';

export interface S3Options {
  readonly store: ObjectStore;
  readonly buckets: readonly string[];
  /** Whose pages may post here. */
  readonly origins: () => readonly string[];
  readonly now?: () => Date;
  /** Smaller than S3 takes them only where a test sends a file in many parts. */
  readonly fewestPartBytes?: number;
}

/** S3 takes no smaller part of a file, but for the last. */
const FEWEST_PART_BYTES = 5 * 1024 * 1024;

/**
 * The object store as the world sees it. s3rver takes whatever it is sent; S3 does not, and what the centre relies
 * on (policies, signatures, expiry) is enforced here. Expiry runs on the machine's clock, as the SDK signs by it.
 */
export function answerS3(options: S3Options): RequestListener {
  return (request, response) => void respond(options, request, response);
}

async function respond(
  options: S3Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    allowOrigin(options, request, response);
    if (request.method === 'OPTIONS') preflight(response);
    else await answer(options, request, response);
  } catch (error) {
    if (!(error instanceof S3Error)) console.error('Object store:', error);
    if (response.headersSent) return void response.destroy();
    sendError(
      response,
      error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error.'),
    );
    // What is still coming is dropped; the sender is given a moment to read the answer before the line is cut.
    request.resume();
    setTimeout(() => request.destroy(), 500).unref();
  }
}

async function answer(options: S3Options, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { store, buckets, now = () => new Date(), fewestPartBytes = FEWEST_PART_BYTES } = options;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [bucket = '', ...key] = decoded(pathname.slice(1)).split('/');
  if (!buckets.includes(bucket))
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { BucketName: bucket });
  const isForm = request.method === 'POST' && key.join('/') === '' && !searchParams.has('delete');
  const isParted = key.join('/') !== '' && isAboutParts(searchParams);
  if (!isForm) {
    assertKey(key.join('/'));
    // The raw path too: a client may send dots that URL has taken out, and s3rver reads the raw one.
    assertKey(decoded((request.url ?? '').split('?')[0] ?? ''));
    assertRequestSignature(request, now());
    if (isParted)
      return answerParted(
        { uploads: store.uploads, fewestPartBytes, now },
        { bucket, key: key.join('/') },
        searchParams,
        request,
        response,
      );
    if (isPutIfNone(request)) return putIfNone(store, { bucket, key: key.join('/') }, request, response);
    return store.handle(request, response);
  }
  const accepted = await acceptForm(request, bucket, store, now());
  const { etag, fields } = accepted;
  const location = `http://${request.headers.host}/${bucket}/${accepted.key.split('/').map(encodeURIComponent).join('/')}`;
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const target = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key: accepted.key, etag }))
      target.searchParams.append(name, value);
    response.writeHead(303, { location: target.href, etag }).end();
  } else
    response.writeHead(fields.get('success_action_status') === '200' ? 200 : 204, { etag, location }).end();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidArgument', 'The address is malformed.');
  }
}

function allowOrigin({ origins }: S3Options, { headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'Origin');
  if (headers.origin === undefined || !origins().includes(headers.origin)) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-expose-headers', 'ETag, Location');
}

function preflight(response: ServerResponse): void {
  if (!response.hasHeader('access-control-allow-origin'))
    throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
  response
    .writeHead(200, {
      'access-control-allow-methods': 'GET, HEAD, PUT, POST',
      'access-control-allow-headers': '*',
      'access-control-max-age': '3000',
    })
    .end();
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ObjectStore } from './object-store.ts';
import { S3Error } from './s3-error.ts';

/** Whether a request stores an object only where there is none. s3rver knows no such request. */
export function isPutIfNone({ method, headers }: IncomingMessage): boolean {
  return method === 'PUT' && headers['if-none-match'] !== undefined;
}

/** Answers it as S3 does: one of all who try is told that it was stored. @throws S3Error */
export async function putIfNone(
  store: ObjectStore,
  object: { readonly bucket: string; readonly key: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { 'if-none-match': condition, 'content-length': length, 'content-type': type } = request.headers;
  if (condition !== '*' || request.headers['content-encoding'] !== undefined)
    throw new S3Error(
      'NotImplemented',
      'A header you provided implies functionality that is not implemented.',
    );
  if (length === undefined)
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  const stored = await store.putIfNone({
    ...object,
    content: Readable.from(exactly(Number(length), request)),
    metadata: { 'content-type': type ?? 'binary/octet-stream' },
  });
  if (!stored)
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
      Condition: 'If-None-Match',
    });
  response.writeHead(200, { etag: `"${stored.md5}"` }).end();
}

async function* exactly(length: number, request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0;
  // Not destroyed on the way out: the line is needed for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    yield chunk;
  }
  if (size !== length) throw new S3Error('IncompleteBody', 'The body is shorter than it was said.');
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type MultipartForm, readMultipart } from './multipart.ts';
import type { ObjectStore } from './object-store.ts';
import { checkPolicy, type FormFields, type Grant } from './post-policy.ts';
import { S3Error } from './s3-error.ts';

export interface Accepted {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly fields: FormFields;
}

/**
 * Takes a browser's upload form: checks its policy before the first byte of the file, counts while the bytes come,
 * and stores the object only when all of it is right.
 * @throws S3Error
 */
export async function acceptForm(
  request: IncomingMessage,
  bucket: string,
  store: ObjectStore,
  now: Date,
): Promise<Accepted> {
  // Not destroyed on the way out: the line is needed for the answer.
  const body = request.iterator({ destroyOnReturn: false });
  try {
    const form = await readMultipart(request.headers['content-type'] ?? '', body as AsyncIterable<Buffer>);
    return await storeFile(form, bucket, store, checkPolicy(form.fields, bucket, now));
  } finally {
    await body.return?.();
  }
}

async function storeFile(
  { fields, file }: MultipartForm,
  bucket: string,
  store: ObjectStore,
  grant: Grant,
): Promise<Accepted> {
  assertKey(grant.key);
  const spooled = store.spoolFile();
  try {
    const sha256 = createHash('sha256');
    let size = 0;
    await pipeline(
      file,
      async function* counted(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          assertNotTooLarge(size, grant);
          sha256.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(spooled),
    );
    assertNotTooSmall(size, grant);
    assertChecksum(fields, sha256.digest('base64'));
    const content = createReadStream(spooled);
    const { md5 } = await store.put({
      bucket,
      key: grant.key,
      content,
      metadata: Object.fromEntries(fields),
    });
    return { bucket, key: grant.key, etag: `"${md5}"`, fields };
  } finally {
    await rm(spooled, { force: true });
  }
}

/** A key becomes a path on the disk here, which it must not lead out of. @throws S3Error */
export function assertKey(key: string): void {
  const isSafe = !key.includes('\\') && !key.split('/').some((part) => part === '.' || part === '..');
  if (!isSafe || key.includes('\0')) throw new S3Error('InvalidArgument', 'The key cannot be stored here.');
}

function assertNotTooLarge(size: number, { mostBytes }: Grant): void {
  if (size > mostBytes)
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: size,
      MaxSizeAllowed: mostBytes,
    });
}

function assertNotTooSmall(size: number, { fewestBytes }: Grant): void {
  if (size < fewestBytes)
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      ProposedSize: size,
      MinSizeAllowed: fewestBytes,
    });
}

function assertChecksum(fields: FormFields, sha256: string): void {
  const announced = fields.get('x-amz-checksum-sha256');
  if (announced !== undefined && announced !== sha256)
    throw new S3Error('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
}

import { GetObjectCommand, type GetObjectCommandOutput, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

export interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

interface FoundObject {
  /** What tells this object from another under the same key. */
  readonly stamp: string;
  /** Absent when the object is larger than the limit. */
  readonly bytes?: Uint8Array;
}

/** An object whose bytes ended before its length: the line broke, and nobody said so. */
class ObjectCutOff extends Error {
  override readonly name = 'ObjectCutOff';
}

/** The tag is the MD5 of most objects, of which two may be made with the same; the time of arrival differs. */
export function stampOf(found: Pick<GetObjectCommandOutput, 'ETag' | 'LastModified'>): string {
  return `${found.ETag} ${found.LastModified?.toISOString()}`;
}

/**
 * Reads an object of at most so many bytes into one piece of memory of exactly its length: a large one is there once.
 * One request and no HEAD before it: size, stamp and bytes then belong to the same object, even when another is put under
 * the key meanwhile.
 * @returns undefined when there is none
 * @throws ObjectCutOff
 */
export async function readObject(
  client: S3Client,
  place: Place,
  limit: number,
): Promise<FoundObject | undefined> {
  try {
    const found = await client.send(new GetObjectCommand(place));
    const { Body, ContentLength = 0 } = found;
    if (!Body) return undefined;
    const stamp = stampOf(found);
    if (ContentLength <= limit)
      return { stamp, bytes: await collect(Body as AsyncIterable<Uint8Array>, ContentLength) };
    // an unread body would keep its connection; nobody pays for bytes that will not be looked at
    if ('destroy' in Body) Body.destroy();
    return { stamp };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

async function collect(body: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for await (const chunk of body) {
    if (at + chunk.length > length) throw new ObjectCutOff('There came more than was said.');
    bytes.set(chunk, at);
    at += chunk.length;
  }
  if (at < length) throw new ObjectCutOff('There came less than was said.');
  return bytes;
}

import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';

export interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

interface FoundObject {
  /** What tells this object from another under the same key. */
  readonly etag: string;
  /** Absent when the object is larger than the limit. */
  readonly bytes?: Uint8Array;
}

/**
 * Reads an object of at most so many bytes. One request and no HEAD before it: size, tag and bytes then belong to the
 * same object, even when another is put under the key meanwhile.
 * @returns undefined when there is none
 */
export async function readObject(
  client: S3Client,
  place: Place,
  limit: number,
): Promise<FoundObject | undefined> {
  try {
    const { Body, ContentLength = 0, ETag: etag = '' } = await client.send(new GetObjectCommand(place));
    if (!Body) return undefined;
    if (ContentLength <= limit) return { etag, bytes: await Body.transformToByteArray() };
    // an unread body would keep its connection; nobody pays for bytes that will not be looked at
    if ('destroy' in Body) Body.destroy();
    return { etag };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

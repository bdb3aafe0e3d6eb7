import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Place } from './read-object.ts';

/** Bytes that were found clean, with their hash. */
export interface CheckedBytes {
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly contentType: string;
}

/**
 * Puts into the clean bucket the very bytes that were checked, and takes the object away from where it was found. To copy
 * on the server's side, if it still has its tag, would be cheaper; but the tag is an MD5, and whoever sends a file can
 * make a second with the same. S3 compares the SHA-256 on arrival and keeps it beside the object.
 * @returns the version, where the bucket keeps versions
 */
export async function releaseObject(
  client: S3Client,
  from: Place,
  to: Place,
  { bytes, sha256, contentType }: CheckedBytes,
): Promise<string | undefined> {
  const { VersionId } = await client.send(
    new PutObjectCommand({
      ...to,
      Body: bytes,
      ContentType: contentType,
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  );
  await client.send(new DeleteObjectCommand(from));
  return VersionId;
}

/** The newest version of an object. @throws NotFound */
export async function versionOf(client: S3Client, place: Place): Promise<string | undefined> {
  const { VersionId } = await client.send(new HeadObjectCommand(place));
  return VersionId;
}

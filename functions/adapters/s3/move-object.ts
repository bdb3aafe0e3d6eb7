import { CopyObjectCommand, DeleteObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Place } from './read-object.ts';

/**
 * Moves one object on the server's side, if it is still the one with this tag. Safe to repeat, and for two at once:
 * whoever finds it moved is content with what lies at its end.
 * @returns the version at the end, where the bucket keeps versions
 */
export async function moveObject(
  client: S3Client,
  from: Place & { readonly etag: string },
  to: Place,
): Promise<string | undefined> {
  const { Bucket, Key, etag } = from;
  try {
    const { VersionId } = await client.send(
      new CopyObjectCommand({ ...to, CopySource: encodeURI(`${Bucket}/${Key}`), CopySourceIfMatch: etag }),
    );
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
    return VersionId;
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return versionOf(client, to);
    throw error;
  }
}

/** The newest version of an object. @throws NotFound */
export async function versionOf(client: S3Client, place: Place): Promise<string | undefined> {
  const { VersionId } = await client.send(new HeadObjectCommand(place));
  return VersionId;
}

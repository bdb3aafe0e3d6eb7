import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Place } from './read-object.ts';

/**
 * Deletes an object with every version that the bucket keeps of it, and the marks of earlier deletions. A store without
 * versions has one, and says that it cannot list them.
 */
export async function eraseObject(client: S3Client, { Bucket, Key }: Place): Promise<void> {
  for (const VersionId of await versionsOf(client, { Bucket, Key }))
    await client.send(
      new DeleteObjectCommand({ Bucket, Key, ...(VersionId !== undefined && { VersionId }) }),
    );
}

async function versionsOf(client: S3Client, { Bucket, Key }: Place): Promise<(string | undefined)[]> {
  try {
    // keys are unique: what begins with this key is this key
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }));
    const all = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])];
    return all.filter((one) => one.Key === Key).map((one) => one.VersionId);
  } catch (error) {
    const isUnknown = error instanceof Error && ['NotImplemented', 'MethodNotAllowed'].includes(error.name);
    if (!isUnknown) throw error;
    return [undefined];
  }
}

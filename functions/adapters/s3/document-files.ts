import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import type { DocumentFiles } from '../../core/ports/files.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { attachment } from './attachment.ts';

/** Seconds in which an announced file must begin to arrive. */
const UPLOAD_SECONDS = 600;
/** Seconds for which a download address is good: long enough to follow it, too short to pass it on. */
const DOWNLOAD_SECONDS = 120;

export interface DocumentBuckets {
  readonly quarantine: string;
  readonly clean: string;
}

/** Files of cases in two buckets: nobody reads the first but the checker, nothing unchecked reaches the second. */
export function s3DocumentFiles(client: S3Client, buckets: DocumentBuckets): DocumentFiles {
  const inQuarantine = (document: Document) => ({ Bucket: buckets.quarantine, Key: objectKeyOf(document) });
  const inClean = (document: Document) => ({ Bucket: buckets.clean, Key: objectKeyOf(document) });

  return {
    /** Bound to this key, this type and exactly this size: the form uploads this file and no other. */
    async uploadForm(document) {
      const { contentType, sizeBytes } = document;
      const { url, fields } = await createPresignedPost(client, {
        ...inQuarantine(document),
        Expires: UPLOAD_SECONDS,
        Fields: { 'Content-Type': contentType },
        Conditions: [
          ['eq', '$Content-Type', contentType],
          ['content-length-range', sizeBytes, sizeBytes],
        ],
      });
      return { url, fields, expiresAt: new Date(Date.now() + UPLOAD_SECONDS * 1000).toISOString() };
    },
    async put(document, bytes) {
      const ContentType = document.contentType;
      await client.send(new PutObjectCommand({ ...inQuarantine(document), Body: bytes, ContentType }));
    },
    async inspect(document) {
      const bytes = await readObject(client, inQuarantine(document), document.sizeBytes);
      return bytes ? inspectFile(bytes, document) : { verdict: 'missing' };
    },
    /** Copies and leaves the original to the quarantine's short life: a crash behind this line loses nothing. */
    async release(document) {
      const { Bucket, Key } = inQuarantine(document);
      const { VersionId } = await client.send(
        new CopyObjectCommand({ ...inClean(document), CopySource: `${Bucket}/${Key}` }),
      );
      return VersionId === undefined ? {} : { versionId: VersionId };
    },
    async remove(document) {
      await client.send(new DeleteObjectCommand(inQuarantine(document)));
      await client.send(new DeleteObjectCommand(inClean(document)));
    },
    downloadUrl: (document) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...inClean(document),
          ResponseContentDisposition: attachment(document.fileName),
          ResponseContentType: document.contentType,
        }),
        { expiresIn: DOWNLOAD_SECONDS },
      ),
  };
}

/** Reads an object, but no more of it than one byte over what was announced. */
async function readObject(
  client: S3Client,
  where: { Bucket: string; Key: string },
  announcedBytes: number,
): Promise<Uint8Array | undefined> {
  try {
    const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand(where));
    if (!Body) return undefined;
    if (ContentLength > announcedBytes) return new Uint8Array(announcedBytes + 1);
    return await Body.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

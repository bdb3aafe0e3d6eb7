import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import type { DocumentFiles, Inspection } from '../../core/ports/files.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { attachment } from './attachment.ts';
import { moveObject, versionOf } from './move-object.ts';
import { type Place, readObject } from './read-object.ts';

/** Seconds in which an announced file must begin to arrive. */
const UPLOAD_SECONDS = 600;
/** Seconds for which a download address is good: long enough to follow it, too short to pass it on. */
const DOWNLOAD_SECONDS = 120;

export interface DocumentBuckets {
  readonly quarantine: string;
  readonly clean: string;
}

/** A fault of the program: something was to be released that no check found clean. */
class FileNotChecked extends Error {
  constructor(documentId: string) {
    super(`Document ${documentId} is not clean; inspect it before it is released.`);
    this.name = 'FileNotChecked';
  }
}

/** Files of cases in two buckets: nobody reads the first but the checker, nothing unchecked reaches the second. */
export function s3DocumentFiles(client: S3Client, buckets: DocumentBuckets): DocumentFiles {
  const inQuarantine = (document: Document): Place => ({
    Bucket: buckets.quarantine,
    Key: objectKeyOf(document),
  });
  const inClean = (document: Document): Place => ({ Bucket: buckets.clean, Key: objectKeyOf(document) });

  /**
   * What was found clean, as it was then. An upload form works for ten minutes: another file may arrive between the
   * check and the copy, and must not be the one that is copied.
   */
  const checked = new WeakMap<Document, string>();

  const inspect = async (document: Document): Promise<Inspection> => {
    checked.delete(document);
    const limit = document.sizeBytes;
    // a file that was released before its verdict was stored lies in the clean bucket only
    const arrived = await readObject(client, inQuarantine(document), limit);
    const found = arrived ?? (await readObject(client, inClean(document), limit));
    if (!found) return { verdict: 'missing' };
    if (!found.bytes) return { verdict: 'rejected', rejection: 'SIZE_DIFFERS' };
    const inspection = await inspectFile(found.bytes, document);
    if (arrived && inspection.verdict === 'clean') checked.set(document, arrived.etag);
    return inspection;
  };

  return {
    /** Bound to this key, this type and exactly this size: the form uploads this file and no other. */
    async uploadForm(document) {
      const { contentType, sizeBytes } = document;
      // the machine's clock, by which the store measures; taken before signing, so that it never promises too much
      const expiresAt = new Date(Math.floor(Date.now() / 1000 + UPLOAD_SECONDS) * 1000).toISOString();
      const { url, fields } = await createPresignedPost(client, {
        ...inQuarantine(document),
        Expires: UPLOAD_SECONDS,
        Fields: { 'Content-Type': contentType },
        Conditions: [
          ['eq', '$Content-Type', contentType],
          ['content-length-range', sizeBytes, sizeBytes],
        ],
      });
      return { url, fields, expiresAt };
    },
    async put(document, bytes) {
      const ContentType = document.contentType;
      await client.send(new PutObjectCommand({ ...inQuarantine(document), Body: bytes, ContentType }));
    },
    inspect,
    /**
     * Moves exactly what was checked. A repeat finds it in the clean bucket.
     * @throws FileNotChecked when there is nothing clean to release
     */
    async release(document) {
      if (!checked.has(document) && (await inspect(document)).verdict !== 'clean')
        throw new FileNotChecked(document.id);
      const etag = checked.get(document);
      const to = inClean(document);
      const versionId =
        etag === undefined
          ? await versionOf(client, to) // released before, and found there by the check
          : await moveObject(client, { ...inQuarantine(document), etag }, to);
      return versionId === undefined ? {} : { versionId };
    },
    async remove(document) {
      await client.send(new DeleteObjectCommand(inQuarantine(document)));
      await client.send(new DeleteObjectCommand(inClean(document)));
    },
    /** Of the very version that was checked, where the bucket keeps versions. */
    downloadUrl: (document) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...inClean(document),
          ...(document.versionId !== undefined && { VersionId: document.versionId }),
          ResponseContentDisposition: attachment(document.fileName),
          ResponseContentType: document.contentType,
        }),
        { expiresIn: DOWNLOAD_SECONDS },
      ),
  };
}

import type { S3Client } from '@aws-sdk/client-s3';
import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import type { Inspection, Quarantine } from '../../core/ports/files.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { DocumentBuckets } from './document-files.ts';
import { moveObject, versionOf } from './move-object.ts';
import { type Place, readObject } from './read-object.ts';

/** A fault of the program: something was to be released that no check found clean. */
class FileNotChecked extends Error {
  constructor(documentId: string) {
    super(`Document ${documentId} is not clean; inspect it before it is released.`);
    this.name = 'FileNotChecked';
  }
}

/** Nobody reads the quarantine bucket but this, and nothing unchecked reaches the clean one. */
export function s3Quarantine(client: S3Client, buckets: DocumentBuckets): Quarantine {
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
  };
}

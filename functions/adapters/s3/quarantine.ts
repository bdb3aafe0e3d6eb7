import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Document, objectKeyOf } from '../../core/domain/document.ts';
import { LARGEST_FILE_BYTES } from '../../core/domain/upload-parts.ts';
import type { Inspection, Quarantine } from '../../core/ports/files.ts';
import { noVirusScanner, type ScannedFile, type VirusScanner } from '../../core/ports/virus-scanner.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { DocumentBuckets } from './document-files.ts';
import { eraseObject } from './erase-object.ts';
import { type Place, readObject } from './read-object.ts';
import { type CheckedBytes, releaseObject, versionOf } from './release-object.ts';

/** A fault of the program: something was to be released that no check found clean. */
class FileNotChecked extends Error {
  constructor(documentId: string) {
    super(`Document ${documentId} is not clean; inspect it before it is released.`);
    this.name = 'FileNotChecked';
  }
}

/** Nobody reads the quarantine bucket but this, and nothing unchecked reaches the clean one. */
export function s3Quarantine(
  client: S3Client,
  buckets: DocumentBuckets,
  scanner: VirusScanner = noVirusScanner,
): Quarantine {
  const inQuarantine = (document: Document): Place => ({
    Bucket: buckets.quarantine,
    Key: objectKeyOf(document),
  });
  const inClean = (document: Document): Place => ({ Bucket: buckets.clean, Key: objectKeyOf(document) });

  /**
   * The bytes that were found clean. An upload form works for ten minutes: another file may arrive under the key between
   * check and release, and must not be the one that is released.
   */
  const checked = new WeakMap<Document, CheckedBytes | 'released'>();

  const inspect = async (document: Document): Promise<Inspection> => {
    checked.delete(document);
    const { sizeBytes, contentType } = document;
    if (sizeBytes > LARGEST_FILE_BYTES) return { verdict: 'rejected', rejection: 'TOO_LARGE' };
    // a file that was released before its verdict was stored lies in the clean bucket only
    const arrived = await readObject(client, inQuarantine(document), sizeBytes);
    const found = arrived ?? (await readObject(client, inClean(document), sizeBytes));
    if (!found) return { verdict: 'missing' };
    const { bytes, stamp } = found;
    if (!bytes) return { verdict: 'rejected', rejection: 'SIZE_DIFFERS' };
    const inspection = await inspectFile(bytes, document);
    if (inspection.verdict !== 'clean') return inspection;
    if (!arrived)
      checked.set(document, 'released'); // and scanned before it was
    else {
      const objection = await scan({ document, bytes, stamp });
      if (objection) return objection;
      checked.set(document, { bytes, contentType, sha256: inspection.sha256 });
    }
    return inspection;
  };

  /** What the scanner has against a file that the layers found clean. @throws ScanFailed */
  const scan = async (file: ScannedFile): Promise<Inspection | undefined> => {
    const verdict = await scanner.scan(file);
    switch (verdict) {
      case 'clean':
        return undefined;
      case 'infected':
        return { verdict: 'rejected', rejection: 'MALWARE' };
      case 'not-scannable':
        return { verdict: 'rejected', rejection: 'NOT_SCANNABLE' };
      case 'waiting':
        return { verdict: 'waiting' };
    }
  };

  return {
    inspect,
    /**
     * Releases exactly what was checked. A repeat finds it in the clean bucket.
     * @throws FileNotChecked when there is nothing clean to release
     */
    async release(document) {
      if (!checked.has(document)) await inspect(document);
      const clean = checked.get(document);
      if (!clean) throw new FileNotChecked(document.id);
      checked.delete(document);
      const to = inClean(document);
      const versionId =
        clean === 'released'
          ? await versionOf(client, to)
          : await releaseObject(client, inQuarantine(document), to, clean);
      return versionId === undefined ? {} : { versionId };
    },
    async discard(document) {
      await client.send(new DeleteObjectCommand(inClean(document)));
    },
    async erase(document) {
      for (const place of [inQuarantine(document), inClean(document)]) await eraseObject(client, place);
    },
  };
}

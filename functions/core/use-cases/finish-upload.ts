import type { Document } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import { missingParts, partsOf } from '../domain/upload-parts.ts';
import { awaitVerdict } from './await-verdict.ts';
import { awaitedFile, type OwnUpload, parted, type UploadPorts } from './own-upload.ts';

/**
 * Joins the parts when all of them are there, each in its size, and waits a few seconds for the check. The store is asked
 * what it has, not whoever sent it. Safe to repeat: an upload that the store does not know any more was joined before,
 * when only the answer was lost, or is forgotten; the verdict says which.
 * @returns the document as it is then
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, UPLOAD_NOT_STARTED, UPLOAD_INCOMPLETE
 */
export async function finishUpload(command: OwnUpload, ports: UploadPorts): Promise<Document> {
  try {
    const document = parted(await awaitedFile(command, ports));
    const arrived = await ports.uploads.arrived(document);
    if (arrived) {
      const missing = missingParts(partsOf(document.sizeBytes, document.partedUpload.partBytes), arrived);
      if (missing.length > 0)
        throw new Refused('UPLOAD_INCOMPLETE', { missing: missing.map(({ number }) => String(number)) });
      await ports.uploads.join(document, arrived);
    }
  } catch (error) {
    const isDone = error instanceof Refused && error.code === 'FILE_ARRIVED';
    if (!isDone) throw error;
  }
  return awaitVerdict(command, ports);
}

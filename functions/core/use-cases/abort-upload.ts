import { actorOf } from '../domain/actor.ts';
import type { Document } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import { changeCase } from './change-case.ts';
import { awaitedFile, awaitedIn, type OwnUpload, parted, type UploadPorts } from './own-upload.ts';

/**
 * Throws away the parts that have arrived; the file stays announced and can be sent anew. Whoever does not want it any
 * more removes the document. Safe to repeat.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, FILE_ARRIVED
 */
export async function abortUpload(command: OwnUpload, ports: UploadPorts): Promise<Document> {
  const before = await awaitedFile(command, ports);
  const caseFile = await changeCase(
    command.applicationId,
    actorOf(command.caller),
    (current) => {
      const { partedUpload, ...document } = awaitedIn(current, command);
      const isMeant = partedUpload !== undefined && partedUpload.id === before.partedUpload?.id;
      return isMeant ? { documents: [document], events: [] } : undefined;
    },
    ports,
  );
  if (before.partedUpload) await ports.uploads.discard(parted(before));
  const after = caseFile.documents.find((one) => one.id === command.documentId);
  if (!after) throw new Refused('DOCUMENT_NOT_FOUND');
  return after;
}

import { actorOf } from '../domain/actor.ts';
import { changeCase } from './change-case.ts';
import {
  awaitedFile,
  awaitedIn,
  type OwnUpload,
  parted,
  stateOf,
  type UploadPorts,
  type UploadState,
} from './own-upload.ts';

/**
 * Starts to take an announced file in parts, or goes on with what was started: the answer says what has arrived. One that
 * the store has forgotten is begun anew.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, FILE_ARRIVED
 */
export async function startUpload(command: OwnUpload, ports: UploadPorts): Promise<UploadState> {
  const document = await awaitedFile(command, ports);
  const before = document.partedUpload;
  if (before) {
    const arrived = await ports.uploads.arrived(parted(document));
    if (arrived) return stateOf(document, before, arrived);
  }
  const opened = await ports.uploads.open(document); // should nobody get to know it, the store forgets it after a day
  const { caller, applicationId, documentId } = command;
  const caseFile = await changeCase(
    applicationId,
    actorOf(caller),
    (current) => {
      const awaited = awaitedIn(current, command);
      if (awaited.partedUpload?.id !== before?.id) return undefined; // another window was faster
      return { documents: [{ ...awaited, partedUpload: opened }], events: [] };
    },
    ports,
  );
  const stored = parted(caseFile.documents.find((one) => one.id === documentId) ?? document);
  if (stored.partedUpload.id === opened.id) return stateOf(stored, opened, []);
  await ports.uploads.discard({ ...document, partedUpload: opened });
  return stateOf(stored, stored.partedUpload, (await ports.uploads.arrived(stored)) ?? []);
}

import { Refused } from '../domain/refusal.ts';
import {
  awaitedFile,
  type OwnUpload,
  parted,
  stateOf,
  type UploadPorts,
  type UploadState,
} from './own-upload.ts';

/**
 * What of a file has arrived, so that only the rest is sent.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, FILE_ARRIVED, UPLOAD_NOT_STARTED
 */
export async function showUpload(command: OwnUpload, ports: UploadPorts): Promise<UploadState> {
  const document = parted(await awaitedFile(command, ports));
  const arrived = await ports.uploads.arrived(document);
  if (!arrived) throw new Refused('UPLOAD_NOT_STARTED');
  return stateOf(document, document.partedUpload, arrived);
}

import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import { type Document, documentsOfTask, handedIn } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { DocumentFiles } from '../ports/files.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import { assertMay, type CasePorts } from './change-case.ts';
import { openReview } from './open-review.ts';

type Downloads = Pick<DocumentFiles, 'downloadUrl'>;
type OpenPorts = CasePorts & { files: Downloads };

/** Only a file that passed its check can be opened, by anyone. */
async function addressOf(
  documents: readonly Document[],
  documentId: string,
  files: Downloads,
): Promise<{ url: string }> {
  const document = documents.find((one) => one.id === documentId);
  if (document?.status !== 'clean') throw new Refused('DOCUMENT_NOT_FOUND');
  return { url: await files.downloadUrl(document) };
}

/**
 * A short-lived address of a document, for the applicant or the desk.
 * @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND
 */
export async function openDocument(
  command: { caller: ApplicantCaller | StaffCaller; applicationId: string; documentId: string },
  ports: OpenPorts,
): Promise<{ url: string }> {
  const { caller } = command;
  const caseFile = await ports.cases.find(command.applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay(caller.kind === 'applicant' ? 'read-own-application' : 'read-case', caller, caseFile);
  const { documents } = caseFile;
  const visible = caller.kind === 'applicant' ? handedIn(documents) : documents;
  return addressOf(visible, command.documentId, ports.files);
}

/**
 * A short-lived address of a document, for the officer behind a review link.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND
 */
export async function openDocumentOfReview(
  command: { token: string; documentId: string },
  ports: OpenPorts & { links: LinkSigner },
): Promise<{ url: string }> {
  const { caseFile, task } = await openReview(command.token, ports);
  const { documents } = caseFile;
  const visible = [...handedIn(documents), ...documentsOfTask(documents, task.id)]; // not what others took on site
  return addressOf(visible, command.documentId, ports.files);
}

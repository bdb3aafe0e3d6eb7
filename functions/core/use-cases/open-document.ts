import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import type { DocumentFiles } from '../ports/files.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import { assertMay, type CasePorts } from './change-case.ts';
import { openReview } from './open-review.ts';

type OpenPorts = CasePorts & { files: DocumentFiles };

/** Only a file that passed its check can be opened, by anyone. */
async function addressOf(
  caseFile: CaseFile,
  documentId: string,
  files: DocumentFiles,
): Promise<{ url: string }> {
  const document = caseFile.documents.find((one) => one.id === documentId);
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
  return addressOf(caseFile, command.documentId, ports.files);
}

/**
 * A short-lived address of a document, for the officer behind a review link.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND
 */
export async function openDocumentOfReview(
  command: { token: string; documentId: string },
  ports: OpenPorts & { links: LinkSigner },
): Promise<{ url: string }> {
  const { caseFile } = await openReview(command.token, ports);
  return addressOf(caseFile, command.documentId, ports.files);
}

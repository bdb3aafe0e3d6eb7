import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type Document, documentsOfTask, handedIn, isViewable } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { ReadableFiles } from '../ports/files.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import { assertMay, type CasePorts } from './change-case.ts';
import { openReview } from './open-review.ts';

type Downloads = Pick<ReadableFiles, 'downloadUrl'>;
type LinkPorts = CasePorts & { links: LinkSigner };

export interface OpenDocument {
  readonly caller: ApplicantCaller | StaffCaller;
  readonly applicationId: string;
  readonly documentId: string;
}

export interface OpenDocumentOfReview {
  readonly token: string;
  readonly documentId: string;
}

/** What somebody may read of a case, and the case. */
interface Readable {
  readonly caseFile: CaseFile;
  readonly visible: readonly Document[];
}

/** The applicant sees what was handed in, the desk all. @throws Refused APPLICATION_NOT_FOUND */
async function readableOf({ caller, applicationId }: OpenDocument, ports: CasePorts): Promise<Readable> {
  const caseFile = await ports.cases.find(applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay(caller.kind === 'applicant' ? 'read-own-application' : 'read-case', caller, caseFile);
  const { documents } = caseFile;
  return { caseFile, visible: caller.kind === 'applicant' ? handedIn(documents) : documents };
}

/** An officer sees what was handed in and what was taken for this task, not what others took on site. */
async function readableOfReview(token: string, ports: LinkPorts): Promise<Readable> {
  const { caseFile, task } = await openReview(token, ports);
  const { documents } = caseFile;
  return { caseFile, visible: [...handedIn(documents), ...documentsOfTask(documents, task.id)] };
}

/** Only a file that passed its check can be opened, by anyone. @throws Refused DOCUMENT_NOT_FOUND */
function cleanOne(documents: readonly Document[], documentId: string): Document {
  const document = documents.find((one) => one.id === documentId);
  if (document?.status !== 'clean') throw new Refused('DOCUMENT_NOT_FOUND');
  return document;
}

/**
 * A short-lived address of a document, for the applicant or the desk.
 * @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND
 */
export async function openDocument(
  command: OpenDocument,
  ports: CasePorts & { files: Downloads },
): Promise<{ url: string; caseFile: CaseFile }> {
  const { visible, caseFile } = await readableOf(command, ports);
  return { caseFile, url: await ports.files.downloadUrl(cleanOne(visible, command.documentId)) };
}

/**
 * A short-lived address of a document, for the officer behind a review link.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND
 */
export async function openDocumentOfReview(
  command: OpenDocumentOfReview,
  ports: LinkPorts & { files: Downloads },
): Promise<{ url: string }> {
  const { visible } = await readableOfReview(command.token, ports);
  return { url: await ports.files.downloadUrl(cleanOne(visible, command.documentId)) };
}

/** A document in a page, between those before and after it. */
export interface ViewedDocument {
  readonly caseFile: CaseFile;
  readonly document: Document;
  /** A short-lived address that shows it; absent where a browser would have to run something to show it. */
  readonly url?: string;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
  readonly previous?: Document;
  readonly next?: Document;
}

async function viewed(
  { caseFile, visible }: Readable,
  documentId: string,
  files: ReadableFiles,
): Promise<ViewedDocument> {
  const document = cleanOne(visible, documentId);
  const readable = visible.filter((one) => one.status === 'clean');
  const index = readable.indexOf(document);
  const [previous, next] = [readable[index - 1], readable[index + 1]];
  return {
    caseFile,
    document,
    ...(isViewable(document) && { url: await files.viewUrl(document) }),
    position: index + 1,
    count: readable.length,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/**
 * A document to be read in a page, for the applicant or the desk.
 * @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND
 */
export async function viewDocument(
  command: OpenDocument,
  ports: CasePorts & { files: ReadableFiles },
): Promise<ViewedDocument> {
  return viewed(await readableOf(command, ports), command.documentId, ports.files);
}

/**
 * A document to be read in a page, for the officer behind a review link.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND
 */
export async function viewDocumentOfReview(
  command: OpenDocumentOfReview,
  ports: LinkPorts & { files: ReadableFiles },
): Promise<ViewedDocument> {
  return viewed(await readableOfReview(command.token, ports), command.documentId, ports.files);
}

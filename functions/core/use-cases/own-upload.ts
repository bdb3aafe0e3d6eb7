import type { ApplicantCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type Document, handedIn } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import { type ArrivedPart, missingParts, type PartedUpload, partsOf } from '../domain/upload-parts.ts';
import type { PartedDocument, PartedUploads } from '../ports/files.ts';
import { assertMay, assertStatus, type CasePorts } from './change-case.ts';

/** What every step of an upload in parts is told. */
export interface OwnUpload {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly documentId: string;
}

export type UploadPorts = CasePorts & { uploads: PartedUploads };

/** How far an upload in parts is. */
export interface UploadState {
  readonly document: PartedDocument;
  readonly parts: readonly {
    readonly number: number;
    readonly sizeBytes: number;
    readonly hasArrived: boolean;
  }[];
}

/**
 * The announced file of a case into which the caller may still put files.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, FILE_ARRIVED
 */
export function awaitedIn(current: CaseFile, { caller, documentId }: OwnUpload): Document {
  assertMay('write-own-draft', caller, current);
  assertStatus('addDocument', current);
  const document = handedIn(current.documents).find((one) => one.id === documentId);
  if (!document || document.status === 'removed') throw new Refused('DOCUMENT_NOT_FOUND');
  if (document.status !== 'awaiting-upload') throw new Refused('FILE_ARRIVED', { status: document.status });
  return document;
}

/** As `awaitedIn`, of the case as it is stored now. */
export async function awaitedFile(command: OwnUpload, ports: CasePorts): Promise<Document> {
  const caseFile = await ports.cases.find(command.applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  return awaitedIn(caseFile, command);
}

/** @throws Refused UPLOAD_NOT_STARTED */
export function parted(document: Document): PartedDocument {
  const { partedUpload } = document;
  if (!partedUpload) throw new Refused('UPLOAD_NOT_STARTED');
  return { ...document, partedUpload };
}

export function stateOf(
  document: Document,
  partedUpload: PartedUpload,
  arrived: readonly ArrivedPart[],
): UploadState {
  const parts = partsOf(document.sizeBytes, partedUpload.partBytes);
  const missing = new Set(missingParts(parts, arrived).map(({ number }) => number));
  return {
    document: { ...document, partedUpload },
    parts: parts.map((part) => ({ ...part, hasArrived: !missing.has(part.number) })),
  };
}

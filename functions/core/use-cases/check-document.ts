import type { Actor } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import {
  type Document,
  SCAN_EXPECTED_WITHIN_MINUTES,
  UPLOAD_EXPECTED_WITHIN_HOURS,
} from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { Quarantine } from '../ports/files.ts';
import { ScanFailed } from '../ports/virus-scanner.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export interface CheckDocument {
  readonly applicationId: string;
  readonly documentId: string;
}

const checker: Actor = { kind: 'centre', part: 'check-document' };

/**
 * Checks a file that should have arrived and records the verdict. Asked by the store's notice and by the sweep; whoever
 * comes first decides, the other finds it decided.
 *
 * A clean file is released before the record says so: a record that says "clean" always has its file. When the record
 * says something else in the end, because the applicant removed it meanwhile, the released file is taken back.
 * @returns the document, still `awaiting-upload` when nothing has arrived or a virus scanner has not spoken.
 * @throws Refused DOCUMENT_NOT_FOUND
 * @throws ScanFailed when a virus scanner gives no verdict, or has not spoken for an hour: it is checked again
 */
export async function checkDocument(
  command: CheckDocument,
  ports: CasePorts & { quarantine: Quarantine },
): Promise<Document> {
  const find = (caseFile: CaseFile): Document | undefined =>
    caseFile.documents.find((one) => one.id === command.documentId);

  const caseFile = await changeCase(
    command.applicationId,
    checker,
    async (current, at) => {
      const document = find(current);
      if (document?.status !== 'awaiting-upload') return undefined;
      const inspection = await ports.quarantine.inspect(document);
      const { id: documentId, materialCode } = document;
      if (inspection.verdict === 'missing') return isGivenUp(document, at) ? giveUp(document) : undefined;
      if (inspection.verdict === 'waiting') {
        if (isScanOverdue(document, at)) throw new ScanFailed('OVERDUE');
        return undefined;
      }
      const checkedAt = at.toISOString();
      if (inspection.verdict === 'rejected') {
        const { rejection } = inspection;
        return {
          documents: [{ ...document, status: 'rejected', rejection, checkedAt }],
          events: [{ type: 'DocumentRejected', documentId, materialCode, rejection }],
        };
      }
      const released = await ports.quarantine.release(document);
      return {
        documents: [{ ...document, ...released, sha256: inspection.sha256, status: 'clean', checkedAt }],
        events: [{ type: 'DocumentAccepted', documentId, materialCode }],
      };
    },
    ports,
    'DOCUMENT_NOT_FOUND',
  );
  const document = find(caseFile);
  if (!document) throw new Refused('DOCUMENT_NOT_FOUND');
  if (document.status === 'removed' || document.status === 'rejected')
    await ports.quarantine.discard(document);
  return document;
}

const minutesSince = ({ announcedAt }: Document, at: Date): number =>
  (at.getTime() - new Date(announcedAt).getTime()) / 60_000;

function isGivenUp(document: Document, at: Date): boolean {
  return minutesSince(document, at) > UPLOAD_EXPECTED_WITHIN_HOURS * 60;
}

function isScanOverdue(document: Document, at: Date): boolean {
  return minutesSince(document, at) > SCAN_EXPECTED_WITHIN_MINUTES;
}

/** A file that never came makes room for another. */
function giveUp(document: Document): Effects {
  const { id: documentId, materialCode } = document;
  return {
    documents: [{ ...document, status: 'removed' }],
    events: [{ type: 'DocumentRemoved', documentId, materialCode }],
  };
}

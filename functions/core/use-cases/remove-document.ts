import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { handedIn } from '../domain/document.ts';
import { isNewSince, openNotice } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import type { DocumentFiles } from '../ports/files.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';

export interface RemoveDocument {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly documentId: string;
}

/**
 * Takes a file out of a draft, or one that came with a supplement; what was filed before a notice stays readable. The record stays, so that the log can say what was there.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, DOCUMENT_NOT_FOUND, NOT_ASKED_FOR
 */
export async function removeDocument(
  command: RemoveDocument,
  ports: CasePorts & { files: DocumentFiles },
): Promise<CaseFile> {
  const caseFile = await changeCase(
    command.applicationId,
    actorOf(command.caller),
    (current) => {
      assertMay('write-own-draft', command.caller, current);
      assertStatus('addDocument', current);
      const document = handedIn(current.documents).find((one) => one.id === command.documentId);
      if (!document) throw new Refused('DOCUMENT_NOT_FOUND');
      if (document.status === 'removed') return undefined;
      const notice = openNotice(current);
      if (notice && !isNewSince(document, notice))
        throw new Refused('NOT_ASKED_FOR', { subjects: [document.materialCode] });
      return {
        documents: [{ ...document, status: 'removed' }],
        events: [{ type: 'DocumentRemoved', documentId: document.id, materialCode: document.materialCode }],
      };
    },
    ports,
  );
  const removed = caseFile.documents.find((one) => one.id === command.documentId);
  if (removed) await ports.files.remove(removed);
  return caseFile;
}

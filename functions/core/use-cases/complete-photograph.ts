import { type Document, documentsOfTask } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { DocumentFiles } from '../ports/files.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import type { CasePorts } from './change-case.ts';
import { checkDocument } from './check-document.ts';
import { openReview } from './open-review.ts';

/**
 * Has a photograph of the task behind the link checked now. It records nothing that an officer says, so it asks for no PIN;
 * the store's own notice does the same.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND (also for every other document of the case)
 */
export async function completePhotograph(
  command: { token: string; documentId: string },
  ports: CasePorts & { links: LinkSigner; files: DocumentFiles },
): Promise<Document> {
  const { caseFile, task } = await openReview(command.token, ports);
  const isOwn = documentsOfTask(caseFile.documents, task.id).some((one) => one.id === command.documentId);
  if (!isOwn) throw new Refused('DOCUMENT_NOT_FOUND');
  return checkDocument({ applicationId: task.applicationId, documentId: command.documentId }, ports);
}

import { type Document, documentsOfTask } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import { awaitVerdict } from './await-verdict.ts';
import type { CasePorts } from './change-case.ts';
import { openReview } from './open-review.ts';

/**
 * Waits for the verdict on a photograph of the task behind the link. It records nothing, so it asks for no PIN.
 * @throws Refused LINK_NOT_VALID, DOCUMENT_NOT_FOUND (also for every other document of the case)
 */
export async function completePhotograph(
  command: { token: string; documentId: string },
  ports: CasePorts & { links: LinkSigner },
): Promise<Document> {
  const { caseFile, task } = await openReview(command.token, ports);
  const isOwn = documentsOfTask(caseFile.documents, task.id).some((one) => one.id === command.documentId);
  if (!isOwn) throw new Refused('DOCUMENT_NOT_FOUND');
  return awaitVerdict({ applicationId: task.applicationId, documentId: command.documentId }, ports);
}

import type { Document } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import type { CasePorts } from './change-case.ts';

/** Milliseconds between one look and the next: five seconds together, which somebody may be asked to wait. */
const PAUSES = [100, 200, 400, 800, 1100, 1200, 1200];

/**
 * Waits for what the checker records about a file that has just been sent. The store tells the checker that it came, so
 * nothing has to be set going here, and whoever waits never sees a file that is not checked.
 * @returns the document as it is after five seconds at most: `awaiting-upload` when it has not come or is still looked at
 * @throws Refused DOCUMENT_NOT_FOUND
 */
export async function awaitVerdict(
  command: { readonly applicationId: string; readonly documentId: string },
  ports: CasePorts,
): Promise<Document> {
  const look = async (): Promise<Document> => {
    const caseFile = await ports.cases.find(command.applicationId);
    const document = caseFile?.documents.find((one) => one.id === command.documentId);
    if (!document) throw new Refused('DOCUMENT_NOT_FOUND');
    return document;
  };
  let document = await look();
  for (const milliseconds of PAUSES) {
    if (document.status !== 'awaiting-upload') break;
    await ports.system.pause(milliseconds);
    document = await look();
  }
  return document;
}

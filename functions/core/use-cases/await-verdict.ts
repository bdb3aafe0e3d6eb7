import type { ApplicantCaller } from '../domain/actor.ts';
import { type Document, handedIn } from '../domain/document.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts } from './change-case.ts';

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

/**
 * The same for the applicant, about what the applicant handed in: what a department took is not there for others.
 * @throws Refused APPLICATION_NOT_FOUND, DOCUMENT_NOT_FOUND
 */
export async function awaitOwnVerdict(
  command: {
    readonly caller: ApplicantCaller;
    readonly applicationId: string;
    readonly documentId: string;
  },
  ports: CasePorts,
): Promise<Document> {
  const caseFile = await ports.cases.find(command.applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay('read-own-application', command.caller, caseFile);
  const isOwn = handedIn(caseFile.documents).some((one) => one.id === command.documentId);
  if (!isOwn) throw new Refused('DOCUMENT_NOT_FOUND');
  return awaitVerdict(command, ports);
}

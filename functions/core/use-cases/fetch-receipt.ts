import type { Caller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import { type ReceiptKind, receiptNumber } from '../domain/receipt.ts';
import { Refused } from '../domain/refusal.ts';
import type { ReceiptFiles } from '../ports/files.ts';
import { assertMay, type CasePorts } from './change-case.ts';

export type FetchReceiptPorts = CasePorts & { receiptFiles: Pick<ReceiptFiles, 'downloadUrl'> };

/**
 * A short-lived address at which the applicant, or the desk for the applicant, downloads a sealed receipt.
 * @throws Refused APPLICATION_NOT_FOUND, RECEIPT_NOT_READY
 */
export async function fetchReceipt(
  command: { caller: Caller; applicationId: string; kind: ReceiptKind },
  ports: FetchReceiptPorts,
): Promise<{ number: string; url: string; application: Application }> {
  const { caller, applicationId, kind } = command;
  const caseFile = await ports.cases.find(applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay(caller.kind === 'applicant' ? 'fetch-own-receipt' : 'read-case', caller, caseFile);
  const { application } = caseFile;
  const { receipts = [], reference } = application;
  if (reference === undefined || !receipts.includes(kind)) throw new Refused('RECEIPT_NOT_READY');
  const number = receiptNumber(reference, kind);
  return { number, application, url: await ports.receiptFiles.downloadUrl({ applicationId, kind, number }) };
}

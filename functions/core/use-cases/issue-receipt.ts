import type { CaseEvent } from '../domain/event.ts';
import { receiptKindOf, receiptOf } from '../domain/receipt.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { ReceiptFiles, ReceiptPrinter } from '../ports/files.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface ReceiptPorts extends CasePorts {
  readonly catalogue: Catalogue;
  readonly receiptPrinter: ReceiptPrinter;
  readonly receiptFiles: ReceiptFiles;
  /** SHA-256 of bytes, lower-case hex. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string;
}

/**
 * Prints and seals the receipt that an event asks for (Licensing Law art. 32(2), 38), stores it and notes it in the case.
 * Safe to repeat, and twice at once: the first PDF is kept, its hash is noted whoever printed it, and what is noted stands.
 */
export async function issueReceipt(event: CaseEvent, ports: ReceiptPorts): Promise<void> {
  const kind = receiptKindOf(event.body);
  if (!kind) return;
  const caseFile = await ports.cases.find(event.applicationId);
  if (!caseFile || caseFile.application.receipts?.includes(kind)) return;
  const departments = await ports.catalogue.departments();
  const receipt = receiptOf(event, caseFile, await itemOf(caseFile, ports.catalogue), (code) => {
    const name = departments.find((one) => one.code === code)?.name;
    return name ?? { 'zh-Hant': code, 'zh-Hans': code, en: code };
  });
  if (!receipt) return;
  const pdf = await ports.receiptPrinter.print(receipt);
  const kept = await ports.receiptFiles.keep({ applicationId: event.applicationId, kind }, pdf);
  const { number } = receipt;
  const sha256 = ports.sha256OfBytes(kept);
  await changeCase(
    event.applicationId,
    { kind: 'centre', part: 'issue-licence' },
    ({ application: { receipts = [] } }) =>
      receipts.includes(kind)
        ? undefined
        : {
            application: { receipts: [...receipts, kind] },
            events: [{ type: 'ReceiptIssued', receipt: kind, number, sha256 }],
          },
    ports,
  );
}

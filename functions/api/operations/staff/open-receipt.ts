import * as z from 'zod';
import { receiptKinds } from '../../../core/domain/receipt.ts';
import type { FetchReceiptPorts } from '../../../core/use-cases/fetch-receipt.ts';
import { type ReadPorts, readReceipt } from '../../../core/use-cases/read-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const openReceiptOperation = defineOperation({
  id: 'open-receipt',
  method: 'GET',
  path: '/cases/{id}/receipts/{kind}',
  audience: 'staff',
  summary: 'Get a short-lived address of a sealed receipt of a case, to print it at the window',
  params: z.strictObject({ id: idParam, kind: z.enum(receiptKinds) }),
  answers: { 200: z.object({ number: z.string(), ...addressView.shape }) },
  refuses: ['APPLICATION_NOT_FOUND', 'RECEIPT_NOT_READY'],
  handle: async ({ caller, params }, ports: ReadPorts & FetchReceiptPorts) =>
    ok(await readReceipt({ caller, applicationId: params.id, kind: params.kind }, ports)),
});

import * as z from 'zod';
import { receiptKinds } from '../../../core/domain/receipt.ts';
import { type FetchReceiptPorts, fetchReceipt } from '../../../core/use-cases/fetch-receipt.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const fetchReceiptOperation = defineOperation({
  id: 'fetch-receipt',
  method: 'GET',
  path: '/applications/{id}/receipts/{kind}',
  audience: 'applicant',
  summary: 'Get a short-lived address of a sealed receipt',
  params: z.strictObject({ id: idParam, kind: z.enum(receiptKinds) }),
  answers: { 200: z.object({ number: z.string(), ...addressView.shape }) },
  refuses: ['APPLICATION_NOT_FOUND', 'RECEIPT_NOT_READY'],
  handle: async ({ caller, params }, ports: FetchReceiptPorts) =>
    ok(await fetchReceipt({ caller, applicationId: params.id, kind: params.kind }, ports)),
});

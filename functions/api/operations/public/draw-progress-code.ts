import * as z from 'zod';
import { parseReferenceNumber } from '../../../core/domain/reference-number.ts';
import { Refused } from '../../../core/domain/refusal.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';

export const drawProgressCodeOperation = defineOperation({
  id: 'draw-progress-code',
  method: 'GET',
  path: '/progress/{reference}/code.svg',
  audience: 'public',
  summary:
    'Get the QR code that leads to the progress of a case; the query code is asked for there, and is not in it',
  params: z.strictObject({ reference: idParam }),
  answers: { 200: z.string() },
  mediaType: 'image/svg+xml',
  refuses: ['PROGRESS_NOT_FOUND'],
  handle: async ({ params }, ports: { publicUrl: string; drawCode: (content: string) => string }) => {
    // drawn for every number that can be one: whether there is such a case is not told
    const reference = parseReferenceNumber(params.reference);
    if (reference === undefined) throw new Refused('PROGRESS_NOT_FOUND');
    return ok(ports.drawCode(`${ports.publicUrl}/progress/${reference}`));
  },
});

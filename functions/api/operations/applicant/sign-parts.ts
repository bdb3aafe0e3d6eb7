import * as z from 'zod';
import type { UploadPorts } from '../../../core/use-cases/own-upload.ts';
import { signParts } from '../../../core/use-cases/sign-parts.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam, list } from '../../views/shapes.ts';
import { partAddressView, partToSign } from '../../views/upload-views.ts';

export const signPartsOperation = defineOperation({
  id: 'sign-parts',
  method: 'POST',
  path: '/applications/{id}/documents/{documentId}/upload/parts',
  audience: 'applicant',
  summary: 'Get the addresses that take parts of a file straight to the store',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  body: z.strictObject({ parts: z.array(partToSign).min(1).max(100) }),
  answers: { 200: z.object({ addresses: list(partAddressView) }) },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'DOCUMENT_NOT_FOUND',
    'FILE_ARRIVED',
    'UPLOAD_NOT_STARTED',
    'PART_UNKNOWN',
  ],
  handle: async ({ caller, params, body }, ports: UploadPorts) => {
    const { id: applicationId, documentId } = params;
    const { parts } = body;
    return ok({ addresses: await signParts({ caller, applicationId, documentId, parts }, ports) });
  },
});

import * as z from 'zod';
import { abortUpload } from '../../../core/use-cases/abort-upload.ts';
import type { UploadPorts } from '../../../core/use-cases/own-upload.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const abortUploadOperation = defineOperation({
  id: 'abort-upload',
  method: 'DELETE',
  path: '/applications/{id}/documents/{documentId}/upload',
  audience: 'applicant',
  summary: 'Throw away the parts that have arrived; the file stays announced',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'DOCUMENT_NOT_FOUND', 'FILE_ARRIVED'],
  handle: async ({ caller, params }, ports: UploadPorts) => {
    const { id: applicationId, documentId } = params;
    return ok(await abortUpload({ caller, applicationId, documentId }, ports));
  },
});

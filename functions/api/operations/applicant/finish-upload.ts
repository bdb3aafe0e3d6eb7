import * as z from 'zod';
import { finishUpload } from '../../../core/use-cases/finish-upload.ts';
import type { UploadPorts } from '../../../core/use-cases/own-upload.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const finishUploadOperation = defineOperation({
  id: 'finish-upload',
  method: 'POST',
  path: '/applications/{id}/documents/{documentId}/upload/complete',
  audience: 'applicant',
  summary: 'Join the parts of a file, and wait a few seconds for its check',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'DOCUMENT_NOT_FOUND',
    'UPLOAD_NOT_STARTED',
    'UPLOAD_INCOMPLETE',
  ],
  handle: async ({ caller, params }, ports: UploadPorts) => {
    const { id: applicationId, documentId } = params;
    return ok(await finishUpload({ caller, applicationId, documentId }, ports));
  },
});

import * as z from 'zod';
import type { UploadPorts } from '../../../core/use-cases/own-upload.ts';
import { showUpload } from '../../../core/use-cases/show-upload.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';
import { uploadStateView, viewUpload } from '../../views/upload-views.ts';

export const showUploadOperation = defineOperation({
  id: 'show-upload',
  method: 'GET',
  path: '/applications/{id}/documents/{documentId}/upload',
  audience: 'applicant',
  summary: 'Get what of a file in parts has arrived',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: uploadStateView },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'DOCUMENT_NOT_FOUND',
    'FILE_ARRIVED',
    'UPLOAD_NOT_STARTED',
  ],
  handle: async ({ caller, params }, ports: UploadPorts) => {
    const { id: applicationId, documentId } = params;
    return ok(viewUpload(await showUpload({ caller, applicationId, documentId }, ports)));
  },
});

import * as z from 'zod';
import type { UploadPorts } from '../../../core/use-cases/own-upload.ts';
import { startUpload } from '../../../core/use-cases/start-upload.ts';
import { defineOperation, ok } from '../../operation.ts';
import { idParam } from '../../views/shapes.ts';
import { uploadStateView, viewUpload } from '../../views/upload-views.ts';

export const startUploadOperation = defineOperation({
  id: 'start-upload',
  method: 'POST',
  path: '/applications/{id}/documents/{documentId}/upload',
  audience: 'applicant',
  summary: 'Start to take an announced file in parts, or go on with what was started',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: uploadStateView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'DOCUMENT_NOT_FOUND', 'FILE_ARRIVED'],
  handle: async ({ caller, params }, ports: UploadPorts) => {
    const { id: applicationId, documentId } = params;
    return ok(viewUpload(await startUpload({ caller, applicationId, documentId }, ports)));
  },
});

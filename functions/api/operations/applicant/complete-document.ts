import * as z from 'zod';
import { awaitOwnVerdict } from '../../../core/use-cases/await-verdict.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const completeDocumentOperation = defineOperation({
  id: 'complete-document',
  method: 'POST',
  path: '/applications/{id}/documents/{documentId}/complete',
  audience: 'applicant',
  summary: 'Wait a few seconds for the check of an uploaded file; answers the document as it is then',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: ['APPLICATION_NOT_FOUND', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts) => {
    const { id: applicationId, documentId } = params;
    return ok(await awaitOwnVerdict({ caller, applicationId, documentId }, ports));
  },
});

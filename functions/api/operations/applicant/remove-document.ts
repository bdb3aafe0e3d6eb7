import * as z from 'zod';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { removeDocument } from '../../../core/use-cases/remove-document.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const removeDocumentOperation = defineOperation({
  id: 'remove-document',
  method: 'DELETE',
  path: '/applications/{id}/documents/{documentId}',
  audience: 'applicant',
  summary: 'Take a file out of a draft',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'NOT_ASKED_FOR', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts & { files: DocumentFiles }) => {
    const { id: applicationId, documentId } = params;
    return ok(viewApplication(await removeDocument({ caller, applicationId, documentId }, ports)));
  },
});

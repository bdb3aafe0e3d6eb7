import * as z from 'zod';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { openDocument } from '../../../core/use-cases/open-document.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const openOwnDocumentOperation = defineOperation({
  id: 'open-own-document',
  method: 'GET',
  path: '/applications/{id}/documents/{documentId}',
  audience: 'applicant',
  summary: 'Get a short-lived address of a checked file',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: addressView },
  refuses: ['APPLICATION_NOT_FOUND', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts & { files: DocumentFiles }) => {
    const { id: applicationId, documentId } = params;
    const { url } = await openDocument({ caller, applicationId, documentId }, ports);
    return ok({ url });
  },
});

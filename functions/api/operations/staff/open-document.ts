import * as z from 'zod';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import { downloadDocument, type ReadPorts } from '../../../core/use-cases/read-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const openDocumentOperation = defineOperation({
  id: 'open-document',
  method: 'GET',
  path: '/cases/{id}/documents/{documentId}',
  audience: 'staff',
  summary: 'Get a short-lived address of a checked file of a case',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: addressView },
  refuses: ['APPLICATION_NOT_FOUND', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ caller, params }, ports: ReadPorts & { files: Pick<DocumentFiles, 'downloadUrl'> }) => {
    const { id: applicationId, documentId } = params;
    return ok(await downloadDocument({ caller, applicationId, documentId }, ports));
  },
});

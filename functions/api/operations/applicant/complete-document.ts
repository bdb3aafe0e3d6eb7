import * as z from 'zod';
import { Refused } from '../../../core/domain/refusal.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { checkDocument } from '../../../core/use-cases/check-document.ts';
import { showApplication } from '../../../core/use-cases/show-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

type Ports = CasePorts & { catalogue: Catalogue; files: DocumentFiles };

export const completeDocumentOperation = defineOperation({
  id: 'complete-document',
  method: 'POST',
  path: '/applications/{id}/documents/{documentId}/complete',
  audience: 'applicant',
  summary: 'Have an uploaded file checked now; answers the verdict',
  params: z.strictObject({ id: idParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: ['APPLICATION_NOT_FOUND', 'DOCUMENT_NOT_FOUND', 'FILE_NOT_UPLOADED'],
  handle: async ({ caller, params }, ports: Ports) => {
    const applicationId = params.id;
    await showApplication({ caller, applicationId }, ports); // somebody else's is not found
    const document = await checkDocument({ applicationId, documentId: params.documentId }, ports);
    if (document.status === 'awaiting-upload') throw new Refused('FILE_NOT_UPLOADED');
    return ok(document);
  },
});

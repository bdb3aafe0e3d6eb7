import * as z from 'zod';
import { Refused } from '../../../core/domain/refusal.ts';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { completePhotograph } from '../../../core/use-cases/complete-photograph.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam, tokenParam } from '../../views/shapes.ts';

type Ports = CasePorts & { links: LinkSigner; files: DocumentFiles };

export const completePhotographOperation = defineOperation({
  id: 'complete-photograph',
  method: 'POST',
  path: '/review/{token}/documents/{documentId}/complete',
  audience: 'review-link',
  summary: 'Have an uploaded photograph checked now; answers the verdict',
  params: z.strictObject({ token: tokenParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: ['LINK_NOT_VALID', 'DOCUMENT_NOT_FOUND', 'FILE_NOT_UPLOADED'],
  handle: async ({ params }, ports: Ports) => {
    const document = await completePhotograph(params, ports);
    if (document.status === 'awaiting-upload') throw new Refused('FILE_NOT_UPLOADED');
    return ok(document);
  },
});

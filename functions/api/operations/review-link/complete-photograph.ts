import * as z from 'zod';
import type { LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { completePhotograph } from '../../../core/use-cases/complete-photograph.ts';
import { defineOperation, ok } from '../../operation.ts';
import { documentView } from '../../views/application-views.ts';
import { idParam, tokenParam } from '../../views/shapes.ts';

type Ports = CasePorts & { links: LinkSigner };

export const completePhotographOperation = defineOperation({
  id: 'complete-photograph',
  method: 'POST',
  path: '/review/{token}/documents/{documentId}/complete',
  audience: 'review-link',
  summary: 'Wait a few seconds for the check of an uploaded photograph; answers it as it is then',
  params: z.strictObject({ token: tokenParam, documentId: idParam }),
  answers: { 200: documentView },
  refuses: ['LINK_NOT_VALID', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ params }, ports: Ports) => ok(await completePhotograph(params, ports)),
});

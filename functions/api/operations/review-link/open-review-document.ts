import * as z from 'zod';
import type { DocumentFiles } from '../../../core/ports/files.ts';
import type { LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { openDocumentOfReview } from '../../../core/use-cases/open-document.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam, tokenParam } from '../../views/shapes.ts';

export const openReviewDocumentOperation = defineOperation({
  id: 'open-review-document',
  method: 'GET',
  path: '/review/{token}/documents/{documentId}',
  audience: 'review-link',
  summary: 'Get a short-lived address of a checked file of the case under review',
  params: z.strictObject({ token: tokenParam, documentId: idParam }),
  answers: { 200: addressView },
  refuses: ['LINK_NOT_VALID', 'DOCUMENT_NOT_FOUND'],
  handle: async ({ params }, ports: CasePorts & { files: DocumentFiles; links: LinkSigner }) =>
    ok(await openDocumentOfReview(params, ports)),
});

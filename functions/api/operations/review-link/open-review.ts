import * as z from 'zod';
import { legalDateOf } from '../../../core/domain/legal-date.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { itemOf } from '../../../core/use-cases/item-of.ts';
import { openReview } from '../../../core/use-cases/open-review.ts';
import { defineOperation, ok } from '../../operation.ts';
import { reviewView, viewReview } from '../../views/review-views.ts';
import { tokenParam } from '../../views/shapes.ts';

type Ports = CasePorts & { links: LinkSigner; catalogue: Catalogue };

export const openReviewOperation = defineOperation({
  id: 'open-review',
  method: 'GET',
  path: '/review/{token}',
  audience: 'review-link',
  summary: 'Open a review link; reads only, and decides nothing',
  params: z.strictObject({ token: tokenParam }),
  answers: { 200: reviewView },
  refuses: ['LINK_NOT_VALID'],
  handle: async ({ params }, ports: Ports) => {
    const review = await openReview(params.token, ports);
    const item = await itemOf(review.caseFile, ports.catalogue);
    return ok(viewReview(review, item, legalDateOf(ports.system.now())));
  },
});

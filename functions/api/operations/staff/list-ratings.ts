import * as z from 'zod';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import type { System } from '../../../core/ports/system.ts';
import { listRatings } from '../../../core/use-cases/list-ratings.ts';
import { defineOperation, ok } from '../../operation.ts';
import { anonymousRatingView } from '../../views/rating-views.ts';
import { list, maybe } from '../../views/shapes.ts';

export const listRatingsOperation = defineOperation({
  id: 'list-ratings',
  method: 'GET',
  path: '/ratings',
  audience: 'staff',
  summary: 'Read what was said of the service without a name in a month; for the supervisors',
  query: z.strictObject({
    month: maybe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
    after: maybe(z.string().max(100)),
  }),
  answers: {
    200: z.object({
      month: z.string(),
      entries: list(anonymousRatingView),
      /** Give it as `after` for the next page. */
      next: maybe(z.string()),
    }),
  },
  handle: async ({ caller, query }, ports: { cases: CaseStore; system: System }) =>
    ok(await listRatings({ caller, ...query }, ports)),
});

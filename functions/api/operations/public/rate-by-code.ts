import * as z from 'zod';
import { readProgress } from '../../../core/use-cases/follow-progress.ts';
import { type RatePorts, rateByCode } from '../../../core/use-cases/rate-service.ts';
import { defineOperation, ok } from '../../operation.ts';
import { progressViewSchema } from '../../views/progress-view.ts';
import { ratingBody } from '../../views/rating-views.ts';
import { idParam } from '../../views/shapes.ts';

export const rateByCodeOperation = defineOperation({
  id: 'rate-by-code',
  method: 'POST',
  path: '/progress/{reference}/rating',
  audience: 'public',
  summary: 'Rate the service of a case with its reference number and query code, for who has no account',
  params: z.strictObject({ reference: idParam }),
  body: z.strictObject({ code: z.string().min(1).max(40), ...ratingBody }),
  answers: { 200: progressViewSchema },
  refuses: [
    'PROGRESS_NOT_FOUND',
    'RATING_TOO_EARLY',
    'RATING_TOO_LATE',
    'ALREADY_RATED',
    'RATING_REASON_REQUIRED',
    'ANSWERS_INVALID',
  ],
  handle: async ({ params, body }, ports: RatePorts) =>
    ok(await readProgress(await rateByCode({ ...params, ...body }, ports), ports)),
});

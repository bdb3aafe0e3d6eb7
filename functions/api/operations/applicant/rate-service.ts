import * as z from 'zod';
import { type RatePorts, rateService } from '../../../core/use-cases/rate-service.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { ratingBody } from '../../views/rating-views.ts';
import { idParam } from '../../views/shapes.ts';

export const rateServiceOperation = defineOperation({
  id: 'rate-service',
  method: 'POST',
  path: '/applications/{id}/rating',
  audience: 'applicant',
  summary: 'Rate the service of a case that has its end, once, with a name or without',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject(ratingBody),
  answers: { 200: applicationView },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'RATING_TOO_EARLY',
    'RATING_TOO_LATE',
    'ALREADY_RATED',
    'RATING_REASON_REQUIRED',
    'ANSWERS_INVALID',
  ],
  handle: async ({ caller, params, body }, ports: RatePorts) =>
    ok(viewApplication(await rateService({ caller, applicationId: params.id, ...body }, ports))),
});

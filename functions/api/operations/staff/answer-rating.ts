import * as z from 'zod';
import { answerRating } from '../../../core/use-cases/answer-rating.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const answerRatingOperation = defineOperation({
  id: 'answer-rating',
  method: 'POST',
  path: '/applications/{id}/rating-answer',
  audience: 'staff',
  summary: 'Answer a low rating with a name, once; the applicant is told',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ text: z.string().max(1000) }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'NO_RATING_TO_ANSWER', 'RATING_ANSWERED', 'RATING_ANSWER_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await answerRating({ caller, applicationId: params.id, ...body }, ports))),
});

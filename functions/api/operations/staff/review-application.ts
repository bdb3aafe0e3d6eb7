import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { reviewApplication } from '../../../core/use-cases/review-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const reviewApplicationOperation = defineOperation({
  id: 'review-application',
  method: 'POST',
  path: '/applications/{id}/review',
  audience: 'staff',
  summary: 'Record the review of a case and hand it to the approver',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ proposal: z.enum(['approve', 'refuse']), opinion: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'REASON_REQUIRED', 'CHECK_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await reviewApplication({ caller, applicationId: params.id, ...body }, ports))),
});

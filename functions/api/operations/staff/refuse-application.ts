import * as z from 'zod';
import { refuseApplication } from '../../../core/use-cases/refuse-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const refuseApplicationOperation = defineOperation({
  id: 'refuse-application',
  method: 'POST',
  path: '/applications/{id}/refuse',
  audience: 'staff',
  summary: 'Refuse, with written reasons; the applicant is told the remedies',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ reasons: longText, legalBasis: longText }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'REVIEWER_MAY_NOT_APPROVE',
    'FILER_MAY_NOT_DECIDE_ALONE',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'CHECK_REQUIRED',
  ],
  handle: async ({ caller, params, body }, ports: Parameters<typeof refuseApplication>[1]) =>
    ok(viewCaseHead(await refuseApplication({ caller, applicationId: params.id, ...body }, ports))),
});

import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { requestSupplement } from '../../../core/use-cases/request-supplement.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { missingPoints } from '../../views/notice-view.ts';
import { idParam } from '../../views/shapes.ts';

export const requestSupplementOperation = defineOperation({
  id: 'request-supplement',
  method: 'POST',
  path: '/applications/{id}/request-supplement',
  audience: 'staff',
  summary: 'Tell the applicant once everything that is missing; what the departments miss is added',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ missing: missingPoints }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'COMPLETENESS_CHECK_OPEN',
    'NOTICE_GIVEN',
    'NOTHING_MISSING',
    'NOT_LISTED',
    'REASON_REQUIRED',
    'NOTICE_TOO_LATE',
    'ALREADY_ACCEPTED',
    'CASE_OVER',
    'DAY_OUT_OF_ORDER',
    'CALENDAR_UNKNOWN',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await requestSupplement({ caller, applicationId: params.id, ...body }, ports))),
});

import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { extendLimit } from '../../../core/use-cases/extend-limit.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const extendLimitOperation = defineOperation({
  id: 'extend-limit',
  method: 'POST',
  path: '/applications/{id}/extend',
  audience: 'staff',
  summary: 'Record that the right head has extended the limit (art. 42)',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    grantedBy: z.enum(['agency-head', 'government-head']),
    reason: longText,
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'CASE_OVER',
    'NOT_ACCEPTED',
    'ALREADY_EXTENDED',
    'WRONG_HEAD',
    'REASON_REQUIRED',
    'DAY_OUT_OF_ORDER',
    'LIMIT_PASSED',
    'CALENDAR_UNKNOWN',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await extendLimit({ caller, applicationId: params.id, ...body }, ports))),
});

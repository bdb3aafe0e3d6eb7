import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { recordCheck } from '../../../core/use-cases/record-check.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const recordCheckOperation = defineOperation({
  id: 'record-check',
  method: 'POST',
  path: '/applications/{id}/check',
  audience: 'staff',
  summary: 'Record the check of the substance of a case, by two or more members of staff (art. 34)',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    checkedOn: z.iso.date(),
    place: z.string().max(300),
    findings: longText,
    staff: z.array(z.strictObject({ name: z.string().max(100), staffNumber: z.string().max(50) })).max(10),
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'CHECK_DAY_INVALID',
    'PLACE_REQUIRED',
    'FINDINGS_REQUIRED',
    'TWO_STAFF_REQUIRED',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await recordCheck({ caller, applicationId: params.id, ...body }, ports))),
});

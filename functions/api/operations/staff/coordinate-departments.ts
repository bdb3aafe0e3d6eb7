import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { coordinateDepartments } from '../../../core/use-cases/coordinate-departments.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const coordinateDepartmentsOperation = defineOperation({
  id: 'coordinate-departments',
  method: 'POST',
  path: '/applications/{id}/coordinate',
  audience: 'staff',
  summary: 'Record the meeting on the objections, with a decision on each; they say how the case goes on',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    heldOn: z.iso.date(),
    attendees: longText,
    minutes: longText,
    decisions: z
      .array(
        z.strictObject({
          taskId: idParam,
          decision: z.enum(['settled', 'upheld', 'ask-again']),
          reason: longText,
        }),
      )
      .max(100),
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'TASK_NOT_FOUND',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'OBJECTION_UNDECIDED',
    'DAY_IN_FUTURE',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await coordinateDepartments({ caller, applicationId: params.id, ...body }, ports))),
});

import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { urge } from '../../../core/use-cases/urge.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const urgeOperation = defineOperation({
  id: 'urge',
  method: 'POST',
  path: '/applications/{id}/urge',
  audience: 'staff',
  summary: 'Urge the department that a case waits for, and its head',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ taskId: idParam, note: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'TASK_NOT_FOUND', 'TASK_CLOSED', 'WRONG_STATUS', 'ALREADY_URGED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await urge({ caller, applicationId: params.id, ...body }, ports))),
});

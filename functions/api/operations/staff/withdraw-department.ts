import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { withdrawDepartment } from '../../../core/use-cases/withdraw-department.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const withdrawDepartmentOperation = defineOperation({
  id: 'withdraw-department',
  method: 'POST',
  path: '/applications/{id}/tasks/{taskId}/withdraw',
  audience: 'staff',
  summary: 'Take back what a department was asked, with the reason',
  params: z.strictObject({ id: idParam, taskId: idParam }),
  body: z.strictObject({ reason: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'TASK_NOT_FOUND', 'TASK_CLOSED', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) => {
    const { id: applicationId, taskId } = params;
    return ok(viewCaseHead(await withdrawDepartment({ caller, applicationId, taskId, ...body }, ports)));
  },
});

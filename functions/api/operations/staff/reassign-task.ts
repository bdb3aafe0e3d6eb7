import * as z from 'zod';
import { type ReassignPorts, reassignTask } from '../../../core/use-cases/reassign-task.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const reassignTaskOperation = defineOperation({
  id: 'reassign-task',
  method: 'POST',
  path: '/applications/{id}/reassign',
  audience: 'staff',
  summary: 'Give a task of the desk to a colleague, with the reason',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    taskId: idParam /** Somebody of the roster of the department. */,
    assigneeSub: z.string().min(1).max(200),
    reason: longText,
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'TASK_NOT_FOUND',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'COLLEAGUE_NOT_FOUND',
    'COLLEAGUE_ABSENT',
  ],
  handle: async ({ caller, params, body }, ports: ReassignPorts) =>
    ok(viewCaseHead(await reassignTask({ caller, applicationId: params.id, ...body }, ports))),
});

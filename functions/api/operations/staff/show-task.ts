import * as z from 'zod';
import { readTask } from '../../../core/use-cases/read-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseView, viewCase } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';
import { type CaseReadPorts, timeOf } from './time-of.ts';

export const showTaskOperation = defineOperation({
  id: 'show-task',
  method: 'GET',
  path: '/tasks/{taskId}',
  audience: 'staff',
  summary: 'Show the case behind a task',
  params: z.strictObject({ taskId: idParam }),
  answers: { 200: caseView },
  refuses: ['TASK_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CaseReadPorts) => {
    const shown = await readTask({ caller, taskId: params.taskId }, ports);
    return ok(viewCase(shown, await timeOf(shown.caseFile, ports)));
  },
});

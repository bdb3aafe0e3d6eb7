import * as z from 'zod';
import { showTask } from '../../../core/use-cases/show-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseView, viewCase } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';
import { type ReadPorts, timeOf } from './time-of.ts';

export const showTaskOperation = defineOperation({
  id: 'show-task',
  method: 'GET',
  path: '/tasks/{taskId}',
  audience: 'staff',
  summary: 'Show the case behind a task',
  params: z.strictObject({ taskId: idParam }),
  answers: { 200: caseView },
  refuses: ['TASK_NOT_FOUND'],
  handle: async ({ caller, params }, ports: ReadPorts) => {
    const shown = await showTask({ caller, taskId: params.taskId }, ports);
    return ok(viewCase(shown, await timeOf(shown.caseFile, ports)));
  },
});

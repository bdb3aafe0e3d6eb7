import * as z from 'zod';
import { AT_ONCE_AT_MOST } from '../../../core/use-cases/each-by-itself.ts';
import type { ReassignPorts } from '../../../core/use-cases/reassign-task.ts';
import { reassignTasks } from '../../../core/use-cases/reassign-tasks.ts';
import { defineOperation, ok } from '../../operation.ts';
import { outcomesView } from '../../views/outcome-view.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const reassignTasksOperation = defineOperation({
  id: 'reassign-tasks',
  method: 'POST',
  path: '/tasks/reassign',
  audience: 'staff',
  summary: 'Give several tasks of a desk to a colleague, each by itself, with a result for each',
  body: z.strictObject({
    taskIds: z.array(idParam).min(1).max(AT_ONCE_AT_MOST),
    /** Somebody of the roster of the department. */
    assigneeSub: z.string().min(1).max(200),
    reason: longText,
  }),
  answers: { 200: outcomesView },
  refuses: ['NOTHING_CHOSEN', 'TOO_MANY_CHOSEN'],
  handle: async ({ caller, body }, ports: ReassignPorts) =>
    ok({ outcomes: await reassignTasks({ caller, ...body }, ports) }),
});

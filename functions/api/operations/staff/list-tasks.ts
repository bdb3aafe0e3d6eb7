import * as z from 'zod';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import { listTasks } from '../../../core/use-cases/list-cases.ts';
import { defineOperation, ok } from '../../operation.ts';
import { list, maybe } from '../../views/shapes.ts';
import { deskTaskView } from '../../views/task-views.ts';

export const listTasksOperation = defineOperation({
  id: 'list-tasks',
  method: 'GET',
  path: '/tasks',
  audience: 'staff',
  summary: 'List the inboxes of the desks at which the caller sits, the most urgent task first',
  query: z.strictObject({ after: maybe(z.string().max(2000)) }),
  answers: {
    200: z.object({
      inboxes: list(
        z.object({
          departmentCode: z.string(),
          role: z.enum(['reviewer', 'approver']),
          entries: list(deskTaskView),
          /** Give it as `after` for the next page. */
          next: maybe(z.string()),
        }),
      ),
    }),
  },
  handle: async ({ caller, query }, ports: { cases: CaseStore }) =>
    ok({ inboxes: await listTasks({ caller, ...query }, ports) }),
});

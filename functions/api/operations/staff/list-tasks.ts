import * as z from 'zod';
import { itemKinds } from '../../../core/domain/service-item.ts';
import { deliveryActions, shownCards } from '../../../core/domain/task.ts';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import type { Roster } from '../../../core/ports/roster.ts';
import type { System } from '../../../core/ports/system.ts';
import { enterRoster } from '../../../core/use-cases/enter-roster.ts';
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
  query: z.strictObject({
    /** Only the desks of this department, and of this role. */
    department: maybe(z.string().max(5)),
    role: maybe(z.enum(['reviewer', 'approver'])),
    item: maybe(z.string().max(100)),
    kind: maybe(z.enum(itemKinds)),
    /** The worst card that the case was shown. */
    card: maybe(z.enum(shownCards)),
    /** Only what the caller was given. */
    mine: maybe(z.literal('yes')),
    /** Only papers of licences that wait to be handed over, or to be posted. */
    action: maybe(z.enum(deliveryActions)),
    after: maybe(z.string().max(2000)),
  }),
  answers: {
    200: z.object({
      inboxes: list(
        z.object({
          departmentCode: z.string(),
          role: z.enum(['reviewer', 'approver']),
          entries: list(deskTaskView),
          /** Give it as `after`, with this department and role, for the next page; a filtered page may be short. */
          next: maybe(z.string()),
        }),
      ),
    }),
  },
  handle: async ({ caller, query }, ports: { cases: CaseStore; roster: Roster; system: System }) => {
    const { department, item, mine, ...more } = query;
    const inboxes = await listTasks(
      {
        caller,
        ...more,
        isMine: mine === 'yes',
        ...(department !== undefined && { departmentCode: department }),
        ...(item !== undefined && { itemCode: item }),
      },
      ports,
    );
    await enterRoster({ caller }, ports);
    return ok({ inboxes });
  },
});

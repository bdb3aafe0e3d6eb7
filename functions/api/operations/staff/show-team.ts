import * as z from 'zod';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import type { Roster } from '../../../core/ports/roster.ts';
import type { System } from '../../../core/ports/system.ts';
import { showTeam } from '../../../core/use-cases/show-team.ts';
import { defineOperation, ok } from '../../operation.ts';
import { colleagueView, departmentParam } from '../../views/colleague-view.ts';
import { day, list, maybe } from '../../views/shapes.ts';

export const showTeamOperation = defineOperation({
  id: 'show-team',
  method: 'GET',
  path: '/teams/{department}',
  audience: 'staff',
  summary: 'Show who works at the desk of a department, what each has in hand, and who is absent',
  params: z.strictObject({ department: departmentParam }),
  answers: {
    200: z.object({
      members: list(
        z.object({
          colleague: colleagueView,
          isAbsent: z.boolean(),
          load: z.object({
            open: z.int(),
            /** There are more than were counted. */
            hasMore: z.boolean(),
            nextDueOn: maybe(day),
            yellow: z.int(),
            red: z.int(),
          }),
        }),
      ),
    }),
  },
  handle: async ({ caller, params }, ports: { cases: CaseStore; roster: Roster; system: System }) =>
    ok({ members: await showTeam({ caller, departmentCode: params.department }, ports) }),
});

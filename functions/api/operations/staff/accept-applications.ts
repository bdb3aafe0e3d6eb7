import * as z from 'zod';
import type { AcceptPorts } from '../../../core/use-cases/accept-application.ts';
import { acceptApplications } from '../../../core/use-cases/accept-applications.ts';
import { AT_ONCE_AT_MOST } from '../../../core/use-cases/each-by-itself.ts';
import { defineOperation, ok } from '../../operation.ts';
import { outcomesView } from '../../views/outcome-view.ts';
import { idParam } from '../../views/shapes.ts';

export const acceptApplicationsOperation = defineOperation({
  id: 'accept-applications',
  method: 'POST',
  path: '/tasks/accept',
  audience: 'staff',
  summary: 'Accept several applications where that is safe, each by itself, with a result for each',
  body: z.strictObject({ applicationIds: z.array(idParam).min(1).max(AT_ONCE_AT_MOST) }),
  answers: { 200: outcomesView },
  refuses: ['NOTHING_CHOSEN', 'TOO_MANY_CHOSEN'],
  handle: async ({ caller, body }, ports: AcceptPorts) =>
    ok({ outcomes: await acceptApplications({ caller, ...body }, ports) }),
});

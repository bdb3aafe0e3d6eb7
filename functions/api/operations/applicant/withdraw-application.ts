import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { withdrawApplication } from '../../../core/use-cases/withdraw-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const withdrawApplicationOperation = defineOperation({
  id: 'withdraw-application',
  method: 'POST',
  path: '/applications/{id}/withdraw',
  audience: 'applicant',
  summary: 'Withdraw an application, at any time before the decision; withdrawn again, nothing changes',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ reason: z.string().max(1000).exactOptional() }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewApplication(await withdrawApplication({ caller, applicationId: params.id, ...body }, ports))),
});

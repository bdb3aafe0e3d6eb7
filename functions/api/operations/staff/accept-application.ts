import * as z from 'zod';
import { type AcceptPorts, acceptApplication } from '../../../core/use-cases/accept-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const acceptApplicationOperation = defineOperation({
  id: 'accept-application',
  method: 'POST',
  path: '/applications/{id}/accept',
  audience: 'staff',
  summary: 'Accept a complete application; both limits begin',
  params: z.strictObject({ id: idParam }),
  body: z
    .strictObject({
      /** An item that is decided on the spot is accepted only, and left to the approver of the department. */
      forApprover: z.boolean().exactOptional(),
    })
    .optional(),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'COMPLETENESS_CHECK_OPEN',
    'NOT_DELEGATED',
    'FILER_MAY_NOT_DECIDE_ALONE',
  ],
  handle: async ({ caller, params, body }, ports: AcceptPorts) =>
    ok(viewCaseHead(await acceptApplication({ caller, applicationId: params.id, ...body }, ports))),
});

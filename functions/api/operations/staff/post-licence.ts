import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { postLicence } from '../../../core/use-cases/deliver-paper.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const postLicenceOperation = defineOperation({
  id: 'post-licence',
  method: 'POST',
  path: '/applications/{id}/posting',
  audience: 'staff',
  summary: 'Record that the paper of the licence was posted',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ carrier: z.string().max(40), trackingNumber: z.string().max(60) }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'CARRIER_REQUIRED', 'TRACKING_NUMBER_INVALID'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await postLicence({ caller, applicationId: params.id, ...body }, ports))),
});

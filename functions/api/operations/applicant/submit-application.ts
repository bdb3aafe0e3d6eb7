import * as z from 'zod';
import { type SubmitPorts, submitApplication } from '../../../core/use-cases/submit-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const submitApplicationOperation = defineOperation({
  id: 'submit-application',
  method: 'POST',
  path: '/applications/{id}/submit',
  audience: 'applicant',
  summary: 'Submit a draft; submitted again, it answers the same reference number',
  needsIdempotencyKey: true,
  params: z.strictObject({ id: idParam }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'ANSWERS_INVALID', 'MATERIALS_MISSING', 'HOLDER_BARRED'],
  handle: async ({ caller, params }, ports: SubmitPorts) =>
    ok(viewApplication(await submitApplication({ caller, applicationId: params.id }, ports))),
});

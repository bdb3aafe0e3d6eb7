import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { undoSubmission } from '../../../core/use-cases/undo-submission.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const undoSubmissionOperation = defineOperation({
  id: 'undo-submission',
  method: 'POST',
  path: '/applications/{id}/undo-submission',
  audience: 'applicant',
  summary: 'Take a submission back within ten minutes, while nobody has acted on it',
  params: z.strictObject({ id: idParam }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'UNDO_TOO_LATE', 'ALREADY_ACTED_ON'],
  handle: async ({ caller, params }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewApplication(await undoSubmission({ caller, applicationId: params.id }, ports))),
});

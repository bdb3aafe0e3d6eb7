import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { answerSupplement } from '../../../core/use-cases/answer-supplement.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const answerSupplementOperation = defineOperation({
  id: 'answer-supplement',
  method: 'POST',
  path: '/applications/{id}/supplement',
  audience: 'applicant',
  summary: 'Send what the notice asked for, after it was saved and uploaded',
  params: z.strictObject({ id: idParam }),
  answers: { 200: applicationView },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'SUPPLEMENT_INCOMPLETE',
    'NOTICE_LAPSED',
    'NO_NOTICE_OPEN',
    'CALENDAR_UNKNOWN',
  ],
  handle: async ({ caller, params }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewApplication(await answerSupplement({ caller, applicationId: params.id }, ports))),
});

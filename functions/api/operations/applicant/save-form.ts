import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { saveForm } from '../../../core/use-cases/save-form.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam, maybe } from '../../views/shapes.ts';

export const saveFormOperation = defineOperation({
  id: 'save-form',
  method: 'PUT',
  path: '/applications/{id}/form',
  audience: 'applicant',
  summary: 'Save the answers of one step of the form, or of all',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    stepId: maybe(z.string().max(100)),
    answers: z.record(z.string().max(100), z.string().max(20_000)),
  }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'NOT_ASKED_FOR', 'ANSWERS_INVALID'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewApplication(await saveForm({ caller, applicationId: params.id, ...body }, ports))),
});

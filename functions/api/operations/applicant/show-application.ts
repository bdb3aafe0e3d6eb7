import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { showApplication } from '../../../core/use-cases/show-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { shownApplicationView, viewShownApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const showApplicationOperation = defineOperation({
  id: 'show-application',
  method: 'GET',
  path: '/applications/{id}',
  audience: 'applicant',
  summary: "Show one of the applicant's own applications",
  params: z.strictObject({ id: idParam }),
  answers: { 200: shownApplicationView },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts & { catalogue: Catalogue }) => {
    const { caseFile, actions } = await showApplication({ caller, applicationId: params.id }, ports);
    return ok(viewShownApplication(caseFile, actions));
  },
});

import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { readProgress } from '../../../core/use-cases/follow-progress.ts';
import { showApplication } from '../../../core/use-cases/show-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { progressViewSchema } from '../../views/progress-view.ts';
import { idParam } from '../../views/shapes.ts';

export const followOwnProgressOperation = defineOperation({
  id: 'follow-own-progress',
  method: 'GET',
  path: '/applications/{id}/progress',
  audience: 'applicant',
  summary: "Follow one of the applicant's own cases",
  params: z.strictObject({ id: idParam }),
  answers: { 200: progressViewSchema },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: CasePorts & { catalogue: Catalogue }) => {
    const { caseFile } = await showApplication({ caller, applicationId: params.id }, ports);
    return ok(await readProgress(caseFile, ports));
  },
});

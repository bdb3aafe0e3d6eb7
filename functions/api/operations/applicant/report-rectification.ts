import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { readProgress } from '../../../core/use-cases/follow-progress.ts';
import { reportRectification } from '../../../core/use-cases/report-rectification.ts';
import { defineOperation, ok } from '../../operation.ts';
import { progressViewSchema } from '../../views/progress-view.ts';
import { idParam, longText, maybe } from '../../views/shapes.ts';

export const reportRectificationOperation = defineOperation({
  id: 'report-rectification',
  method: 'POST',
  path: '/applications/{id}/tasks/{taskId}/rectified',
  audience: 'applicant',
  summary: 'Report that everything a department asked for is rectified; the first report stands',
  params: z.strictObject({ id: idParam, taskId: idParam }),
  body: z.strictObject({ report: maybe(longText) }),
  answers: { 200: progressViewSchema },
  refuses: ['APPLICATION_NOT_FOUND', 'TASK_NOT_FOUND', 'WRONG_STATUS', 'NOTHING_TO_RECTIFY'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) => {
    const { id: applicationId, taskId } = params;
    const { report = '' } = body;
    const caseFile = await reportRectification({ caller, applicationId, taskId, report }, ports);
    return ok(await readProgress(caseFile, ports));
  },
});

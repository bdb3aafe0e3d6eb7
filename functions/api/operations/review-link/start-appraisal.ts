import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { ActPorts } from '../../../core/use-cases/act-on-task.ts';
import { startAppraisal } from '../../../core/use-cases/start-appraisal.ts';
import { defineOperation, ok } from '../../operation.ts';
import { appraisalBody } from '../../views/action-views.ts';
import { tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

type Ports = ActPorts & { catalogue: Catalogue };

export const startAppraisalOperation = defineOperation({
  id: 'start-appraisal',
  method: 'POST',
  path: '/review/{token}/appraisal',
  audience: 'review-link',
  summary: 'Begin an appraisal; where the plan says so, the clock stands still until its conclusion',
  params: z.strictObject({ token: tokenParam }),
  body: appraisalBody,
  answers: { 200: z.object({ isNew: z.boolean(), task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'RECORD_DOES_NOT_FIT',
    'EXPERTS_REQUIRED',
    'EXPERT_NOT_INDEPENDENT',
    'INDEPENDENCE_REQUIRED',
    'WORKING_DAYS_REQUIRED',
  ],
  handle: async ({ params, body }, ports: Ports) => {
    const { pin, officer, ...appraisal } = body;
    const acted = await startAppraisal({ token: params.token, pin, officer, appraisal }, ports);
    return ok({ isNew: acted.isNew, task: viewOpinionTask(acted.task) });
  },
});

import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { ActPorts } from '../../../core/use-cases/act-on-task.ts';
import { requireRectification } from '../../../core/use-cases/require-rectification.ts';
import { defineOperation, ok } from '../../operation.ts';
import { rectificationBody } from '../../views/action-views.ts';
import { tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

type Ports = ActPorts & { catalogue: Catalogue };

export const requireRectificationOperation = defineOperation({
  id: 'require-rectification',
  method: 'POST',
  path: '/review/{token}/rectification',
  audience: 'review-link',
  summary: 'Tell the applicant, once, what has to be rectified before the acceptance passes',
  params: z.strictObject({ token: tokenParam }),
  body: rectificationBody,
  answers: { 200: z.object({ isNew: z.boolean(), task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'RECORD_DOES_NOT_FIT',
    'RECTIFICATION_ITEMS_REQUIRED',
    'RECTIFICATION_DAY_INVALID',
  ],
  handle: async ({ params, body }, ports: Ports) => {
    const { pin, officer, ...required } = body;
    const acted = await requireRectification(
      { token: params.token, pin, officer, items: required.items },
      ports,
    );
    return ok({ isNew: acted.isNew, task: viewOpinionTask(acted.task) });
  },
});

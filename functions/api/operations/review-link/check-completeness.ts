import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { DepartmentPins, LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { checkCompleteness } from '../../../core/use-cases/check-completeness.ts';
import { defineOperation, ok } from '../../operation.ts';
import { missingPoints } from '../../views/notice-view.ts';
import { officerBody, tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

type Ports = CasePorts & { links: LinkSigner; pins: DepartmentPins; catalogue: Catalogue };

export const checkCompletenessOperation = defineOperation({
  id: 'check-completeness',
  method: 'POST',
  path: '/review/{token}/completeness',
  audience: 'review-link',
  summary: 'Say before acceptance what the department misses; said again, it answers what is on record',
  params: z.strictObject({ token: tokenParam }),
  body: z.strictObject({ pin: z.string().min(1).max(100), officer: officerBody, missing: missingPoints }),
  answers: { 200: z.object({ isNew: z.boolean(), task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'NOT_LISTED',
    'REASON_REQUIRED',
  ],
  handle: async ({ params, body }, ports: Ports) => {
    const checked = await checkCompleteness({ token: params.token, ...body }, ports);
    return ok({ isNew: checked.isNew, task: viewOpinionTask(checked.task) });
  },
});

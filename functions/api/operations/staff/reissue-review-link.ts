import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { reissueReviewLink } from '../../../core/use-cases/reissue-review-link.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const reissueReviewLinkOperation = defineOperation({
  id: 'reissue-review-link',
  method: 'POST',
  path: '/applications/{id}/tasks/{taskId}/reissue-link',
  audience: 'staff',
  summary: 'Send a department a new link to its task; the old one is dead',
  params: z.strictObject({ id: idParam, taskId: idParam }),
  body: z.strictObject({ reason: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'TASK_NOT_FOUND', 'TASK_CLOSED', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) => {
    const { id: applicationId, taskId } = params;
    return ok(viewCaseHead(await reissueReviewLink({ caller, applicationId, taskId, ...body }, ports)));
  },
});

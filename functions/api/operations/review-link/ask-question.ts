import * as z from 'zod';
import type { DepartmentPins, LinkSigner } from '../../../core/ports/review-links.ts';
import { askQuestion } from '../../../core/use-cases/ask-question.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { officerBody, tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

export const askQuestionOperation = defineOperation({
  id: 'ask-question',
  method: 'POST',
  path: '/review/{token}/questions',
  audience: 'review-link',
  summary: 'Ask the applicant a question; no clock stops for it',
  params: z.strictObject({ token: tokenParam }),
  body: z.strictObject({
    pin: z.string().min(1).max(100),
    officer: officerBody,
    text: z.string().max(1000),
  }),
  answers: { 200: z.object({ task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'TOO_MANY_QUESTIONS',
  ],
  handle: async ({ params, body }, ports: CasePorts & { links: LinkSigner; pins: DepartmentPins }) =>
    ok({ task: viewOpinionTask(await askQuestion({ token: params.token, ...body }, ports)) }),
});

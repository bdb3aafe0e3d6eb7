import * as z from 'zod';
import { answerQuestion } from '../../../core/use-cases/answer-question.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const answerQuestionOperation = defineOperation({
  id: 'answer-question',
  method: 'POST',
  path: '/applications/{id}/questions/{questionId}/answer',
  audience: 'applicant',
  summary: 'Answer a question of a department; answered again, the first answer stands',
  params: z.strictObject({ id: idParam, questionId: idParam }),
  body: z.strictObject({ text: z.string().max(4000) }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'QUESTION_NOT_FOUND', 'TASK_CLOSED', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) => {
    const { id: applicationId, questionId } = params;
    return ok(viewApplication(await answerQuestion({ caller, applicationId, questionId, ...body }, ports)));
  },
});

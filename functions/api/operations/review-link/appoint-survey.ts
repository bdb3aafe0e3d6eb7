import * as z from 'zod';
import type { ActPorts } from '../../../core/use-cases/act-on-task.ts';
import { appointSurvey } from '../../../core/use-cases/appoint-survey.ts';
import { defineOperation, ok } from '../../operation.ts';
import { appointmentBody } from '../../views/action-views.ts';
import { tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

export const appointSurveyOperation = defineOperation({
  id: 'appoint-survey',
  method: 'POST',
  path: '/review/{token}/appointment',
  audience: 'review-link',
  summary: 'File when and where the survey takes place, or change it with a reason',
  params: z.strictObject({ token: tokenParam }),
  body: appointmentBody,
  answers: { 200: z.object({ isNew: z.boolean(), task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'RECORD_DOES_NOT_FIT',
    'APPOINTMENT_DAY_INVALID',
    'APPOINTMENT_TOO_LATE',
    'APPOINTMENT_TIME_INVALID',
    'PLACE_REQUIRED',
    'AGREEMENT_REQUIRED',
    'CHANGE_REASON_REQUIRED',
  ],
  handle: async ({ params, body }, ports: ActPorts) => {
    const { pin, officer, ...appointment } = body;
    const acted = await appointSurvey({ token: params.token, pin, officer, appointment }, ports);
    return ok({ isNew: acted.isNew, task: viewOpinionTask(acted.task) });
  },
});

import * as z from 'zod';
import { verdicts } from '../../../core/domain/opinion.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { ActPorts } from '../../../core/use-cases/act-on-task.ts';
import { giveOpinion } from '../../../core/use-cases/give-opinion.ts';
import { defineOperation, ok } from '../../operation.ts';
import { officerBody, recordBody } from '../../views/action-views.ts';
import { longText, maybe, tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

type Ports = ActPorts & { catalogue: Catalogue };

export const giveOpinionOperation = defineOperation({
  id: 'give-opinion',
  method: 'POST',
  path: '/review/{token}/opinion',
  audience: 'review-link',
  summary: "Give the department's opinion; given again, it answers the one on record",
  params: z.strictObject({ token: tokenParam }),
  body: z.strictObject({
    ...officerBody,
    /** Where the record has a result, the verdict follows from it and may be left out. */
    verdict: maybe(z.enum(verdicts)),
    reason: maybe(longText),
    legalBasis: maybe(longText),
    conditions: maybe(z.array(z.string().max(1000)).max(50)),
    /** The action's own record; a review has none. */
    record: maybe(recordBody),
  }),
  answers: { 200: z.object({ isNew: z.boolean(), task: opinionTaskView }) },
  refuses: [
    'LINK_NOT_VALID',
    'LINK_LOCKED',
    'WRONG_PIN',
    'TASK_CLOSED',
    'WRONG_STATUS',
    'REASON_REQUIRED',
    'CONDITIONS_REQUIRED',
    'VERDICT_REQUIRED',
    'VERDICT_DIFFERS',
    'RECORD_DOES_NOT_FIT',
    'APPOINTMENT_REQUIRED',
    'SURVEY_DAY_INVALID',
    'FINDINGS_REQUIRED',
    'TWO_STAFF_REQUIRED',
    'APPRAISAL_NOT_STARTED',
    'REPORT_REQUIRED',
    'RECTIFICATION_NOT_REPORTED',
    'RECTIFY_FIRST',
    'INSPECTION_YEAR_INVALID',
    'NEXT_INSPECTION_INVALID',
  ],
  handle: async ({ params, body }, ports: Ports) => {
    const { pin, officer: by, ...draft } = body;
    const given = await giveOpinion({ token: params.token, pin, officer: by, draft }, ports);
    return ok({ isNew: given.isNew, task: viewOpinionTask(given.task) });
  },
});

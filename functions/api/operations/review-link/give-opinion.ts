import * as z from 'zod';
import { verdicts } from '../../../core/domain/opinion.ts';
import type { DepartmentPins, LinkSigner } from '../../../core/ports/review-links.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { giveOpinion } from '../../../core/use-cases/give-opinion.ts';
import { defineOperation, ok } from '../../operation.ts';
import { longText, maybe, officerBody, tokenParam } from '../../views/shapes.ts';
import { opinionTaskView, viewOpinionTask } from '../../views/task-views.ts';

type Ports = CasePorts & { links: LinkSigner; pins: DepartmentPins };

export const giveOpinionOperation = defineOperation({
  id: 'give-opinion',
  method: 'POST',
  path: '/review/{token}/opinion',
  audience: 'review-link',
  summary: "Give the department's opinion; given again, it answers the one on record",
  params: z.strictObject({ token: tokenParam }),
  body: z.strictObject({
    pin: z.string().min(1).max(100),
    officer: officerBody,
    verdict: z.enum(verdicts),
    reason: maybe(longText),
    legalBasis: maybe(longText),
    conditions: maybe(z.array(z.string().max(1000)).max(50)),
    survey: maybe(
      z.strictObject({
        surveyedOn: z.iso.date(),
        findings: longText,
        staffPresent: z.array(officerBody).max(50),
      }),
    ),
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
    'FINDINGS_REQUIRED',
    'TWO_STAFF_REQUIRED',
  ],
  handle: async ({ params, body }, ports: Ports) => {
    const { pin, officer: by, ...draft } = body;
    const given = await giveOpinion({ token: params.token, pin, officer: by, draft }, ports);
    return ok({ isNew: given.isNew, task: viewOpinionTask(given.task) });
  },
});

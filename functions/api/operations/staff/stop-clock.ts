import * as z from 'zod';
import { stopReasons } from '../../../core/domain/deadline/stop-reason.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { stopClock } from '../../../core/use-cases/stop-clock.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const stopClockOperation = defineOperation({
  id: 'stop-clock',
  method: 'POST',
  path: '/applications/{id}/clock-stops',
  audience: 'staff',
  summary: 'Let the clock stand still for a lawful cause (art. 45)',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    reason: z.enum(stopReasons),
    legalBasis: longText,
    expectedDays: z.int().min(1).max(250),
  }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'CASE_OVER',
    'NOT_ACCEPTED',
    'CLOCK_STANDS_STILL',
    'DAY_OUT_OF_ORDER',
    'BASIS_REQUIRED',
    'EXPECTED_DAYS_REQUIRED',
  ],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await stopClock({ caller, applicationId: params.id, ...body }, ports))),
});

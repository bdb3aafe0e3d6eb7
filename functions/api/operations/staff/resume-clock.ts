import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { resumeClock } from '../../../core/use-cases/stop-clock.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const resumeClockOperation = defineOperation({
  id: 'resume-clock',
  method: 'POST',
  path: '/applications/{id}/clock-stops/resume',
  audience: 'staff',
  summary: 'Let the clock go on when the cause is over',
  params: z.strictObject({ id: idParam }),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'WRONG_STATUS',
    'CASE_OVER',
    'CLOCK_RUNS',
    'CLOCK_HELD',
    'DAY_OUT_OF_ORDER',
    'CALENDAR_UNKNOWN',
  ],
  handle: async ({ caller, params }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await resumeClock({ caller, applicationId: params.id }, ports))),
});

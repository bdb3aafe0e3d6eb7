import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { coordinateDepartments } from '../../../core/use-cases/coordinate-departments.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const coordinateDepartmentsOperation = defineOperation({
  id: 'coordinate-departments',
  method: 'POST',
  path: '/applications/{id}/coordinate',
  audience: 'staff',
  summary: 'Decide how a joint case with objections goes on, with the minutes of the meeting',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ decision: z.enum(['proceed', 'refuse', 'new-round']), minutes: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewCaseHead(await coordinateDepartments({ caller, applicationId: params.id, ...body }, ports))),
});

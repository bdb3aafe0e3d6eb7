import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { liftDeletionHold } from '../../../core/use-cases/hold-deletion.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const liftDeletionHoldOperation = defineOperation({
  id: 'lift-deletion-hold',
  method: 'POST',
  path: '/applications/{id}/deletion-hold/lift',
  audience: 'staff',
  summary: 'Lift the hold on the deletion of the files of a case',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ reason: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'REASON_REQUIRED', 'DELETION_NOT_HELD'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await liftDeletionHold({ caller, applicationId: params.id, ...body }, ports))),
});

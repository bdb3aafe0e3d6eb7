import * as z from 'zod';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { holdDeletion } from '../../../core/use-cases/hold-deletion.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const holdDeletionOperation = defineOperation({
  id: 'hold-deletion',
  method: 'POST',
  path: '/applications/{id}/deletion-hold',
  audience: 'staff',
  summary: 'Hold the deletion of the files of a case',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ reason: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'REASON_REQUIRED', 'DELETION_HELD', 'FILES_DELETED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await holdDeletion({ caller, applicationId: params.id, ...body }, ports))),
});

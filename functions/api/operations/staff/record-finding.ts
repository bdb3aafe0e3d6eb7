import * as z from 'zod';
import { sampleResults } from '../../../core/domain/sampling.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { recordFinding } from '../../../core/use-cases/record-finding.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const recordFindingOperation = defineOperation({
  id: 'record-finding',
  method: 'POST',
  path: '/applications/{id}/finding',
  audience: 'staff',
  summary:
    'Say whether a decision that was picked for supervision is in order; it changes nothing of the decision',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({ result: z.enum(sampleResults), reasons: longText }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'NOT_PICKED', 'FINDING_RECORDED', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await recordFinding({ caller, applicationId: params.id, ...body }, ports))),
});

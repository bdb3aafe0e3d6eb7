import * as z from 'zod';
import { returnGrounds } from '../../../core/domain/return-ground.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { returnApplication } from '../../../core/use-cases/return-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const returnApplicationOperation = defineOperation({
  id: 'return-application',
  method: 'POST',
  path: '/applications/{id}/return',
  audience: 'staff',
  summary: 'Return an application that the centre may not accept, with written reasons',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    reasons: longText,
    legalBasis: longText,
    ground: z.enum(returnGrounds).exactOptional(),
  }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await returnApplication({ caller, applicationId: params.id, ...body }, ports))),
});

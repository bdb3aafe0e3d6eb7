import * as z from 'zod';
import { collectors } from '../../../core/domain/delivery.ts';
import { identityPapers } from '../../../core/domain/walk-in.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { handOverLicence } from '../../../core/use-cases/deliver-paper.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const handOverLicenceOperation = defineOperation({
  id: 'hand-over-licence',
  method: 'POST',
  path: '/applications/{id}/hand-over',
  audience: 'staff',
  summary: 'Record that the paper of the licence was handed over at the window',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    collector: z.enum(collectors),
    /** For an agent: the name, and that the written authority was looked at. */
    agentName: z.string().max(60).exactOptional(),
    hasAuthority: z.boolean().exactOptional(),
    /** The kind of identity paper that was looked at. Its number is not taken. */
    paper: z.enum(identityPapers),
  }),
  answers: { 200: caseHead },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'COLLECTOR_REQUIRED', 'AUTHORITY_REQUIRED'],
  handle: async ({ caller, params, body }, ports: CasePorts) =>
    ok(viewCaseHead(await handOverLicence({ caller, applicationId: params.id, ...body }, ports))),
});

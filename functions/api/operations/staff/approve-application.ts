import * as z from 'zod';
import { conditionsSchema } from '../../../core/domain/licence-template.ts';
import { approveApplication } from '../../../core/use-cases/approve-application.ts';
import { defineOperation, ok } from '../../operation.ts';
import { caseHead, viewCaseHead } from '../../views/case-views.ts';
import { idParam } from '../../views/shapes.ts';

export const approveApplicationOperation = defineOperation({
  id: 'approve-application',
  method: 'POST',
  path: '/applications/{id}/approve',
  audience: 'staff',
  summary: 'Approve; the licence is entered in the register with its number',
  params: z.strictObject({ id: idParam }),
  body: z
    .strictObject({
      /** Conditions of the lead department. */
      conditions: conditionsSchema.exactOptional(),
      /** Shorter than the item's term. */
      validUntil: z.iso.date().exactOptional(),
      /** Fields of the item's template by key, filled in or corrected; typed as a form is. */
      fields: z.record(z.string().max(100), z.string().max(10_000)).exactOptional(),
    })
    .optional(),
  answers: { 200: caseHead },
  refuses: [
    'APPLICATION_NOT_FOUND',
    'REVIEWER_MAY_NOT_APPROVE',
    'FILER_MAY_NOT_DECIDE_ALONE',
    'WRONG_STATUS',
    'REQUIRED_BRANCH_OPEN',
    'OBJECTION_UPHELD',
    'CHECK_REQUIRED',
    'QUANTITY_EXHAUSTED',
    'EARLIER_CASE_UNDECIDED',
    'VALIDITY_OUT_OF_RANGE',
    'CONDITION_EMPTY',
    'LICENCE_FIELDS_INVALID',
  ],
  handle: async ({ caller, params, body: terms }, ports: Parameters<typeof approveApplication>[1]) =>
    ok(
      viewCaseHead(
        await approveApplication({ caller, applicationId: params.id, ...(terms && { terms }) }, ports),
      ),
    ),
});

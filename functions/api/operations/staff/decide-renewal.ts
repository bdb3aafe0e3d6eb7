import * as z from 'zod';
import { decideRenewal } from '../../../core/use-cases/decide-renewal.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const decideRenewalOperation = defineOperation({
  id: 'decide-renewal',
  method: 'POST',
  path: '/licences/{number}/renewal-decision',
  audience: 'staff',
  summary: 'Renew a licence, or refuse with reasons (art. 50)',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ isGranted: z.boolean(), reason: longText, legalBasis: longText }),
  answers: { 200: licenceHeadView },
  refuses: [
    'LICENCE_NOT_FOUND',
    'WRONG_LICENCE_STATE',
    'NO_RENEWAL_ASKED',
    'REASON_REQUIRED',
    'RENEWAL_NOT_FORESEEN',
  ],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await decideRenewal({ caller, ...params, ...body }, ports)),
});

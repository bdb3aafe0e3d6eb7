import * as z from 'zod';
import { revocationGrounds } from '../../../core/domain/licence.ts';
import { revokeLicence } from '../../../core/use-cases/revoke-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const revokeLicenceOperation = defineOperation({
  id: 'revoke-licence',
  method: 'POST',
  path: '/licences/{number}/revocation',
  audience: 'staff',
  summary: 'Revoke a licence (art. 69, 80, 8)',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({
    ground: z.enum(revocationGrounds),
    reason: longText,
    legalBasis: longText,
    concernsSafety: z.boolean(),
  }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await revokeLicence({ caller, ...params, ...body }, ports)),
});

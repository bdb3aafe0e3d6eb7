import * as z from 'zod';
import { cancellationGrounds } from '../../../core/domain/licence.ts';
import { cancelLicence } from '../../../core/use-cases/cancel-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const cancelLicenceOperation = defineOperation({
  id: 'cancel-licence',
  method: 'POST',
  path: '/licences/{number}/cancellation',
  audience: 'staff',
  summary: 'Strike a licence from the register (art. 70)',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ ground: z.enum(cancellationGrounds), reason: longText }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'REASON_REQUIRED', 'NOT_EXPIRED'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await cancelLicence({ caller, ...params, ...body }, ports)),
});

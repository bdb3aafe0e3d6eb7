import * as z from 'zod';
import { suspendLicence } from '../../../core/use-cases/suspend-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText, maybe } from '../../views/shapes.ts';

export const suspendLicenceOperation = defineOperation({
  id: 'suspend-licence',
  method: 'POST',
  path: '/licences/{number}/suspension',
  audience: 'staff',
  summary: 'Suspend a licence',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ reason: longText, legalBasis: longText, until: maybe(z.iso.date()) }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'REASON_REQUIRED', 'SUSPENSION_DAY_INVALID'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await suspendLicence({ caller, ...params, ...body }, ports)),
});

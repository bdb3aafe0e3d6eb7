import * as z from 'zod';
import { giveUpLicence } from '../../../core/use-cases/cancel-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const giveUpLicenceOperation = defineOperation({
  id: 'give-up-licence',
  method: 'POST',
  path: '/licences/{number}/surrender',
  audience: 'applicant',
  summary: 'Give your licence up; it is cancelled (art. 70)',
  params: z.strictObject({ number: idParam }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE'],
  handle: async ({ caller, params }, ports: LicencePorts) =>
    ok(await giveUpLicence({ caller, ...params }, ports)),
});

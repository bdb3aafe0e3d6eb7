import * as z from 'zod';
import { replaceLicence } from '../../../core/use-cases/replace-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const replaceLicenceOperation = defineOperation({
  id: 'replace-licence',
  method: 'POST',
  path: '/licences/{number}/replacement',
  audience: 'applicant',
  summary: 'Have a lost or damaged licence replaced under a new number',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ because: z.enum(['lost', 'damaged']) }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await replaceLicence({ caller, ...params, ...body }, ports)),
});

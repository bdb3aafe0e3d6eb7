import * as z from 'zod';
import { changeLicence } from '../../../core/use-cases/change-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText, maybe } from '../../views/shapes.ts';

export const changeLicenceOperation = defineOperation({
  id: 'change-licence',
  method: 'POST',
  path: '/licences/{number}/change',
  audience: 'staff',
  summary: 'Change what a licence says; a new one takes its place (art. 49)',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({
    reason: longText,
    holderName: maybe(z.string().max(200)),
    subject: maybe(z.string().max(500)),
  }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'REASON_REQUIRED', 'NOTHING_CHANGED'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await changeLicence({ caller, ...params, ...body }, ports)),
});

import * as z from 'zod';
import { liftSuspension } from '../../../core/use-cases/lift-suspension.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam, longText } from '../../views/shapes.ts';

export const liftSuspensionOperation = defineOperation({
  id: 'lift-suspension',
  method: 'POST',
  path: '/licences/{number}/lift-suspension',
  audience: 'staff',
  summary: 'Let a suspended licence be used again',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ reason: longText }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'REASON_REQUIRED'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await liftSuspension({ caller, ...params, ...body }, ports)),
});

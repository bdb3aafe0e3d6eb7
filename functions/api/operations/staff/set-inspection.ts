import * as z from 'zod';
import { setInspection } from '../../../core/use-cases/set-inspection.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const setInspectionOperation = defineOperation({
  id: 'set-inspection',
  method: 'POST',
  path: '/licences/{number}/inspection',
  audience: 'staff',
  summary: 'Set the day of the next annual inspection',
  params: z.strictObject({ number: idParam }),
  body: z.strictObject({ nextOn: z.iso.date() }),
  answers: { 200: licenceHeadView },
  refuses: ['LICENCE_NOT_FOUND', 'WRONG_LICENCE_STATE', 'NEXT_INSPECTION_INVALID'],
  handle: async ({ caller, params, body }, ports: LicencePorts) =>
    ok(await setInspection({ caller, ...params, ...body }, ports)),
});

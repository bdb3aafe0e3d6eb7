import * as z from 'zod';
import type { PublicRegister } from '../../../core/ports/registers.ts';
import type { System } from '../../../core/ports/system.ts';
import { verifyLicence } from '../../../core/use-cases/verify-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceViewSchema } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const verifyLicenceOperation = defineOperation({
  id: 'verify-licence',
  method: 'GET',
  path: '/licences/{number}',
  audience: 'public',
  summary: 'Verify a licence by its number',
  params: z.strictObject({ number: idParam }),
  answers: { 200: licenceViewSchema },
  refuses: ['LICENCE_NOT_FOUND'],
  handle: async ({ params }, ports: { licences: PublicRegister; system: System }) =>
    ok(await verifyLicence(params, ports)),
});

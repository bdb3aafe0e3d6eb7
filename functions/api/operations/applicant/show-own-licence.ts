import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { showOwnLicence } from '../../../core/use-cases/show-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { ownLicenceView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const showOwnLicenceOperation = defineOperation({
  id: 'show-own-licence',
  method: 'GET',
  path: '/licences/{number}/own',
  audience: 'applicant',
  summary: 'Show your licence and what you can do with it',
  params: z.strictObject({ number: idParam }),
  answers: { 200: ownLicenceView },
  refuses: ['LICENCE_NOT_FOUND'],
  handle: async ({ caller, params }, ports: LicencePorts & { catalogue: Catalogue }) =>
    ok(await showOwnLicence({ caller, ...params }, ports)),
});

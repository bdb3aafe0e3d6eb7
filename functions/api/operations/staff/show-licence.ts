import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { showLicence } from '../../../core/use-cases/show-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { deskLicenceView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const showLicenceOperation = defineOperation({
  id: 'show-licence',
  method: 'GET',
  path: '/licences/{number}/record',
  audience: 'staff',
  summary: 'Show a licence, its log, and what you can do with it',
  params: z.strictObject({ number: idParam }),
  answers: { 200: deskLicenceView },
  refuses: ['LICENCE_NOT_FOUND'],
  handle: async ({ caller, params }, ports: LicencePorts & { catalogue: Catalogue }) => {
    const shown = await showLicence({ caller, ...params }, ports);
    return ok({ ...shown, events: shown.events.map((event) => ({ ...event, body: { ...event.body } })) });
  },
});

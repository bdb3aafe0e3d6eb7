import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { askRenewal } from '../../../core/use-cases/ask-renewal.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceHeadView } from '../../views/licence-view.ts';
import { idParam } from '../../views/shapes.ts';

export const askRenewalOperation = defineOperation({
  id: 'ask-renewal',
  method: 'POST',
  path: '/licences/{number}/renewal',
  audience: 'applicant',
  summary: 'Ask for a renewal of your licence (art. 50)',
  params: z.strictObject({ number: idParam }),
  answers: { 200: licenceHeadView },
  refuses: [
    'LICENCE_NOT_FOUND',
    'WRONG_LICENCE_STATE',
    'RENEWAL_NOT_FORESEEN',
    'RENEWAL_ASKED',
    'RENEWAL_TOO_LATE',
    'CALENDAR_UNKNOWN',
  ],
  handle: async ({ caller, params }, ports: LicencePorts & { catalogue: Catalogue }) =>
    ok(await askRenewal({ caller, ...params }, ports)),
});

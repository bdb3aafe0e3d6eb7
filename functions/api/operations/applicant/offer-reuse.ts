import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { LicenceRegister } from '../../../core/ports/registers.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { offerReuse } from '../../../core/use-cases/reuse-document.ts';
import { defineOperation, ok } from '../../operation.ts';
import { reuseOfferView } from '../../views/reuse-views.ts';
import { idParam, list } from '../../views/shapes.ts';

type Ports = CasePorts & { catalogue: Catalogue; licences: LicenceRegister };

export const offerReuseOperation = defineOperation({
  id: 'offer-reuse',
  method: 'GET',
  path: '/applications/{id}/materials/{materialCode}/earlier-documents',
  audience: 'applicant',
  summary: 'What the centre already has of the applicant for a material: nobody is asked twice',
  params: z.strictObject({ id: idParam, materialCode: idParam }),
  answers: { 200: z.object({ offers: list(reuseOfferView) }) },
  refuses: ['APPLICATION_NOT_FOUND'],
  handle: async ({ caller, params }, ports: Ports) =>
    ok({
      offers: await offerReuse(
        { caller, applicationId: params.id, materialCode: params.materialCode },
        ports,
      ),
    }),
});

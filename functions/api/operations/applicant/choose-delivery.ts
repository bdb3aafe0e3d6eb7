import * as z from 'zod';
import { deliveryWays } from '../../../core/domain/delivery.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { chooseDelivery } from '../../../core/use-cases/choose-delivery.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';
import { idParam } from '../../views/shapes.ts';

export const chooseDeliveryOperation = defineOperation({
  id: 'choose-delivery',
  method: 'PUT',
  path: '/applications/{id}/delivery',
  audience: 'applicant',
  summary:
    'Choose how the paper of the licence is to come, until the decision; the electronic one always does',
  params: z.strictObject({ id: idParam }),
  body: z.strictObject({
    way: z.enum(deliveryWays),
    /** For `post`. */
    address: z
      .strictObject({
        recipient: z.string().max(200),
        phone: z.string().max(200),
        address: z.string().max(1000),
        postcode: z.string().max(20).exactOptional(),
      })
      .exactOptional(),
  }),
  answers: { 200: applicationView },
  refuses: ['APPLICATION_NOT_FOUND', 'WRONG_STATUS', 'DELIVERY_WAY_NOT_OFFERED', 'ADDRESS_INVALID'],
  handle: async ({ caller, params, body }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(viewApplication(await chooseDelivery({ caller, applicationId: params.id, ...body }, ports))),
});

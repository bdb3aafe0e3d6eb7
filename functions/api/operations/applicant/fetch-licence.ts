import * as z from 'zod';
import { type FetchPorts, fetchLicence } from '../../../core/use-cases/fetch-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const fetchLicenceOperation = defineOperation({
  id: 'fetch-licence',
  method: 'GET',
  path: '/applications/{id}/licence',
  audience: 'applicant',
  summary: 'Get a short-lived address of the licence',
  params: z.strictObject({ id: idParam }),
  answers: { 200: z.object({ number: z.string(), ...addressView.shape }) },
  refuses: ['APPLICATION_NOT_FOUND', 'LICENCE_NOT_READY'],
  handle: async ({ caller, params }, ports: FetchPorts) =>
    ok(await fetchLicence({ caller, applicationId: params.id }, ports)),
});

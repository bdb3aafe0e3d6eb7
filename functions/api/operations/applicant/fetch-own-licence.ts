import * as z from 'zod';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import type { LicenceFiles } from '../../../core/ports/files.ts';
import { fetchOwnLicence } from '../../../core/use-cases/fetch-own-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { addressView, idParam } from '../../views/shapes.ts';

export const fetchOwnLicenceOperation = defineOperation({
  id: 'fetch-own-licence',
  method: 'GET',
  path: '/licences/{number}/file',
  audience: 'applicant',
  summary: 'Get a short-lived address of the paper of your licence',
  params: z.strictObject({ number: idParam }),
  answers: { 200: z.object({ number: z.string(), ...addressView.shape }) },
  refuses: ['LICENCE_NOT_FOUND', 'LICENCE_NOT_READY'],
  handle: async (
    { caller, params },
    ports: LicencePorts & { cases: CaseStore; licenceFiles: LicenceFiles },
  ) => ok(await fetchOwnLicence({ caller, ...params }, ports)),
});

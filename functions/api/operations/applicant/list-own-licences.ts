import * as z from 'zod';
import { listOwnLicences } from '../../../core/use-cases/show-licence.ts';
import type { LicencePorts } from '../../../core/use-cases/write-licence.ts';
import { defineOperation, ok } from '../../operation.ts';
import { licenceViewSchema } from '../../views/licence-view.ts';
import { list, maybe } from '../../views/shapes.ts';

export const listOwnLicencesOperation = defineOperation({
  id: 'list-own-licences',
  method: 'GET',
  path: '/licences',
  audience: 'applicant',
  summary: 'List your licences, the latest first',
  query: z.strictObject({ after: maybe(z.string().max(1000)) }),
  answers: { 200: z.object({ entries: list(licenceViewSchema), next: maybe(z.string()) }) },
  handle: async ({ caller, query }, ports: LicencePorts) =>
    ok(await listOwnLicences({ caller, ...query }, ports)),
});

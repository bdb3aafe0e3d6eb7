import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { defineOperation, ok } from '../../operation.ts';
import { departmentsView } from '../../views/catalogue-views.ts';

export const listDepartmentsOperation = defineOperation({
  id: 'list-departments',
  method: 'GET',
  path: '/departments',
  audience: 'public',
  summary: 'List the departments of the centre, and what they have delegated to their windows',
  answers: { 200: departmentsView },
  handle: async (_request, ports: { catalogue: Catalogue }) =>
    ok({
      departments: await ports.catalogue.departments(),
      delegations: await ports.catalogue.delegations(),
    }),
});

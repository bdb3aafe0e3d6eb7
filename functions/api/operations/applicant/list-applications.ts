import * as z from 'zod';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import { listApplications } from '../../../core/use-cases/list-cases.ts';
import { defineOperation, ok } from '../../operation.ts';
import { applicationPageView, viewApplicationHead } from '../../views/application-views.ts';
import { maybe } from '../../views/shapes.ts';

export const listApplicationsOperation = defineOperation({
  id: 'list-applications',
  method: 'GET',
  path: '/applications',
  audience: 'applicant',
  summary: "List the applicant's own applications, newest first",
  query: z.strictObject({ after: maybe(z.string().max(2000)) }),
  answers: { 200: applicationPageView },
  handle: async ({ caller, query }, ports: { cases: CaseStore }) => {
    const { entries, ...page } = await listApplications({ caller, ...query }, ports);
    return ok({ entries: entries.map(viewApplicationHead), ...page });
  },
});

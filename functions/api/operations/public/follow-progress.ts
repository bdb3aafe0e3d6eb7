import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { followProgress } from '../../../core/use-cases/follow-progress.ts';
import { defineOperation, ok } from '../../operation.ts';
import { progressViewSchema } from '../../views/progress-view.ts';
import { idParam } from '../../views/shapes.ts';

export const followProgressOperation = defineOperation({
  id: 'follow-progress',
  method: 'GET',
  path: '/progress/{reference}',
  audience: 'public',
  summary: 'Follow a case with its reference number and query code',
  params: z.strictObject({ reference: idParam }),
  query: z.strictObject({ code: z.string().min(1).max(40) }),
  answers: { 200: progressViewSchema },
  refuses: ['PROGRESS_NOT_FOUND'],
  handle: async ({ params, query }, ports: CasePorts & { catalogue: Catalogue }) =>
    ok(await followProgress({ ...params, ...query }, ports)),
});

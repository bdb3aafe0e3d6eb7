import * as z from 'zod';
import { localeSchema } from '../../../core/domain/localised-text.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import type { CasePorts } from '../../../core/use-cases/change-case.ts';
import { draftApplication } from '../../../core/use-cases/draft-application.ts';
import { created, defineOperation } from '../../operation.ts';
import { applicationView, viewApplication } from '../../views/application-views.ts';

export const draftApplicationOperation = defineOperation({
  id: 'draft-application',
  method: 'POST',
  path: '/applications',
  audience: 'applicant',
  summary: 'Begin an application; the same Idempotency-Key begins it once',
  needsIdempotencyKey: true,
  body: z.strictObject({
    itemCode: z.string().min(1).max(100),
    /** The language of the letters about this case. */
    locale: localeSchema.default('zh-Hant'),
  }),
  answers: { 201: applicationView },
  refuses: ['ITEM_NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED'],
  handle: async ({ caller, body, idempotencyKey }, ports: CasePorts & { catalogue: Catalogue }) =>
    created(viewApplication(await draftApplication({ caller, ...body, idempotencyKey }, ports))),
});

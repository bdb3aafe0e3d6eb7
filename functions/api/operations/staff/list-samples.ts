import * as z from 'zod';
import { statuses } from '../../../core/domain/application.ts';
import { localisedTextSchema } from '../../../core/domain/localised-text.ts';
import type { CaseStore } from '../../../core/ports/case-store.ts';
import { listSamples } from '../../../core/use-cases/list-samples.ts';
import { defineOperation, ok } from '../../operation.ts';
import { sampleView } from '../../views/sample-view.ts';
import { list, maybe } from '../../views/shapes.ts';

export const listSamplesOperation = defineOperation({
  id: 'list-samples',
  method: 'GET',
  path: '/supervision/samples',
  audience: 'staff',
  summary: 'List the decisions of one person that were picked for supervision, or those that were looked at',
  query: z.strictObject({ looked: maybe(z.enum(['yes', 'no'])), after: maybe(z.string().max(2000)) }),
  answers: {
    200: z.object({
      samples: list(
        z.object({
          id: z.string(),
          reference: maybe(z.string()),
          itemCode: z.string(),
          itemName: localisedTextSchema,
          leadDepartment: z.string(),
          officerName: maybe(z.string()),
          status: z.enum(statuses),
          sample: sampleView,
        }),
      ),
      /** Give it as `after` for the next page. */
      next: maybe(z.string()),
    }),
  },
  handle: async ({ caller, query }, ports: { cases: CaseStore }) => {
    const { looked, after } = query;
    const page = await listSamples(
      { caller, isLookedAt: looked === 'yes', ...(after !== undefined && { after }) },
      ports,
    );
    const samples = page.entries.map(({ head, sample }) => ({ ...head, sample }));
    return ok({ samples, ...(page.next !== undefined && { next: page.next }) });
  },
});

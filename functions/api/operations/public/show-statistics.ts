import * as z from 'zod';
import { showStatistics } from '../../../core/use-cases/show-statistics.ts';
import { defineOperation, ok } from '../../operation.ts';
import { maybe } from '../../views/shapes.ts';
import { statisticsViewSchema } from '../../views/statistics-view.ts';

export const showStatisticsOperation = defineOperation({
  id: 'show-statistics',
  method: 'GET',
  path: '/statistics',
  audience: 'public',
  summary: 'Count what the centre did, by day and by department; the last 30 days by default',
  query: z.strictObject({ from: maybe(z.iso.date()), to: maybe(z.iso.date()) }),
  answers: { 200: statisticsViewSchema },
  handle: async ({ query }, ports: Parameters<typeof showStatistics>[1]) =>
    ok(await showStatistics(query, ports)),
});

import * as z from 'zod';
import { categories, itemKinds } from '../../../core/domain/service-item.ts';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { searchCatalogue } from '../../../core/use-cases/search-catalogue.ts';
import { defineOperation, ok } from '../../operation.ts';
import { cataloguePageView } from '../../views/catalogue-views.ts';
import { maybe } from '../../views/shapes.ts';

export const searchCatalogueOperation = defineOperation({
  id: 'search-catalogue',
  method: 'GET',
  path: '/catalogue',
  audience: 'public',
  summary: 'Search the published service items',
  query: z.strictObject({
    q: maybe(z.string().max(200)),
    department: maybe(z.string().max(5)),
    category: maybe(z.enum(categories)),
    kind: maybe(z.enum(itemKinds)),
    page: maybe(z.coerce.number().int().min(1).max(10_000)),
  }),
  answers: { 200: cataloguePageView },
  handle: async ({ query }, ports: { catalogue: Catalogue }) => ok(await searchCatalogue(query, ports)),
});

import * as z from 'zod';
import type { Catalogue } from '../../../core/ports/catalogue.ts';
import { showItem } from '../../../core/use-cases/show-item.ts';
import { defineOperation, ok } from '../../operation.ts';
import { itemView } from '../../views/catalogue-views.ts';
import { idParam } from '../../views/shapes.ts';

export const showItemOperation = defineOperation({
  id: 'show-item',
  method: 'GET',
  path: '/catalogue/{code}',
  audience: 'public',
  summary: 'Show a service item with its five disclosures and its form',
  params: z.strictObject({ code: idParam }),
  answers: { 200: itemView },
  refuses: ['ITEM_NOT_FOUND'],
  handle: async ({ params }, ports: { catalogue: Catalogue }) => ok(await showItem(params, ports)),
});

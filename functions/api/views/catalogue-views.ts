import * as z from 'zod';
import { delegationSchema } from '../../core/domain/delegation.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import {
  categories,
  departmentSchema,
  itemKinds,
  serviceItemSchema,
} from '../../core/domain/service-item.ts';
import { list } from './shapes.ts';

export const entryView = z.object({
  code: z.string(),
  name: localisedTextSchema,
  departmentCode: z.string(),
  category: z.enum(categories),
  kind: z.enum(itemKinds),
  /** Working days from acceptance. */
  promisedDays: z.int(),
});

export const cataloguePageView = z.object({
  entries: list(entryView),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
});

/** A published item is public as it is (Licensing Law art. 30). */
export const itemView = serviceItemSchema;

/** The departments, and what each has delegated to its window. */
export const departmentsView = z.object({
  departments: list(departmentSchema),
  delegations: list(delegationSchema),
});

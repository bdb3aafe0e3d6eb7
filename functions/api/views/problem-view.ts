import * as z from 'zod';
import { refusals } from '../../core/domain/refusal.ts';
import { list, maybe } from './shapes.ts';

/** Problem details (RFC 9457), as the contract describes them. */
export const problemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ examples: Object.keys(refusals).slice(0, 3) }),
  detail: z.string(),
  instance: maybe(z.string()),
  facts: maybe(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), list(z.string())]))),
  errors: maybe(
    list(
      z.object({
        pointer: maybe(z.string()),
        parameter: maybe(z.string()),
        header: maybe(z.string()),
        code: z.string(),
        limit: maybe(z.union([z.string(), z.number()])),
        remedy: z.string(),
      }),
    ),
  ),
});

import * as z from 'zod';
import { refusals } from '../../core/domain/refusal.ts';
import { list, maybe } from './shapes.ts';

const codes = z.enum(Object.keys(refusals));

/** What became of each of several: done, or refused as it would have been alone. */
export const outcomesView = z.object({
  outcomes: list(
    z.object({
      id: z.string(),
      refused: maybe(z.object({ code: codes, facts: z.record(z.string(), z.unknown()) })),
    }),
  ),
});

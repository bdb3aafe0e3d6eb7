import * as z from 'zod';
import { sampledDecisions, sampleResults } from '../../core/domain/sampling.ts';
import { instant, maybe } from './shapes.ts';

/** A decision that was picked to be looked at, and what the supervisors found. */
export const sampleView = z.object({
  decision: z.enum(sampledDecisions),
  pickedAt: instant,
  /** The share, out of a hundred, as it was then. */
  percent: z.number(),
  /** The key of the draw. */
  key: z.string(),
  finding: maybe(
    z.object({
      result: z.enum(sampleResults),
      reasons: z.string(),
      byName: z.string(),
      lookedAt: instant,
    }),
  ),
});

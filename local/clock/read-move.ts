import * as z from 'zod';
import { millisecondsOf } from './duration.ts';

const moveSchema = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

export const moveHelp =
  'Send {"advance":"P3D"} (an ISO 8601 duration in weeks, days, hours, minutes, seconds) or {"to":"2026-03-05T09:00:00+08:00"}.';

/** The instant to which a request moves the clock; undefined when the request says none. */
export function readMove(request: unknown, now: Date): Date | undefined {
  const parsed = moveSchema.safeParse(request);
  if (!parsed.success) return undefined;
  if ('to' in parsed.data) return new Date(parsed.data.to);
  const length = millisecondsOf(parsed.data.advance);
  if (length === undefined) return undefined;
  const target = new Date(now.getTime() + length);
  return Number.isNaN(target.getTime()) ? undefined : target;
}

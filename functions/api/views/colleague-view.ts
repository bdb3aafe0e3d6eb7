import * as z from 'zod';
import { day, list, maybe } from './shapes.ts';

export const departmentParam = z.string().regex(/^[A-Z]{2,5}$/);

/** Somebody who works at the desk of a department. */
export const colleagueView = z.object({
  sub: z.string(),
  name: z.string(),
  departmentCode: z.string(),
  roles: list(z.enum(['reviewer', 'approver'])),
  seenOn: maybe(day),
  absence: maybe(z.object({ from: day, to: day, reason: z.string() })),
});

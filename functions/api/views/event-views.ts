import * as z from 'zod';
import { accessPages } from '../../core/domain/access.ts';
import type { ReadLog } from '../../core/use-cases/read-case.ts';
import { instant, list, maybe } from './shapes.ts';

export const actorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applicant'), sub: z.string() }),
  z.object({
    kind: z.literal('staff'),
    sub: z.string(),
    name: z.string(),
    departmentCode: maybe(z.string()),
  }),
  z.object({
    kind: z.literal('officer'),
    departmentCode: z.string(),
    name: z.string(),
    staffNumber: z.string(),
  }),
  z.object({ kind: z.literal('link'), departmentCode: z.string() }),
  z.object({ kind: z.literal('centre'), part: z.string() }),
]);

/** The log as it stands, whole: whoever holds it can compute every hash again. */
export const eventsView = z.object({
  events: list(
    z.object({
      applicationId: z.string(),
      seq: z.int(),
      at: instant,
      by: actorView,
      /** `type`, and what belongs to it. */
      body: z.record(z.string(), z.unknown()),
      prev: z.string(),
      hash: z.string(),
    }),
  ),
  chain: z.object({ isIntact: z.boolean(), length: z.int(), brokenAt: maybe(z.int()) }),
  /** Who of staff looked at the case: of a person, page and day the first; for supervisors only. */
  accesses: maybe(
    list(
      z.object({
        at: instant,
        sub: z.string(),
        name: z.string(),
        as: z.enum(['handler', 'supervisor']),
        page: z.enum(accessPages),
      }),
    ),
  ),
});

export function viewEvents(shown: ReadLog): z.input<typeof eventsView> {
  const { events, chain, accesses } = shown;
  return {
    events: events.map((event) => ({ ...event, body: { ...event.body } })),
    chain,
    ...(accesses && { accesses }),
  };
}

import * as z from 'zod';
import { statuses } from '../../core/domain/application.ts';
import { stopReasons } from '../../core/domain/deadline/ledger.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { branchActions } from '../../core/domain/service-item.ts';
import { day, handlingKind, instant, list, maybe } from './shapes.ts';

/** The time of a case: always shown whole, to everyone who may see the case. */
export const timeViewSchema = z.object({
  receivedOn: day,
  acceptedOn: maybe(day),
  isAcceptanceDeemed: z.boolean(),
  promisedLastOn: day,
  statutoryLastOn: day,
  isProvisional: z.boolean(),
  workingDaysLeft: maybe(z.int()),
  card: z.enum(['none', 'yellow', 'red']),
  standsStill: maybe(
    z.object({
      reason: z.enum(stopReasons),
      legalBasis: z.string(),
      stoppedOn: day,
      expectedDays: z.int(),
    }),
  ),
  decidedOn: maybe(day),
  deliveredOn: maybe(day),
});

/** Where a case stands. No personal data: neither the applicant's nor an officer's. */
export const progressViewSchema = z.object({
  reference: z.string(),
  itemCode: z.string(),
  itemName: localisedTextSchema,
  leadDepartment: z.string(),
  handlingKind,
  status: z.enum(statuses),
  time: maybe(timeViewSchema),
  departments: list(
    z.object({
      departmentCode: z.string(),
      action: z.enum(branchActions),
      status: z.enum(['open', 'answered', 'silent', 'withdrawn']),
      lastOn: day,
    }),
  ),
  steps: list(
    z.object({
      at: instant,
      type: z.string(),
      departmentCode: maybe(z.string()),
      on: maybe(day),
      reasons: maybe(z.string()),
      legalBasis: maybe(z.string()),
    }),
  ),
  licenceNumber: maybe(z.string()),
});

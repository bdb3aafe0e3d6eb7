import * as z from 'zod';
import { statuses } from '../../core/domain/application.ts';
import { stopReasons } from '../../core/domain/deadline/stop-reason.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { branchActions } from '../../core/domain/service-item.ts';
import { rectificationItem } from './action-views.ts';
import { progressDeliveryView } from './delivery-views.ts';
import { progressRatingView } from './rating-views.ts';
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
  extension: maybe(
    z.object({
      days: z.int(),
      grantedBy: z.enum(['agency-head', 'government-head']),
      reason: z.string(),
      grantedOn: day,
    }),
  ),
  /** The notice of what is missing, while it waits for its answer. */
  supplement: maybe(z.object({ noticedOn: day, lastOn: day })),
  decidedOn: maybe(day),
  deliveredOn: maybe(day),
});

/** When the survey is, how long the appraisal takes, what is to be rectified. */
const progressAction = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('survey'),
    surveyOn: day,
    from: z.string(),
    to: z.string(),
    place: z.string(),
  }),
  z.object({ action: z.literal('appraisal'), startedOn: day, workingDays: z.int() }),
  z.object({
    action: z.literal('acceptance'),
    taskId: z.string(),
    items: list(rectificationItem),
    reportedOn: maybe(day),
    isOpen: z.boolean(),
  }),
]);

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
      step: maybe(progressAction),
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
  delivery: progressDeliveryView,
  rating: progressRatingView,
});

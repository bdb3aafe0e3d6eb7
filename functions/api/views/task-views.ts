import * as z from 'zod';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { verdicts } from '../../core/domain/opinion.ts';
import { jointActions, silencePolicies } from '../../core/domain/service-item.ts';
import type { OpinionTask } from '../../core/domain/task.ts';
import { officerView, recordView, stepView } from './action-views.ts';
import { day, instant, list, maybe } from './shapes.ts';

/** A department's opinion on record, or what its silence was taken for. */
export const opinionView = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('officer'),
    verdict: z.enum(verdicts),
    reason: maybe(z.string()),
    legalBasis: maybe(z.string()),
    conditions: maybe(list(z.string())),
    record: maybe(recordView),
    officer: officerView,
    givenAt: instant,
  }),
  z.object({
    source: z.literal('silence'),
    policy: z.enum(silencePolicies),
    verdict: z.enum(['consent', 'none']),
    givenAt: instant,
  }),
]);

/** An entry of an inbox. */
export const deskTaskView = z.object({
  id: z.string(),
  applicationId: z.string(),
  round: z.int(),
  departmentCode: z.string(),
  action: z.enum(['accept', 'review', 'approve', 'coordinate']),
  role: z.enum(['reviewer', 'approver']),
  status: z.enum(['open', 'done', 'dropped']),
  openedAt: instant,
  closedAt: maybe(instant),
  dueOn: day,
  heading: z.object({ reference: z.string(), itemName: localisedTextSchema, applicantName: z.string() }),
});

/** What a department is asked. How often its PIN was wrong is nobody's business but the lock's. */
export const opinionTaskView = z.object({
  id: z.string(),
  round: z.int(),
  departmentCode: z.string(),
  action: z.enum(jointActions),
  status: z.enum(['open', 'decided', 'withdrawn']),
  openedAt: instant,
  closedAt: maybe(instant),
  lastOn: day,
  silence: z.enum(silencePolicies),
  isRequired: z.boolean(),
  escalatedAt: maybe(instant),
  isLocked: z.boolean(),
  opinion: maybe(opinionView),
  /** What the department has recorded before its opinion. */
  step: maybe(stepView),
});

export function viewOpinionTask(task: OpinionTask): z.input<typeof opinionTaskView> {
  return { ...task, isLocked: task.lockedAt !== undefined };
}

import * as z from 'zod';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { verdicts } from '../../core/domain/officer.ts';
import { branchActions, itemKinds, silencePolicies } from '../../core/domain/service-item.ts';
import { type DeskTask, deskActions, type OpinionTask, shownCards } from '../../core/domain/task.ts';
import { type ReaderRole, visibleName } from '../../core/domain/visible-to.ts';
import { officerView, recordView, stepView } from './action-views.ts';
import { questionView } from './question-view.ts';
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
  action: z.enum(deskActions),
  role: z.enum(['reviewer', 'approver']),
  status: z.enum(['open', 'done', 'dropped']),
  openedAt: instant,
  closedAt: maybe(instant),
  urgedOn: maybe(day),
  dueOn: day,
  assignee: maybe(z.string()),
  assigneeSub: maybe(z.string()),
  /** The worst card that the case was shown. */
  card: maybe(z.enum(shownCards)),
  heading: z.object({
    reference: z.string(),
    itemCode: z.string(),
    kind: z.enum(itemKinds),
    itemName: localisedTextSchema,
    applicantName: z.string(),
  }),
});

/** The applicant's name as far as the reader's role needs it. */
export function viewDeskTask(task: DeskTask, readAs: ReaderRole): z.input<typeof deskTaskView> {
  const applicantName = visibleName(readAs, task.heading.applicantName);
  return { ...task, heading: { ...task.heading, applicantName } };
}

/** What a department is asked. How often its PIN was wrong is nobody's business but the lock's. */
export const opinionTaskView = z.object({
  id: z.string(),
  round: z.int(),
  departmentCode: z.string(),
  action: z.enum(branchActions),
  status: z.enum(['open', 'decided', 'withdrawn']),
  openedAt: instant,
  closedAt: maybe(instant),
  urgedOn: maybe(day),
  limitDays: z.int(),
  lastOn: day,
  silence: z.enum(silencePolicies),
  isRequired: z.boolean(),
  escalatedAt: maybe(instant),
  isLocked: z.boolean(),
  opinion: maybe(opinionView),
  /** For a completeness check: what the department misses. */
  finding: maybe(
    z.object({
      source: z.enum(['officer', 'silence']),
      missing: list(z.object({ kind: z.enum(['material', 'field']), code: z.string(), what: z.string() })),
      officer: maybe(officerView),
      givenAt: instant,
    }),
  ),
  questions: maybe(list(questionView)),
  settlement: maybe(
    z.object({ decision: z.enum(['settled', 'upheld']), reason: z.string(), decidedAt: instant }),
  ),
  /** What the department has recorded before its opinion. */
  step: maybe(stepView),
});

export function viewOpinionTask(task: OpinionTask): z.input<typeof opinionTaskView> {
  return { ...task, isLocked: task.lockedAt !== undefined };
}

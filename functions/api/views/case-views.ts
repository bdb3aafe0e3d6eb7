import * as z from 'zod';
import { handlingKindOf, statuses } from '../../core/domain/application.ts';
import { type CaseFile, isDeskTask, opinionTasks } from '../../core/domain/case-file.ts';
import type { TimeView } from '../../core/domain/deadline/time-view.ts';
import { delegationSchema } from '../../core/domain/delegation.ts';
import type { FormAnswers } from '../../core/domain/item-form.ts';
import { mergedConditions } from '../../core/domain/joint-review.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import { caseActions } from '../../core/domain/permissions.ts';
import { reviewSchemes } from '../../core/domain/service-item.ts';
import { visibleAnswers, visibleContact } from '../../core/domain/visible-to.ts';
import type { ShownCase } from '../../core/use-cases/show-case.ts';
import { officerView } from './action-views.ts';
import { documentView } from './application-views.ts';
import { deskDeliveryView, viewDeskDelivery } from './delivery-views.ts';
import { noticeView, viewNotice } from './notice-view.ts';
import { timeViewSchema } from './progress-view.ts';
import { namedRatingView } from './rating-views.ts';
import { sampleView } from './sample-view.ts';
import { day, handlingKind, instant, list, maybe } from './shapes.ts';
import { deskTaskView, opinionTaskView, viewDeskTask, viewOpinionTask } from './task-views.ts';

/** Where a case stands after a command of the desk. */
export const caseHead = z.object({
  id: z.string(),
  reference: maybe(z.string()),
  status: z.enum(statuses),
  handlingKind,
  round: z.int(),
  decidedAt: maybe(instant),
  licenceNumber: maybe(z.string()),
});

const checkView = z.object({
  checkedOn: day,
  place: z.string(),
  findings: z.string(),
  staff: list(officerView),
  recordedBy: z.string(),
});

/** A case at the desk of its lead department, and for the supervisors. */
export const caseView = z.object({
  ...caseHead.shape,
  itemCode: z.string(),
  itemVersion: z.int(),
  itemName: localisedTextSchema,
  reviewScheme: z.enum(reviewSchemes),
  leadDepartment: z.string(),
  contact: z.object({ name: z.string(), phone: maybe(z.string()), email: maybe(z.string()) }),
  submittedAt: maybe(instant),
  answers: z.record(z.string(), z.string()),
  documents: list(documentView),
  notice: maybe(noticeView),
  /** The check of its substance (art. 34): whether the item needs one, and the last that the lead recorded. */
  needsCheck: z.boolean(),
  check: maybe(checkView),
  /** Its decision was picked for supervision afterwards. */
  sample: maybe(sampleView),
  /** Under which delegation the window decides about the item today; absent where the department decides itself. */
  delegation: maybe(delegationSchema),
  /** The completeness check of the departments before acceptance. */
  completeness: maybe(z.enum(['asked', 'complete', 'incomplete'])),
  time: maybe(timeViewSchema),
  deskTasks: list(deskTaskView),
  opinions: list(opinionTaskView),
  /** Every condition of every department, as they would go into the licence. */
  conditions: list(z.object({ departmentCode: z.string(), text: z.string() })),
  delivery: deskDeliveryView,
  /** With a name; of one without nothing is told, not even that there is one. */
  rating: maybe(namedRatingView),
  /** What the one who asks may do now. */
  actions: list(z.enum(caseActions)),
});

export function viewCaseHead({ application }: CaseFile): z.input<typeof caseHead> {
  return { ...application, handlingKind: handlingKindOf(application) };
}

export function viewCase(
  { caseFile, item, actions, readAs, delegation }: ShownCase,
  time: TimeView | undefined,
): z.input<typeof caseView> {
  const { application, documents, tasks, notice } = caseFile;
  const seen = (answers: FormAnswers): FormAnswers => visibleAnswers(readAs, item.form, answers);
  return {
    ...application,
    ...viewCaseHead(caseFile),
    contact: visibleContact(readAs, application.contact),
    answers: seen(caseFile.answers),
    documents,
    ...(notice && { notice: viewNotice(caseFile, { ...notice, original: seen(notice.original) }) }),
    ...(delegation && { delegation }),
    ...(caseFile.sample && { sample: caseFile.sample }),
    needsCheck: item.substantiveCheck !== undefined,
    ...(caseFile.check && { check: caseFile.check }),
    ...(time && { time }),
    deskTasks: tasks.filter(isDeskTask).map((task) => viewDeskTask(task, readAs)),
    opinions: opinionTasks(caseFile).map(viewOpinionTask),
    conditions: mergedConditions(caseFile),
    delivery: viewDeskDelivery(caseFile, actions),
    ...(caseFile.rating?.isNamed && { rating: caseFile.rating }),
    actions,
  };
}

import * as z from 'zod';
import { documentsOfTask, handedIn } from '../../core/domain/document.ts';
import type { FormAnswers, ItemForm } from '../../core/domain/item-form.ts';
import { fieldsOf } from '../../core/domain/item-form.ts';
import { nextStepOf, nextSteps } from '../../core/domain/joint-action/next-step.ts';
import type { LegalDate } from '../../core/domain/legal-date.ts';
import { localisedTextSchema } from '../../core/domain/localised-text.ts';
import type { ServiceItem } from '../../core/domain/service-item.ts';
import { visibleAnswers } from '../../core/domain/visible-to.ts';
import type { OpenedReview } from '../../core/use-cases/open-review.ts';
import { documentView } from './application-views.ts';
import { list, maybe } from './shapes.ts';
import { opinionTaskView, viewOpinionTask } from './task-views.ts';

/** What an officer sees behind a link: the case and the department's own task, not what the others said. */
export const reviewView = z.object({
  task: opinionTaskView,
  /** What the department does next. */
  next: z.enum(nextSteps),
  reference: maybe(z.string()),
  itemCode: z.string(),
  itemName: localisedTextSchema,
  leadDepartment: z.string(),
  answers: list(z.object({ fieldId: z.string(), label: localisedTextSchema, answer: z.string() })),
  documents: list(documentView),
});

/** The form's fields that have an answer, with their labels, in the order of the form. */
function answered(form: ItemForm, answers: FormAnswers): z.input<typeof reviewView>['answers'] {
  return fieldsOf(form).flatMap(({ id, label }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [{ fieldId: id, label, answer }];
  });
}

export function viewReview(
  { task, caseFile }: Pick<OpenedReview, 'task' | 'caseFile'>,
  item: ServiceItem,
  today: LegalDate,
): z.input<typeof reviewView> {
  const { application, documents } = caseFile;
  return {
    ...application,
    task: viewOpinionTask(task),
    next: nextStepOf(task, today),
    // no more of the person than the action needs
    answers: answered(item.form, visibleAnswers(task.action, item.form, caseFile.answers)),
    documents: [...handedIn(documents), ...documentsOfTask(documents, task.id)].filter(
      (one) => one.status === 'clean',
    ),
  };
}

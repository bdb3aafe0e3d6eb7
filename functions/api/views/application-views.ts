import * as z from 'zod';
import { type Application, handlingKindOf, statuses } from '../../core/domain/application.ts';
import { type CaseFile, opinionTasks } from '../../core/domain/case-file.ts';
import { documentRejections, handedIn } from '../../core/domain/document.ts';
import { localeSchema, localisedTextSchema } from '../../core/domain/localised-text.ts';
import { type CaseAction, caseActions } from '../../core/domain/permissions.ts';
import { questionsOf } from '../../core/domain/question.ts';
import { chosenDeliveryView, viewChosenDelivery } from './delivery-views.ts';
import { noticeView, viewNotice } from './notice-view.ts';
import { askedQuestionView } from './question-view.ts';
import { handlingKind, instant, list, maybe } from './shapes.ts';

export const documentView = z.object({
  id: z.string(),
  materialCode: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  sha256: maybe(z.string()),
  status: z.enum(['awaiting-upload', 'clean', 'rejected', 'removed']),
  announcedAt: instant,
  checkedAt: maybe(instant),
  rejection: maybe(z.enum(documentRejections)),
  /** The department's task for which it was taken; absent for what the applicant handed in. */
  taskId: maybe(z.string()),
});

/** POST these fields and then the file, as `multipart/form-data`. */
export const uploadView = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: instant,
});

/** An application in a list. */
export const applicationHead = z.object({
  id: z.string(),
  status: z.enum(statuses),
  handlingKind,
  itemCode: z.string(),
  itemVersion: z.int(),
  itemName: localisedTextSchema,
  leadDepartment: z.string(),
  createdAt: instant,
  reference: maybe(z.string()),
  queryCode: maybe(z.string()),
  submittedAt: maybe(instant),
  decidedAt: maybe(instant),
  licenceNumber: maybe(z.string()),
});

/** An application as its applicant sees it: neither officers nor the inner life of the desks. */
export const applicationView = z.object({
  ...applicationHead.shape,
  contact: z.object({
    name: z.string(),
    phone: maybe(z.string()),
    email: maybe(z.string()),
    locale: localeSchema,
  }),
  answers: z.record(z.string(), z.string()),
  documents: list(documentView),
  notice: maybe(noticeView),
  questions: list(askedQuestionView),
  delivery: chosenDeliveryView,
});

/** The same, with what the applicant may do now. */
export const shownApplicationView = z.object({
  ...applicationView.shape,
  actions: list(z.enum(caseActions)),
});

export const applicationPageView = z.object({
  entries: list(applicationHead),
  /** Give it as `after` for the next page. */
  next: maybe(z.string()),
});

export function viewApplicationHead(application: Application): z.input<typeof applicationHead> {
  return { ...application, handlingKind: handlingKindOf(application) };
}

export function viewApplication(caseFile: CaseFile): z.input<typeof applicationView> {
  const { application, answers, documents, notice } = caseFile;
  return {
    ...viewApplicationHead(application),
    contact: application.contact,
    answers,
    documents: handedIn(documents),
    ...(notice && { notice: viewNotice(caseFile, notice) }),
    questions: questionsOf(opinionTasks(caseFile)),
    delivery: viewChosenDelivery(caseFile),
  };
}

export function viewShownApplication(
  caseFile: CaseFile,
  actions: readonly CaseAction[],
): z.input<typeof shownApplicationView> {
  return { ...viewApplication(caseFile), actions };
}

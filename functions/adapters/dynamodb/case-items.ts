import type { Application } from '../../core/domain/application.ts';
import type { CaseFile } from '../../core/domain/case-file.ts';
import { concernOf, silentDepartments } from '../../core/domain/deadline/concern.ts';
import { type DeadlineLedger, nextMarkAt } from '../../core/domain/deadline/ledger.ts';
import type { Delivery } from '../../core/domain/delivery.ts';
import type { Document } from '../../core/domain/document.ts';
import type { FormAnswers } from '../../core/domain/item-form.ts';
import type { OneTimeNotice } from '../../core/domain/missing-point.ts';
import type { Rating } from '../../core/domain/rating.ts';
import { deletionDueAt } from '../../core/domain/retention.ts';
import type { Sample } from '../../core/domain/sampling.ts';
import type { SubstantiveCheck } from '../../core/domain/substantive-check.ts';
import type { Task } from '../../core/domain/task.ts';
import { caseKeys, dueEntry, type Key, keptEntry, listKeys } from './keys.ts';

/** An item of the table: keys, and the part of the case under `body`. */
export type Item = Record<string, unknown>;

export function metaItem(application: Application): Item {
  const deletion = deletionDueAt(application);
  return {
    ...caseKeys.meta(application.id),
    GSI1PK: listKeys.ofApplicant(application.applicantSub),
    GSI1SK: `${application.createdAt}#${application.id}`,
    version: application.version,
    status: application.status,
    ...(deletion && keptEntry(application.id, deletion.toISOString())),
    body: application,
  };
}

export function formItem(id: string, answers: FormAnswers): Item {
  return { ...caseKeys.form(id), body: answers };
}

export function noticeItem(id: string, notice: OneTimeNotice): Item {
  return { ...caseKeys.notice(id), body: notice };
}

export function deliveryItem(id: string, delivery: Delivery): Item {
  return { ...caseKeys.delivery(id), body: delivery };
}

export function ratingItem(id: string, rating: Rating): Item {
  return { ...caseKeys.rating(id), body: rating };
}

export function checkItem(id: string, check: SubstantiveCheck): Item {
  return { ...caseKeys.check(id), body: check };
}

/** A picked decision is in the list of those to be looked at, then in that of those that were. */
export function sampleItem(sample: Sample, application: Application): Item {
  const { id, reference, itemCode, itemName, leadDepartment, officerName, status } = application;
  return {
    ...caseKeys.sample(id),
    GSI1PK: listKeys.sampled(sample.finding !== undefined),
    GSI1SK: `${sample.pickedAt}#${id}`,
    head: { id, reference, itemCode, itemName, leadDepartment, officerName, status },
    body: sample,
  };
}

/**
 * The clock is in the due index while it has a mark to come; not while it stands still. While the case is late or about to
 * be, it is in the list of the supervisors, too, with what that list shows.
 */
export function clockItem(ledger: DeadlineLedger, application: Application): Item {
  const next = nextMarkAt(ledger);
  const { id, reference, itemCode, itemName, leadDepartment, officerName, status } = application;
  return {
    ...caseKeys.clock(id),
    ...(next !== undefined && dueEntry(id, 'clock', next)),
    ...(concernOf(ledger) && {
      GSI1PK: listKeys.watched,
      GSI1SK: `${ledger.promisedLastOn}#${id}`,
      department: leadDepartment,
      silent: silentDepartments(ledger),
      item: itemCode,
      officer: officerName ?? '',
      head: { id, reference, itemCode, itemName, leadDepartment, officerName, status },
    }),
    body: ledger,
  };
}

/** A file that was announced is due until it is checked or given up: the notice of its arrival may be lost. */
export function documentItem(document: Document): Item {
  const { applicationId, id, announcedAt, status } = document;
  return {
    ...caseKeys.document(applicationId, id),
    ...(status === 'awaiting-upload' && dueEntry(applicationId, 'document', announcedAt, id)),
    body: document,
  };
}

/** An open desk task is in its inbox, with what the inbox is filtered by; a done one is in no list. */
export function taskItem(task: Task): Item {
  const isInInbox = task.audience === 'desk' && task.status === 'open';
  return {
    ...caseKeys.task(task.applicationId, task.id),
    ...(isInInbox && {
      GSI1PK: listKeys.inbox(task.departmentCode, task.role),
      GSI1SK: `${task.dueOn}#${task.id}`,
      item: task.heading.itemCode,
      kind: task.heading.kind,
      action: task.action,
      ...(task.card && { card: task.card }),
    }),
    body: task,
  };
}

/** An open desk task once more, in the list of the colleague to whom it was given. */
export interface Shelf {
  readonly key: Key;
  /** Absent when they have it in hand no more. */
  readonly item?: Item;
}

/** Where a task lies for the colleague who has it in hand. It is written with the task, so that both lists agree. */
export function shelfOf(task: Task): Shelf | undefined {
  if (task.audience !== 'desk' || task.assigneeSub === undefined) return undefined;
  const { applicationId, id, departmentCode, assigneeSub } = task;
  const key = caseKeys.shelf(applicationId, id);
  if (task.status !== 'open') return { key };
  const GSI1PK = listKeys.ofColleague(departmentCode, assigneeSub);
  return { key, item: { ...key, GSI1PK, GSI1SK: `${task.dueOn}#${id}`, body: task } };
}

/** The case in the lists of its applicant's name, the latest first. */
export function nameItems(application: Application, nameKeys: readonly string[]): Item[] {
  const { id, submittedAt, createdAt } = application;
  return nameKeys.map((nameKey, number) => ({
    ...caseKeys.name(id, number),
    GSI1PK: listKeys.ofName(nameKey),
    GSI1SK: `${submittedAt ?? createdAt}#${id}`,
  }));
}

/** Puts the items of a case together again; undefined when it has no head. */
export function caseFileOf(items: readonly Item[]): CaseFile | undefined {
  const bodies = <Part>(prefix: string): Part[] =>
    items.filter((item) => String(item.SK).startsWith(prefix)).map((item) => item.body as Part);
  const [application] = bodies<Application>('META');
  if (!application) return undefined;
  const [ledger] = bodies<DeadlineLedger>('CLOCK');
  const [notice] = bodies<OneTimeNotice>('NOTICE');
  const [rating] = bodies<Rating>('RATING');
  const [delivery] = bodies<Delivery>('DELIVERY');
  const [sample] = bodies<Sample>('SAMPLE');
  const [check] = bodies<SubstantiveCheck>('CHECK');
  return {
    application,
    answers: bodies<FormAnswers>('FORM')[0] ?? {},
    ...(ledger && { ledger }),
    ...(notice && { notice }),
    ...(delivery && { delivery }),
    ...(rating && { rating }),
    ...(check && { check }),
    ...(sample && { sample }),
    tasks: bodies<Task>('TASK#'),
    documents: bodies<Document>('DOC#'),
  };
}

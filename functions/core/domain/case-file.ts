import type { Actor } from './actor.ts';
import type { Application } from './application.ts';
import type { DeadlineLedger } from './deadline/ledger.ts';
import type { Delivery } from './delivery.ts';
import type { Document } from './document.ts';
import { type CaseEvent, CHAIN_START, chainEvents, type EventBody, type Sha256 } from './event.ts';
import type { FormAnswers } from './item-form.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent } from './licence-event.ts';
import type { OneTimeNotice } from './missing-point.ts';
import { placeTaken } from './quantity.ts';
import type { AnonymousRating, Rating } from './rating.ts';
import type { Sample } from './sampling.ts';
import type { SubstantiveCheck } from './substantive-check.ts';
import type { DeskTask, OpinionTask, Task } from './task.ts';

/** A whole case, as a rule sees it: read once, consistently, under one version. */
export interface CaseFile {
  readonly application: Application;
  readonly answers: FormAnswers;
  /** Absent until the application is received. */
  readonly ledger?: DeadlineLedger;
  readonly tasks: readonly Task[];
  readonly documents: readonly Document[];
  /** The one notice of what is missing; there is never a second. */
  readonly notice?: OneTimeNotice;
  /** How the licence is to reach the applicant; absent while nobody has chosen, which is electronically. */
  readonly delivery?: Delivery;
  /** What the applicant says of the service 好差評; of a rating without a name, only that there was one. */
  readonly rating?: Rating;
  /** The check of its substance (art. 34), as it was last recorded. */
  readonly check?: SubstantiveCheck;
  /** Its decision was picked for supervision afterwards. */
  readonly sample?: Sample;
}

/**
 * What a rule wants done: the parts of the case that change, and the events that say why. The write path
 * turns it into one transaction.
 */
export interface Effects {
  readonly application?: Partial<Application>;
  readonly answers?: FormAnswers;
  readonly ledger?: DeadlineLedger;
  /** Tasks opened or changed. */
  readonly tasks?: readonly Task[];
  /** Documents announced or changed. */
  readonly documents?: readonly Document[];
  readonly notice?: OneTimeNotice;
  readonly delivery?: Delivery;
  readonly rating?: Rating;
  /** What was said without a name: stored with the case's rating, and apart from it. */
  readonly anonymousRating?: AnonymousRating;
  readonly check?: SubstantiveCheck;
  readonly sample?: Sample;
  /** A licence entered in the register, with the serial it takes. */
  readonly licence?: {
    readonly entry: Licence;
    readonly year: number;
    readonly serial: number;
    /** The beginning of the licence's own log. */
    readonly events?: readonly LicenceEvent[];
    /** Which one of the year's quantity it is, from 1; absent for an item without a limit. */
    readonly ofQuantity?: number;
  };
  /** The Step Functions token of a task; it is written beside the case and never leaves the store. */
  readonly taskToken?: { readonly taskId: string; readonly token: string };
  /** Keyed hashes of the beginnings of the applicant's name, under which the case is found. */
  readonly nameKeys?: readonly string[];
  /** Remembers what the request with this key did, so that its repetition is answered and not done again. */
  readonly idempotency?: IdempotencyRecord;
  readonly events: readonly EventBody[];
}

export interface IdempotencyRecord {
  /** Who sent it: keys of different people never meet. */
  readonly owner: string;
  readonly key: string;
  /** SHA-256 of the request, so that a key used for another request is refused. */
  readonly requestHash: string;
  readonly applicationId: string;
}

/** One transaction: the state before (its version is the condition), the state after, the chained events. */
export interface CaseChange extends Omit<Effects, 'application' | 'events'> {
  readonly before: Application | undefined;
  readonly after: Application;
  readonly events: readonly CaseEvent[];
}

/** Closes effects into a change: counts the version up and chains the events to the log. */
export function toChange(
  before: Application,
  effects: Effects,
  made: { by: Actor; at: Date; sha256: Sha256; isNew?: boolean },
): CaseChange {
  const { application, events: bodies, ...parts } = effects;
  const end = made.isNew
    ? { lastSeq: 0, lastHash: CHAIN_START }
    : { lastSeq: before.lastSeq, lastHash: before.lastHash };
  const events = chainEvents({ applicationId: before.id, ...end }, made.by, made.at, bodies, made.sha256);
  const last = events.at(-1);
  const placeInLine = placeTaken(before, bodies, made.at);
  const after: Application = {
    ...before,
    ...application,
    ...(placeInLine !== undefined && { placeInLine }),
    version: made.isNew ? 1 : before.version + 1,
    changedAt: made.at.toISOString(),
    lastSeq: last?.seq ?? end.lastSeq,
    lastHash: last?.hash ?? end.lastHash,
  };
  return { ...parts, before: made.isNew ? undefined : before, after, events };
}

export function isOpinionTask(task: Task): task is OpinionTask {
  return task.audience === 'department';
}

export function isDeskTask(task: Task): task is DeskTask {
  return task.audience === 'desk';
}

/** The opinion tasks of a case, of all rounds, in the order in which they were opened. */
export function opinionTasks(caseFile: CaseFile): OpinionTask[] {
  return caseFile.tasks.filter(isOpinionTask);
}

/** The open desk task of an action; at most one is open at a time. */
export function openDeskTask(caseFile: CaseFile, action: DeskTask['action']): DeskTask | undefined {
  return caseFile.tasks.filter(isDeskTask).find((task) => task.action === action && task.status === 'open');
}

import type { Application } from '../domain/application.ts';
import type { CaseChange, CaseFile, IdempotencyRecord } from '../domain/case-file.ts';
import type { DeadlineLedger } from '../domain/deadline/ledger.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { AnonymousRating } from '../domain/rating.ts';
import type { Sample } from '../domain/sampling.ts';
import type { ItemKind } from '../domain/service-item.ts';
import type { DeskRole, DeskTask, deliveryActions, ShownCard } from '../domain/task.ts';

/** A page of a list; `next` goes on behind it. Lists may lag a moment behind the cases they list. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly next?: string;
}

/** What somebody else was faster at: the case itself, its id, reference or idempotency key; or only its licence number. */
export type Taken = 'case' | 'licence-number';

/**
 * A condition of the write did not hold: the case was changed by somebody else, the id, reference,
 * licence number or idempotency key is taken. Nothing was stored. Read again and decide anew; the case is as it was
 * when only the number was taken.
 */
export class CaseConflict extends Error {
  readonly taken: Taken;

  constructor(applicationId: string, taken: Taken = 'case') {
    super(`The case ${applicationId} was changed at the same moment.`);
    this.name = 'CaseConflict';
    this.taken = taken;
  }
}

/** Where cases are kept. It decides nothing; it keeps its promises. */
export interface CaseStore {
  /** The whole case, read consistently; undefined when there is none. */
  find(applicationId: string): Promise<CaseFile | undefined>;
  /**
   * Stores a change whole or not at all: the case (only if it is still at `change.before.version`), its parts and
   * its events (each number once). Safe to repeat after a lost answer: a change that is already stored
   * counts as stored. @throws CaseConflict
   */
  save(change: CaseChange): Promise<void>;
  /** The id of the application with this reference number. */
  findIdByReference(reference: string): Promise<string | undefined>;
  /** The event log from its beginning. */
  eventsOf(applicationId: string): Promise<CaseEvent[]>;
  /** What an earlier request with this key did. */
  findIdempotent(owner: string, key: string): Promise<IdempotencyRecord | undefined>;
  /** The Step Functions token that waits for this task. */
  taskTokenOf(taskId: string): Promise<string | undefined>;
  /** A person's applications, newest first. */
  ofApplicant(sub: string, after?: string): Promise<Page<Application>>;
  /**
   * The open desk tasks of a department's role, the most urgent first. With a filter a page may hold fewer tasks than it
   * could, even none, and still have a `next`: only so much of a long inbox is looked through for one page.
   */
  inbox(
    departmentCode: string,
    role: DeskRole,
    filter?: InboxFilter,
    after?: string,
  ): Promise<Page<DeskTask>>;
  /** The open tasks that a colleague of a department was given, the most urgent first. */
  tasksOf(departmentCode: string, sub: string, after?: string): Promise<Page<DeskTask>>;
  /** Ids of the cases that are listed under this key of a name, the latest first: so many at most. */
  idsByName(nameKey: string): Promise<string[]>;
  /** The heads of these cases, read consistently, in their order; one that is not there is left out. */
  heads(applicationIds: readonly string[]): Promise<Application[]>;
  /** Cases that are late or about to be, the earliest promise first. */
  watched(filter: WatchFilter, after?: string): Promise<Page<WatchedCase>>;
  /** Decisions that were picked for supervision, still to be looked at or looked at, the earliest pick first. */
  sampled(isLookedAt: boolean, after?: string): Promise<Page<SampledCase>>;
  /** Every case with a clock that runs, one page after another. */
  openClocks(after?: string): Promise<Page<string>>;
  /** What was said of the service without a name in a month, `yyyy-mm`, in an order that says nothing. */
  anonymousRatings(month: string, after?: string): Promise<Page<AnonymousRating>>;
  /** Everything in the sparse due index that was due by this instant. */
  due(by: Date): Promise<DueEntry[]>;
}

/** Which tasks of an inbox are wanted; each that is named has to hold. */
export interface InboxFilter {
  readonly itemCode?: string;
  readonly kind?: ItemKind;
  readonly card?: ShownCard;
  /** Only what has to be done with the paper of a licence: handed over, or posted. */
  readonly action?: (typeof deliveryActions)[number];
}

/** By whom or what the supervisors look. */
export interface WatchFilter {
  /** The lead, or a department that is silent: whoever the supervisors may have to urge. */
  readonly departmentCode?: string;
  readonly itemCode?: string;
  readonly officerName?: string;
}

/** A case in the list of the supervisors: its clock, and what is shown without reading it whole. */
export interface WatchedCase {
  readonly ledger: DeadlineLedger;
  readonly head: Pick<
    Application,
    'id' | 'reference' | 'itemCode' | 'itemName' | 'leadDepartment' | 'officerName' | 'status'
  >;
}

/** A decision in the supervisors' list of those to be looked at. */
export interface SampledCase {
  readonly sample: Sample;
  readonly head: WatchedCase['head'];
}

/** One entry of the due index: a clock or a licence with a mark, a file that should have arrived, a message not yet sent. */
export type DueEntry =
  | { readonly kind: 'clock'; readonly applicationId: string }
  | { readonly kind: 'licence'; readonly number: string }
  /** A case whose files have been kept long enough. */
  | { readonly kind: 'kept'; readonly applicationId: string }
  | { readonly kind: 'document'; readonly applicationId: string; readonly documentId: string }
  | { readonly kind: 'message'; readonly applicationId: string; readonly messageId: string };

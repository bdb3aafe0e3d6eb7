import type { Locale, LocalisedText } from './localised-text.ts';
import type { ReceiptKind } from './receipt.ts';
import type { ItemKind, ReviewScheme } from './service-item.ts';
import type { WalkIn } from './walk-in.ts';

export const statuses = [
  'draft',
  'submitted',
  'accepted',
  'in-review',
  'supplement-requested',
  'returned',
  'approved',
  'delivered',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type Status = (typeof statuses)[number];

/** How to reach the applicant about this case. */
export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly locale: Locale;
}

/** Why the files of a case are kept beyond their time, and who said so. */
export interface DeletionHold {
  readonly reason: string;
  readonly byName: string;
  readonly since: string;
}

/**
 * The head of a case: who, what, where it stands. Kept small (≤ 1 KB): the answers, documents, tasks and
 * the clock are items of their own beside it, and every write of any of them goes through its `version`.
 */
export interface Application {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly itemCode: string;
  /** The version of the item under which it was filed; it keeps it for life. */
  readonly itemVersion: number;
  readonly itemName: LocalisedText;
  /** The kind of the item; `handlingKindOf` tells the kind of the case at this moment. */
  readonly kind: ItemKind;
  readonly reviewScheme: ReviewScheme;
  readonly leadDepartment: string;
  /** The item is granted in a limited number, in the order of acceptance (art. 57). */
  readonly isLimited?: true;
  /** Where it stands in the line of a limited item, from acceptance on; sorts as text. */
  readonly placeInLine?: string;
  readonly applicantSub: string;
  /** Keyed hash of the applicant's paper, the same at the window and on line; absent where no paper is known. */
  readonly personKey?: string;
  readonly contact: Contact;
  /** The applicant came to the window, where it was filed for them. */
  readonly walkIn?: WalkIn;
  /** Sub of the clerk who submitted it at the window for a person who came. */
  readonly filedBy?: string;
  readonly createdAt: string;
  /** For people: LY-yyyymmdd-nnnnn-c. Given on submission, with a six-character query code. */
  readonly reference?: string;
  readonly queryCode?: string;
  readonly submittedAt?: string;
  readonly decidedAt?: string;
  /** When it last changed: what is not touched any more is not kept for ever. */
  readonly changedAt?: string;
  /** A supervisor holds the deletion of its files: while it stands nothing is deleted. */
  readonly deletionHold?: DeletionHold | undefined;
  /** Days for which its files are kept after the decision, as the item said when it was begun. */
  readonly filesKeptDays?: number;
  /** When the case gave its files up, their time being over: from then on nobody opens them, and they are deleted. */
  readonly filesGivenUpAt?: string;
  /** The day on which its files were deleted, their time being over. */
  readonly filesDeletedOn?: string;
  /** The round of joint handling that is running or was the last; 0 before the first. */
  readonly round: number;
  /** The completeness check of the departments: asked, or what came out of it. Absent where the lead checks alone. */
  readonly completeness?: 'asked' | 'complete' | 'incomplete';
  /** Subs of whoever accepted, reviewed (or coordinated) and decided: two of them must differ under `review-and-approve`. */
  readonly acceptedBy?: string;
  /** Whoever handles it at the desk, by name: who accepted it, or to whom it was given. */
  readonly officerName?: string;
  readonly reviewedBy?: string;
  readonly decidedBy?: string;
  readonly licenceNumber?: string;
  /** The sealed papers that lie ready: of each kind one at most. */
  readonly receipts?: readonly ReceiptKind[];
  /** Where the event log ends: number and hash of its last event. */
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** The five kinds 五件制. Every application is always in exactly one. */
export type HandlingKind = 'immediate' | 'promised' | 'joint' | 'supplement' | 'returned';

/** The one of the five kinds in which the case is now: the item's own, or the outcome of intake. */
export function handlingKindOf(application: Pick<Application, 'status' | 'kind'>): HandlingKind {
  if (application.status === 'supplement-requested') return 'supplement';
  if (application.status === 'returned') return 'returned';
  return application.kind;
}

/**
 * Every command that moves the status, with the statuses that allow it: stated once, here, and used both
 * by the rule and as the condition of the write.
 */
export const transitions = {
  saveForm: { from: ['draft', 'supplement-requested'] },
  addDocument: { from: ['draft', 'supplement-requested'] },
  submit: { from: ['draft'] },
  accept: { from: ['submitted'] },
  checkCompleteness: { from: ['submitted'] },
  requestSupplement: { from: ['submitted'] },
  answerSupplement: { from: ['supplement-requested'] },
  return: { from: ['submitted'] },
  deemAccepted: { from: ['submitted'] },
  withdraw: { from: ['submitted', 'supplement-requested', 'in-review'] },
  undoSubmission: { from: ['submitted'] },
  review: { from: ['in-review'] },
  approve: { from: ['in-review'] },
  refuse: { from: ['in-review'] },
  chooseDelivery: { from: ['draft', 'submitted', 'supplement-requested', 'in-review'] },
  deliver: { from: ['approved'] },
  rate: { from: ['delivered', 'refused', 'returned', 'withdrawn', 'lapsed'] },
  giveOpinion: { from: ['in-review'] },
  requestOpinion: { from: ['in-review'] },
  askQuestion: { from: ['in-review'] },
  coordinate: { from: ['in-review'] },
  addDepartment: { from: ['in-review'] },
  recordStep: { from: ['in-review'] },
  reportRectification: { from: ['in-review'] },
} as const satisfies Record<string, { from: readonly Status[] }>;

export type Command = keyof typeof transitions;

/** Whether the command is allowed in this status. */
export function isAllowedIn(command: Command, status: Status): boolean {
  const from: readonly Status[] = transitions[command].from;
  return from.includes(status);
}

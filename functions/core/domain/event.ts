import type { Actor } from './actor.ts';
import type { StopReason } from './deadline/stop-reason.ts';
import type { Collector, DeliveryWay } from './delivery.ts';
import type { DocumentRejection, ReusedFrom } from './document.ts';
import type { RectificationItem } from './joint-action/acceptance.ts';
import type { MissingPoint, NoticePoint } from './missing-point.ts';
import type { Officer, Verdict } from './officer.ts';
import type { RatedThrough, RatingLevel, RatingReason } from './rating.ts';
import type { ReceiptKind } from './receipt.ts';
import type { ReturnGround } from './return-ground.ts';
import type { SampledDecision, SampleResult } from './sampling.ts';
import type { BranchAction, PaperWay, SilencePolicy } from './service-item.ts';
import type { Consent, IdentityPaper } from './walk-in.ts';

/**
 * What can happen to a case, in the past tense. Ids, dates and what an official wrote stand here; what
 * the applicant wrote stays in the form.
 */
export type EventBody =
  | { readonly type: 'ApplicationDrafted'; readonly itemCode: string; readonly itemVersion: number }
  | {
      readonly type: 'WalkInBegun';
      readonly paper: IdentityPaper;
      readonly lastDigits: string;
      readonly consent: Consent;
    }
  | {
      readonly type: 'DocumentAnnounced';
      readonly documentId: string;
      readonly materialCode: string;
      /** Handed in again from an earlier case of the same applicant. */
      readonly reusedFrom?: ReusedFrom;
    }
  | { readonly type: 'DocumentAccepted'; readonly documentId: string; readonly materialCode: string }
  | {
      readonly type: 'DocumentRejected';
      readonly documentId: string;
      readonly materialCode: string;
      readonly rejection: DocumentRejection;
    }
  | { readonly type: 'DocumentRemoved'; readonly documentId: string; readonly materialCode: string }
  | { readonly type: 'ApplicationSubmitted'; readonly reference: string; readonly receivedOn: string }
  | {
      readonly type: 'ApplicationAccepted';
      readonly acceptedOn: string;
      readonly promisedLastOn: string;
      /** Departments that miss something: the lead has the last word, and answers for it. */
      readonly missedBy?: readonly string[];
    }
  | { readonly type: 'AcceptanceDeemed'; readonly acceptedOn: string; readonly promisedLastOn: string }
  | {
      readonly type: 'CompletenessCheckOpened';
      readonly round: number;
      readonly stages: readonly StagePlan[];
    }
  | ({ readonly type: 'CompletenessAnswered'; readonly missing: readonly MissingPoint[] } & TaskFacts)
  | ({ readonly type: 'SilenceTakenAsComplete' } & TaskFacts)
  | {
      readonly type: 'CompletenessChecked';
      readonly round: number;
      /** The departments that miss something. */
      readonly missedBy: readonly string[];
    }
  | { readonly type: 'SupplementRequested'; readonly points: readonly NoticePoint[]; readonly lastOn: string }
  | { readonly type: 'DocumentsDeleted'; readonly count: number }
  | { readonly type: 'DeletionHeld'; readonly reason: string }
  | { readonly type: 'DeletionHoldLifted'; readonly reason: string }
  | { readonly type: 'SupplementReminded'; readonly lastOn: string }
  | { readonly type: 'ApplicationWithdrawn'; readonly round: number; readonly reason: string }
  | { readonly type: 'SubmissionUndone' }
  | { readonly type: 'ApplicationLapsed'; readonly lastOn: string }
  | { readonly type: 'SupplementAnswered'; readonly answeredOn: string }
  | ({ readonly type: 'QuestionAsked'; readonly questionId: string; readonly text: string } & TaskFacts)
  | ({ readonly type: 'QuestionAnswered'; readonly questionId: string } & TaskFacts)
  | {
      readonly type: 'ApplicationReturned';
      readonly reasons: string;
      readonly legalBasis: string;
      readonly ground?: ReturnGround;
    }
  | { readonly type: 'JointReviewOpened'; readonly round: number; readonly stages: readonly StagePlan[] }
  | ({ readonly type: 'OpinionRequested'; readonly lastOn: string } & TaskFacts)
  | ({ readonly type: 'OpinionGiven'; readonly verdict: Verdict } & TaskFacts)
  | ({ readonly type: 'SilenceTakenAsConsent' } & TaskFacts)
  | ({ readonly type: 'SilenceEscalated'; readonly lastOn: string } & TaskFacts)
  | ({ readonly type: 'SilenceClosed'; readonly policy: SilencePolicy } & TaskFacts)
  | ({ readonly type: 'ReviewLinkLocked' } & TaskFacts)
  | ({
      readonly type: 'ReviewLinkReissued';
      readonly linkNumber: number;
      readonly reason: string;
    } & TaskFacts)
  | {
      readonly type: 'OpinionsConsolidated';
      readonly round: number;
      readonly outcome: 'consent' | 'objection';
      readonly objections: readonly string[];
    }
  | {
      readonly type: 'CoordinationDecided';
      readonly round: number;
      readonly decision: 'proceed' | 'refuse' | 'new-round';
      readonly heldOn: string;
      readonly attendees: string;
      readonly minutes: string;
      readonly decisions: readonly ObjectionDecision[];
    }
  | ({ readonly type: 'DepartmentAdded'; readonly reason: string; readonly isRequired: boolean } & TaskFacts)
  | ({ readonly type: 'DepartmentWithdrawn'; readonly reason: string } & TaskFacts)
  | {
      readonly type: 'SubstanceChecked';
      readonly checkedOn: string;
      readonly place: string;
      readonly findings: string;
      readonly staff: readonly Officer[];
    }
  | { readonly type: 'ReviewRecorded'; readonly proposal: 'approve' | 'refuse'; readonly opinion: string }
  | ({
      readonly type: 'ApplicationApproved';
      readonly licenceNumber: string;
      /** Keys of the licence's fields that the decision filled in or corrected: the licence has what they say. */
      readonly corrected?: readonly string[];
      /** Ids of the item's rules by which it was decided without a person. */
      readonly byRule?: readonly string[];
    } & DecidedUnder)
  | {
      readonly type: 'LeftToPerson';
      /** Ids of the rules that were not met. */
      readonly unmet: readonly string[];
    }
  | ({
      readonly type: 'ApplicationRefused';
      readonly reasons: string;
      readonly legalBasis: string;
      readonly remedies: readonly string[];
    } & DecidedUnder)
  | {
      readonly type: 'DecisionSampled';
      readonly decision: SampledDecision;
      /** The share, out of a hundred. */
      readonly percent: number;
      /** With which key it was drawn. */
      readonly key: string;
    }
  | { readonly type: 'SampleLookedAt'; readonly result: SampleResult; readonly found: string }
  | { readonly type: 'LicenceDelivered'; readonly licenceNumber: string; readonly sha256: string }
  | { readonly type: 'DeliveryChosen'; readonly way: DeliveryWay }
  /** Delivered electronically; the paper is still to reach the applicant, by this day (art. 44). */
  | {
      readonly type: 'LicenceReady';
      readonly licenceNumber: string;
      readonly sha256: string;
      readonly way: PaperWay;
      readonly lastOn: string;
    }
  | {
      readonly type: 'LicenceHandedOver';
      readonly licenceNumber: string;
      readonly collector: Collector;
      /** The kind of paper that was looked at; its number is kept nowhere. */
      readonly paper: IdentityPaper;
    }
  | {
      readonly type: 'LicencePosted';
      readonly licenceNumber: string;
      readonly carrier: string;
      readonly trackingNumber: string;
    }
  | {
      readonly type: 'ServiceRated';
      readonly level: RatingLevel;
      readonly reasons: readonly RatingReason[];
      readonly through: RatedThrough;
    }
  | { readonly type: 'RatingAnswerAsked'; readonly lastOn: string }
  | { readonly type: 'RatingAnswerOverdue'; readonly lastOn: string }
  | { readonly type: 'RatingAnswered'; readonly text: string; readonly isInTime: boolean }
  | {
      readonly type: 'ReceiptIssued';
      readonly receipt: ReceiptKind;
      readonly number: string;
      readonly sha256: string;
    }
  | { readonly type: 'YellowCardShown'; readonly promisedLastOn: string }
  | { readonly type: 'RedCardShown'; readonly promisedLastOn: string }
  | { readonly type: 'DeliveryOverdue'; readonly dueOn: string }
  | { readonly type: 'DeadlineRunStarted'; readonly run: number; readonly nextMarkAt: string }
  | { readonly type: 'DeadlineRunEnded'; readonly run: number; readonly reason: string }
  | ({
      readonly type: 'SurveyAppointed';
      readonly surveyOn: string;
      readonly from: string;
      readonly to: string;
      readonly place: string;
      /** Why the appointment before was changed; absent for the first. */
      readonly because?: string;
    } & TaskFacts)
  | ({
      readonly type: 'AppraisalStarted';
      readonly workingDays: number;
      /** The lawful cause (art. 45) for which the clock stands still meanwhile; absent when it runs on. */
      readonly stopsClock?: StopReason;
    } & TaskFacts)
  | ({ readonly type: 'RectificationRequired'; readonly items: readonly RectificationItem[] } & TaskFacts)
  | ({ readonly type: 'RectificationReported'; readonly lastOn: string } & TaskFacts)
  | {
      readonly type: 'ClockStopped';
      readonly reason: StopReason;
      readonly legalBasis: string;
      readonly expectedDays: number;
      readonly stoppedOn: string;
    }
  | { readonly type: 'ClockResumed'; readonly resumedOn: string }
  | {
      readonly type: 'LimitExtended';
      /** Working days. */
      readonly days: number;
      readonly grantedBy: 'agency-head' | 'government-head';
      readonly reason: string;
      readonly promisedLastOn: string;
      readonly statutoryLastOn: string;
    }
  | {
      readonly type: 'DeadlineRecomputed';
      /** The promised last day as it was. */
      readonly before: string;
      readonly promisedLastOn: string;
      readonly statutoryLastOn: string;
      /** The new last day of an open notice of what is missing, where it has moved. */
      readonly answerLastOn?: string;
    }
  | {
      readonly type: 'TaskReassigned';
      readonly taskId: string;
      readonly assignee: string;
      readonly reason: string;
    }
  | {
      readonly type: 'CaseUrged';
      readonly taskId: string;
      readonly action: string;
      readonly departmentCode: string;
      readonly lastOn: string;
      readonly note: string;
    };

/** By whose power it was decided. */
interface DecidedUnder {
  /** Number of the document by which the department has delegated it to its window; absent when it decided itself. */
  readonly delegation?: string;
}

interface TaskFacts {
  readonly taskId: string;
  readonly round: number;
  readonly action: BranchAction;
  readonly departmentCode: string;
}

/** What the lead's coordination decided on one objection. */
export interface ObjectionDecision {
  readonly taskId: string;
  readonly decision: 'settled' | 'upheld' | 'ask-again';
  readonly reason: string;
}

/** One stage of a round, as the joint-review machine takes it. */
export type StagePlan = readonly { readonly action: BranchAction; readonly departments: readonly string[] }[];

export type EventType = EventBody['type'];

/** An event on record: who, when, and the hash that chains it to the one before. */
export interface CaseEvent {
  readonly applicationId: string;
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly body: EventBody;
  readonly prev: string;
  readonly hash: string;
}

/** SHA-256 of a text, in lower-case hex. A port, because core has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** The `prev` of the first event of every case. */
export const CHAIN_START = '0'.repeat(64);

/** JSON with sorted keys: the same event always gives the same text, whatever order it was built in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function hashOf(event: Omit<CaseEvent, 'hash'>, sha256: Sha256): string {
  const { applicationId, seq, at, by, body, prev } = event;
  return sha256(canonicalJson({ applicationId, seq, at, by, body, prev }));
}

/** Chains new events to the end of a log. Inputs: where the log ends, who, the instant, and what happened. */
export function chainEvents(
  end: { applicationId: string; lastSeq: number; lastHash: string },
  by: Actor,
  at: Date,
  bodies: readonly EventBody[],
  sha256: Sha256,
): CaseEvent[] {
  let prev = end.lastHash;
  return bodies.map((body, index) => {
    const open = {
      applicationId: end.applicationId,
      seq: end.lastSeq + index + 1,
      at: at.toISOString(),
      by,
      body,
      prev,
    };
    const event = { ...open, hash: hashOf(open, sha256) };
    prev = event.hash;
    return event;
  });
}

export type ChainCheck =
  | { readonly isIntact: true; readonly length: number }
  | { readonly isIntact: false; readonly brokenAt: number; readonly length: number };

/** Checks a whole log against itself and against the end that the case's head remembers. */
export function checkChain(
  events: readonly CaseEvent[],
  end: { lastSeq: number; lastHash: string },
  sha256: Sha256,
): ChainCheck {
  const length = events.length;
  let prev = CHAIN_START;
  for (const [index, event] of events.entries()) {
    const fits = event.seq === index + 1 && event.prev === prev && event.hash === hashOf(event, sha256);
    if (!fits) return { isIntact: false, brokenAt: index + 1, length };
    prev = event.hash;
  }
  if (length !== end.lastSeq || prev !== end.lastHash)
    return { isIntact: false, brokenAt: length + 1, length };
  return { isIntact: true, length };
}

import type { LegalDate } from '../legal-date.ts';
import type { ItemKind, StatutoryUnit } from '../service-item.ts';
import type { StopReason } from './stop-reason.ts';

/** The limits of an item, as they were when the application was begun. */
export interface Limits {
  /** Working days. */
  readonly promisedDays: number;
  /** Days of the unit; for `month` the catalogue holds working days here too, converted at 248 a year. */
  readonly statutoryDays: number;
  readonly statutoryUnit: StatutoryUnit;
  /** The careful reading in working days, whatever the unit. */
  readonly statutoryWorkingDays: number;
  readonly yellowCardWorkingDaysBefore: number;
  /** Instead of it: the share of the promise that is over when the yellow card comes. */
  readonly yellowCardPercentOver?: number;
}

/** A department's task for which the clock stands still, beside others: the clock goes on when the last of them ends. */
export interface ClockHold {
  readonly taskId: string;
  readonly reason: StopReason;
  readonly legalBasis: string;
  /** Working days that the applicant was told it would take. */
  readonly expectedDays: number;
  readonly since: LegalDate;
  readonly endedOn?: LegalDate;
}

export interface ClockStop {
  readonly reason: StopReason;
  readonly legalBasis: string;
  /** Working days that the applicant was told in writing it would take. */
  readonly expectedDays: number;
  readonly stoppedOn: LegalDate;
  readonly resumedOn?: LegalDate;
  /** The tasks that hold the clock, or held it, while it stood still. */
  readonly heldBy?: readonly ClockHold[];
  /** It has no cause of its own any more, or never had one: only those who hold it keep it still. */
  readonly isOnlyHeld?: true;
}

/** Art. 42: once, by the right head, with the reason told to the applicant. */
export interface Extension {
  readonly days: number;
  readonly grantedBy: 'agency-head' | 'government-head';
  readonly reason: string;
  readonly grantedOn: LegalDate;
}

/** Art. 32(1)(iv): the one notice, ever, of everything that is missing; unanswered it lapses. */
export interface SupplementNotice {
  readonly noticedOn: LegalDate;
  /** Working days in which it may be answered: a local rule, so it comes from the configuration. */
  readonly answerDays: number;
  /** Working days before its last day on which the applicant is reminded: a local rule; absent for no reminder. */
  readonly remindDays?: number;
  /** The last day on which it may be answered. */
  readonly lastOn: LegalDate;
  readonly answeredOn?: LegalDate;
}

/** 好差評: until when a low rating is to be answered. */
export interface RatingAnswerLimit {
  readonly ratedOn: LegalDate;
  readonly lastOn: LegalDate;
  readonly answeredOn?: LegalDate;
}

export const markKinds = [
  'deemed-acceptance',
  'supplement-reminder',
  'supplement-lapse',
  'yellow-card',
  'red-card',
  'silence',
  'silence-final',
  'delivery-due',
  'rating-answer-due',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** A department's limit: so many working days after the day it was asked. */
export interface SilenceCount {
  readonly openedOn: LegalDate;
  readonly limitDays: number;
}

/** An instant at which the clock has something to say. It fires once, or is cancelled. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  /** ISO instant. A mark behind a last day falls due when that day has ended, at 24:00 (民法典 203). */
  readonly dueAt: string;
  /** The last day whose end this mark watches, where it watches one. */
  readonly lastOn?: LegalDate;
  /** The department's task, for a silence. */
  readonly taskId?: string;
  /** How the last day of a silence was counted, so that it can be counted again. */
  readonly counted?: SilenceCount;
  readonly firedAt?: string;
  readonly isCancelled?: true;
}

/**
 * The one authority on the time of an application: what was received when, the last days, what stood still,
 * and which marks are still to come. State machines only wait for it; the due index only finds it.
 */
export interface DeadlineLedger {
  readonly applicationId: string;
  readonly kind: ItemKind;
  readonly limits: Limits;
  /** The day of submission, or the day on which the supplement arrived. */
  readonly receivedOn: LegalDate;
  /** The fifth working day after receipt: who says nothing until then has accepted (art. 32). */
  readonly acceptanceLastOn: LegalDate;
  readonly acceptedOn?: LegalDate;
  readonly isAcceptanceDeemed?: true;
  readonly supplement?: SupplementNotice;
  /** Before acceptance: as if it were accepted on the day of receipt. */
  readonly promisedLastOn: LegalDate;
  readonly statutoryLastOn: LegalDate;
  /** A last day that is still watched runs into a year without published holidays; recomputed when they are. */
  readonly isProvisional: boolean;
  readonly stops: readonly ClockStop[];
  readonly extension?: Extension;
  readonly decidedOn?: LegalDate;
  readonly deliveryDueOn?: LegalDate;
  readonly deliveredOn?: LegalDate;
  /** Returned, refused, withdrawn: nothing is watched any more. */
  readonly isClosed?: true;
  /** A low rating of a named person, which a supervisor answers after the case is over. */
  readonly ratingAnswer?: RatingAnswerLimit;
  readonly marks: readonly Mark[];
  /** The number of the run of the clock that is waiting or was the last; 0 before the first. */
  readonly run: number;
  /** The instant for which the present run waits; absent while none runs. */
  readonly waitsUntil?: string;
}

/** Whether a mark may still fire. */
export function isPending(mark: Mark): boolean {
  return mark.firedAt === undefined && mark.isCancelled === undefined;
}

/** Whether the clock of the decision is over: decided, or ended without a licence. Delivery may still be watched. */
export function isOver(ledger: DeadlineLedger): boolean {
  return ledger.decidedOn !== undefined || ledger.isClosed === true;
}

/** Marks that are neither fired nor cancelled, the earliest first. */
export function pendingMarks(ledger: DeadlineLedger): Mark[] {
  return ledger.marks
    .filter(isPending)
    .toSorted(
      (a, b) => a.dueAt.localeCompare(b.dueAt) || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind),
    );
}

/** The stop that the clock is in; a decision ends it with the clock. */
export function openStop(ledger: DeadlineLedger): ClockStop | undefined {
  return isOver(ledger) ? undefined : ledger.stops.find((stop) => stop.resumedOn === undefined);
}

/** Whether a department's task still holds the clock in this stop. */
export function isHeld({ heldBy = [] }: ClockStop): boolean {
  return heldBy.some((hold) => hold.endedOn === undefined);
}

/** Whether the clock stands still: while it does, no mark of it can fall due. */
export function standsStill(ledger: DeadlineLedger): boolean {
  return openStop(ledger) !== undefined;
}

/** The notice of what is missing, while it waits for its answer. */
export function openSupplement(ledger: DeadlineLedger): SupplementNotice | undefined {
  return ledger.supplement?.answeredOn === undefined ? ledger.supplement : undefined;
}

/** The next mark to wait for; undefined while the clock stands still and when nothing is left. */
export function nextMarkAt(ledger: DeadlineLedger): string | undefined {
  return standsStill(ledger) ? undefined : pendingMarks(ledger)[0]?.dueAt;
}

/** The marks that are due at an instant, in the order of their instants. */
export function dueMarks(ledger: DeadlineLedger, now: Date): Mark[] {
  if (standsStill(ledger)) return [];
  const at = now.toISOString();
  return pendingMarks(ledger).filter((mark) => mark.dueAt <= at);
}

/** Marks a mark as fired. It fires once: fired again the first instant stands, cancelled it stays cancelled. */
export function fireMark(ledger: DeadlineLedger, markId: string, at: string): DeadlineLedger {
  return withMarks(ledger, (mark) =>
    mark.id === markId && isPending(mark) ? { ...mark, firedAt: at } : mark,
  );
}

/** Cancels the pending marks that match. */
export function cancelMarks(ledger: DeadlineLedger, isMeant: (mark: Mark) => boolean): DeadlineLedger {
  return withMarks(ledger, (mark) =>
    isMeant(mark) && mark.firedAt === undefined ? { ...mark, isCancelled: true } : mark,
  );
}

/** Sets a mark; one of the same id moves. A mark that has fired stays fired, and keeps the instant it was due. */
export function setMark(ledger: DeadlineLedger, mark: Mark): DeadlineLedger {
  const known = ledger.marks.find((one) => one.id === mark.id);
  if (known?.firedAt !== undefined) return ledger;
  return { ...ledger, marks: [...ledger.marks.filter((one) => one.id !== mark.id), mark] };
}

export function withMarks(ledger: DeadlineLedger, change: (mark: Mark) => Mark): DeadlineLedger {
  return { ...ledger, marks: ledger.marks.map(change) };
}

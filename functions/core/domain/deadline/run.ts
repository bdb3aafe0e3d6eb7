import { type DeadlineLedger, nextMarkAt } from './ledger.ts';

/** What a change of the clock means for the execution that waits for it. */
export interface RunChange {
  readonly ended?: { readonly run: number; readonly reason: string };
  readonly started?: { readonly run: number; readonly nextMarkAt: string };
}

/**
 * The one place that decides when a run of the clock ends and the next starts.
 *
 * An execution waits for the next mark, wakes, asks, and waits on; it cannot be hurried. So a run ends when the
 * clock stops, when the case is decided or closed, when nothing is left to wait for, and when a mark moves to an
 * earlier instant than the run waits for; if there is something to wait for, the next run starts with the next number.
 * A mark that is the same or later needs nothing. An immediate item never has a run: the due index and the sweep
 * watch its delivery.
 */
export function reschedule(
  before: DeadlineLedger | undefined,
  after: DeadlineLedger,
): { ledger: DeadlineLedger; runChange: RunChange } {
  const waiting = after.waitsUntil;
  const next = nextMarkAt(after);
  const isDecidedNow = before?.decidedOn === undefined && after.decidedOn !== undefined;
  const isLate = waiting !== undefined && next !== undefined && next >= waiting;
  if (isLate && !isDecidedNow) return { ledger: after, runChange: {} };
  return renewRun(after, reasonOf(after, next));
}

/** Ends the present run, if there is one, and starts the next, if there is something to wait for. */
export function renewRun(
  ledger: DeadlineLedger,
  reason: string,
): { ledger: DeadlineLedger; runChange: RunChange } {
  const { waitsUntil, ...still } = ledger;
  const next = ledger.kind === 'immediate' ? undefined : nextMarkAt(ledger);
  const ended = waitsUntil === undefined ? {} : { ended: { run: ledger.run, reason } };
  if (next === undefined) return { ledger: still, runChange: ended };
  const run = ledger.run + 1;
  return {
    ledger: { ...still, run, waitsUntil: next },
    runChange: { ...ended, started: { run, nextMarkAt: next } },
  };
}

function reasonOf(ledger: DeadlineLedger, next: string | undefined): string {
  if (ledger.isClosed) return 'closed';
  if (ledger.deliveredOn !== undefined) return 'delivered';
  if (ledger.decidedOn !== undefined) return 'decided';
  return next === undefined ? 'stopped' : 'moved';
}

/** What a run that asks is told: it is over, or it waits on until the next mark. */
export type ClockAnswer = { readonly isOver: true } | { readonly isOver: false; readonly nextMarkAt: string };

/** A run that is not the present one is over, and so is one for which nothing is left. */
export function clockAnswer(ledger: DeadlineLedger, run: number): ClockAnswer {
  const next = nextMarkAt(ledger);
  if (ledger.waitsUntil === undefined || run !== ledger.run || next === undefined) return { isOver: true };
  return { isOver: false, nextMarkAt: next };
}

/**
 * The present run asked and is told to wait for the next mark, or that it is over. The ledger keeps what it was
 * told: what a run waits for is never later than what the ledger says it waits for.
 */
export function waitOn(ledger: DeadlineLedger): DeadlineLedger {
  const { waitsUntil, ...still } = ledger;
  const next = nextMarkAt(ledger);
  if (waitsUntil === undefined || next === undefined) return still;
  return { ...still, waitsUntil: next };
}

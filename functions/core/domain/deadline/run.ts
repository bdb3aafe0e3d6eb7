import { type DeadlineLedger, nextMarkAt, standsStill } from './ledger.ts';

/** What a change of the clock means for the execution that waits for it. */
export interface RunChange {
  readonly ended?: { readonly run: number; readonly reason: string };
  readonly started?: { readonly run: number; readonly nextMarkAt: string };
}

/**
 * The one place that decides when a run of the clock ends and the next starts.
 *
 * An execution waits for the next mark, wakes, asks, and waits on; it cannot be hurried. So a run ends when the
 * clock stops, when the case is accepted, decided or closed, when nothing is left to wait for, and when a mark moves
 * to an earlier instant than the run waits for; if there is something to wait for, the next run starts with the next
 * number. A mark that is the same or later needs nothing: the run will wake, ask and wait on. (Acceptance could wait on
 * as well, but then every case would pay for waking at a deemed acceptance that no longer matters.) An immediate item
 * never has a run: the due index and the sweep watch it.
 */
export function reschedule(
  before: DeadlineLedger | undefined,
  after: DeadlineLedger,
): { ledger: DeadlineLedger; runChange: RunChange } {
  const waiting = after.waitsUntil;
  const next = nextMarkAt(after);
  const turn = turnOf(before, after);
  const canWait = waiting !== undefined && next !== undefined && next >= waiting;
  if (canWait && turn === undefined) return { ledger: after, runChange: {} };
  return renewRun(after, turn ?? (standsStill(after) ? 'stopped' : next === undefined ? 'done' : 'moved'));
}

/** The turn in the life of the case that this change is, after which the old run waits for the wrong thing. */
function turnOf(before: DeadlineLedger | undefined, after: DeadlineLedger): string | undefined {
  if (after.isClosed && !before?.isClosed) return 'closed';
  if (after.deliveredOn !== undefined && before?.deliveredOn === undefined) return 'delivered';
  if (after.decidedOn !== undefined && before?.decidedOn === undefined) return 'decided';
  if (after.acceptedOn !== undefined && before?.acceptedOn === undefined) return 'accepted';
  return undefined;
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

import type { CaseFile, Effects } from '../domain/case-file.ts';
import { type DeadlineLedger, openStop } from '../domain/deadline/ledger.ts';
import { type RunChange, reschedule } from '../domain/deadline/run.ts';
import type { EventBody } from '../domain/event.ts';

/**
 * Adds a change of the clock to the effects of a rule: the new ledger, and, when the run of the clock
 * changes with it, the events from which the stream stops the old execution and starts the next.
 *
 * `more` makes further effects from the changed clock, such as events that name its days.
 */
export function withClock(
  before: Pick<CaseFile, 'ledger'>,
  effects: Effects,
  change: (ledger: DeadlineLedger) => DeadlineLedger,
  more: (ledger: DeadlineLedger) => Effects = () => ({ events: [] }),
): Effects {
  if (!before.ledger) return effects;
  const after = change(effects.ledger ?? before.ledger);
  const { events, ...parts } = more(after);
  return withLedger(before.ledger, after, { ...effects, ...parts, events: [...effects.events, ...events] });
}

/** What the log says when a change of the clock has stopped it or let it go on. */
export function stillnessOf(before: DeadlineLedger | undefined, after: DeadlineLedger): EventBody[] {
  const stood = before && openStop(before);
  const stop = openStop(after);
  if (stop && !stood) {
    const { reason, legalBasis, expectedDays, stoppedOn } = stop;
    return [{ type: 'ClockStopped', reason, legalBasis, expectedDays, stoppedOn }];
  }
  const resumedOn = stop ? undefined : after.stops.at(-1)?.resumedOn;
  return stood && resumedOn !== undefined ? [{ type: 'ClockResumed', resumedOn }] : [];
}

/** The same for a clock that has just been opened: there is no ledger before. */
export function withLedger(
  before: DeadlineLedger | undefined,
  after: DeadlineLedger,
  effects: Effects,
): Effects {
  const { ledger, runChange } = reschedule(before, after);
  return withRunChange({ ...effects, ledger }, runChange);
}

/** Adds the events from which the stream ends the old run of the clock and starts the next. */
export function withRunChange(effects: Effects, { ended, started }: RunChange): Effects {
  const events: EventBody[] = [...effects.events];
  if (ended) events.push({ type: 'DeadlineRunEnded', ...ended });
  if (started) events.push({ type: 'DeadlineRunStarted', ...started });
  return { ...effects, events };
}

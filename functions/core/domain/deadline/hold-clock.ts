import type { WorkdayCalendar } from '../calendar.ts';
import type { LegalDate } from '../legal-date.ts';
import { ClockRefused } from './clock-refused.ts';
import { resumeClock, stopClock } from './keep-time.ts';
import {
  type ClockHold,
  type ClockStop,
  type DeadlineLedger,
  isHeld,
  isOver,
  openStop,
  type StopReason,
} from './ledger.ts';

/**
 * Several causes may stop one clock at once: two departments have something appraised, or a hearing is held meanwhile.
 * Art. 45 does not count the time that is needed, and what overlaps is needed once. So the clock stands still from the
 * first cause to the end of the last: whoever begins while it stands holds it too, and whoever ends lets go.
 */

function withStop(ledger: DeadlineLedger, stop: ClockStop, changed: ClockStop): DeadlineLedger {
  return { ...ledger, stops: ledger.stops.map((one) => (one === stop ? changed : one)) };
}

/**
 * A department's task needs time that does not count. Stops the clock, or holds it with those who stopped it before.
 * Holding it again for the same task changes nothing.
 * @throws ClockRefused as `stopClock`, but not CLOCK_STANDS_STILL
 */
export function holdClock(ledger: DeadlineLedger, hold: Omit<ClockHold, 'endedOn'>): DeadlineLedger {
  const stop = openStop(ledger);
  const { reason, legalBasis, expectedDays, since: stoppedOn } = hold;
  if (!stop) {
    const stopped = stopClock(ledger, { reason, legalBasis, expectedDays, stoppedOn });
    const made = openStop(stopped);
    return made ? withStop(stopped, made, { ...made, heldBy: [hold], isOnlyHeld: true }) : stopped;
  }
  if (stop.heldBy?.some((one) => one.taskId === hold.taskId)) return ledger;
  if (!Number.isSafeInteger(expectedDays) || expectedDays < 1)
    throw new ClockRefused('EXPECTED_DAYS_REQUIRED');
  return withStop(ledger, stop, { ...stop, heldBy: [...(stop.heldBy ?? []), hold] });
}

/**
 * The task has what it needed, or is no longer asked. The clock goes on when nothing else keeps it still.
 * A task that does not hold the clock changes nothing, and neither does one of a case that is over.
 * @throws CalendarUnknown
 */
export function releaseClock(
  ledger: DeadlineLedger,
  taskId: string,
  endedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const stop = openStop(ledger);
  const holds = stop?.heldBy ?? [];
  if (!stop || !holds.some((one) => one.taskId === taskId && one.endedOn === undefined)) return ledger;
  const heldBy = holds.map((one) => (one.taskId === taskId ? { ...one, endedOn } : one));
  return goOnIfLast(withStop(ledger, stop, { ...stop, heldBy }), endedOn, calendar);
}

/**
 * The cause for which the desk stopped the clock has ended. The clock goes on, unless a department's task still holds it:
 * then it goes on when the last of them ends.
 * @throws ClockRefused CASE_OVER, CLOCK_RUNS, CLOCK_HELD (only tasks hold it), DAY_OUT_OF_ORDER; CalendarUnknown
 */
export function endOwnCause(
  ledger: DeadlineLedger,
  endedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const stop = openStop(ledger);
  if (isOver(ledger) || !stop || !isHeld(stop)) return resumeClock(ledger, endedOn, calendar);
  if (stop.isOnlyHeld) throw new ClockRefused('CLOCK_HELD');
  return withStop(ledger, stop, { ...stop, isOnlyHeld: true });
}

function goOnIfLast(ledger: DeadlineLedger, on: LegalDate, calendar: WorkdayCalendar): DeadlineLedger {
  const stop = openStop(ledger);
  const isLast = stop?.isOnlyHeld === true && !isHeld(stop);
  return isLast ? resumeClock(ledger, on, calendar) : ledger;
}

/** What the applicant is told: for what the clock stands still now, and for how many working days. */
export function lastingCause(
  stop: ClockStop,
): Pick<ClockStop, 'legalBasis' | 'expectedDays'> & { reason: StopReason } {
  const { reason, legalBasis, expectedDays } = stop;
  if (!stop.isOnlyHeld) return { reason, legalBasis, expectedDays };
  const lasting = (stop.heldBy ?? []).filter((one) => one.endedOn === undefined);
  const longest = lasting.toSorted((a, b) => b.expectedDays - a.expectedDays)[0] ?? stop;
  return { reason: longest.reason, legalBasis: longest.legalBasis, expectedDays: longest.expectedDays };
}

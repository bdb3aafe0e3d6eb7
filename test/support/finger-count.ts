import { isWorkingDay, type WorkdayCalendar } from '../../functions/core/domain/calendar.ts';
import type { ClockStop } from '../../functions/core/domain/deadline/ledger.ts';
import { addDays, type LegalDate } from '../../functions/core/domain/legal-date.ts';

/**
 * Counts day after day with a finger on the calendar, which is what the ledger must come to by arithmetic: the last of
 * so many working days after a day, without those on which the clock stood still. Where the clock stopped at the end
 * of the very last day, that limit was not over, and it gets back what stood still; where it stopped after it, the
 * limit was over. Only for a clock that runs.
 */
export function fingerCount(
  calendar: WorkdayCalendar,
  from: LegalDate,
  count: number,
  stops: readonly ClockStop[],
): LegalDate {
  const isIn = (on: LegalDate, { stoppedOn, resumedOn = '9999-12-31' }: ClockStop) =>
    on > stoppedOn && on <= resumedOn;
  let last = from;
  for (let on = addDays(from, 1), used = 0; used < count; on = addDays(on, 1)) {
    last = on;
    if (isWorkingDay(calendar, on) && !stops.some((stop) => isIn(on, stop))) used += 1;
  }
  for (const stop of stops) {
    if (stop.stoppedOn !== last) continue;
    for (let on = addDays(last, 1); isIn(on, stop); on = addDays(on, 1))
      if (isWorkingDay(calendar, on)) last = on;
  }
  return last;
}

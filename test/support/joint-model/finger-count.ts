import { isWorkingDay, type WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import type { ClockStop } from '../../../functions/core/domain/deadline/ledger.ts';
import { addDays, type LegalDate } from '../../../functions/core/domain/legal-date.ts';

/**
 * Counts day after day with a finger on the calendar: the last of so many working days after a day, without those on
 * which the clock stood still. Where the clock stopped at the end of the very last day, that limit was not over, and
 * it gets back what stood still. Only for a clock that runs.
 */
export function fingerCount(
  calendar: WorkdayCalendar,
  from: LegalDate,
  count: number,
  stops: readonly ClockStop[],
): LegalDate {
  const stands = (on: LegalDate) =>
    stops.find((stop) => on > stop.stoppedOn && on <= (stop.resumedOn ?? '9999-12-31'));
  let on = from;
  for (let used = 0; used < count; ) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on) && !stands(on)) used += 1;
  }
  let last = on;
  for (let day = addDays(on, 1); stands(day); day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) last = day;
  return last;
}

import { addWorkingDays, type LastDay, rollToWorkingDay, type WorkdayCalendar } from '../calendar.ts';
import { addDays, addMonths, type LegalDate } from '../legal-date.ts';
import type { ItemKind } from '../service-item.ts';
import type { Limits } from './ledger.ts';

/** Art. 32(1)(iv): working days in which the applicant must be told what is missing. */
export const ACCEPTANCE_WORKING_DAYS = 5;
/** Art. 44: working days in which a granted licence must be delivered. */
export const DELIVERY_WORKING_DAYS = 10;
/** Art. 42: by how many working days, and by whom, a limit may be extended once. */
export const extensions = {
  single: { days: 10, grantedBy: 'agency-head' },
  joint: { days: 15, grantedBy: 'government-head' },
} as const;

/** Art. 32(1)(iv): the last day on which the applicant can be told what is missing. */
export function acceptanceLimit(calendar: WorkdayCalendar, receivedOn: LegalDate): LastDay {
  return addWorkingDays(calendar, receivedOn, ACCEPTANCE_WORKING_DAYS);
}

/** Art. 44: the last day of delivery after a decision. */
export function deliveryLimit(calendar: WorkdayCalendar, decidedOn: LegalDate): LastDay {
  return addWorkingDays(calendar, decidedOn, DELIVERY_WORKING_DAYS);
}

/**
 * Art. 42 and the item's own law: the statutory last day after acceptance, `extraDays` working days later where
 * the clock stood still or was extended.
 *
 * A law that says "days" without "working" is read in the way that is safe on either reading: n calendar days,
 * not moved by a holiday. Months end on the matching day (民法典 202) and roll to a working day (203).
 */
export function statutoryLimit(
  calendar: WorkdayCalendar,
  acceptedOn: LegalDate,
  limits: Limits,
  extraDays = 0,
): LastDay {
  const { statutoryDays, statutoryUnit } = limits;
  const later = (last: LastDay): LastDay => {
    if (extraDays === 0) return last;
    const moved = addWorkingDays(calendar, last.on, extraDays);
    return { on: moved.on, isProvisional: last.isProvisional || moved.isProvisional };
  };
  switch (statutoryUnit) {
    case 'working-day':
      return addWorkingDays(calendar, acceptedOn, statutoryDays + extraDays);
    case 'day-as-written': {
      // the calendar is asked only whether the year is known
      const { isProvisional } = rollToWorkingDay(calendar, addDays(acceptedOn, statutoryDays));
      return later({ on: addDays(acceptedOn, statutoryDays), isProvisional });
    }
    case 'month':
      return later(rollToWorkingDay(calendar, addMonths(acceptedOn, statutoryDays)));
  }
}

/** The promised last day: the promise in working days, never later than the law. */
export function promisedLimit(
  calendar: WorkdayCalendar,
  acceptedOn: LegalDate,
  limits: Limits,
  extraDays = 0,
): LastDay {
  const promised = addWorkingDays(calendar, acceptedOn, limits.promisedDays + extraDays);
  const statutory = statutoryLimit(calendar, acceptedOn, limits, extraDays);
  return promised.on <= statutory.on || limits.statutoryDays === 0 ? promised : statutory;
}

/** Art. 42: which extension a kind of handling may have. */
export function extensionFor(kind: ItemKind): (typeof extensions)[keyof typeof extensions] {
  return kind === 'joint' ? extensions.joint : extensions.single;
}

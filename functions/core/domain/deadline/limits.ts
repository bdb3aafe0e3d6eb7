import {
  addWorkingDays,
  hasNotice,
  type LastDay,
  rollToWorkingDay,
  type WorkdayCalendar,
} from '../calendar.ts';
import { addDays, addMonths, type LegalDate } from '../legal-date.ts';
import type { ItemKind } from '../service-item.ts';
import type { Limits } from './ledger.ts';

/** Art. 32(1)(iv): working days in which the applicant must be told what is missing. */
export const ACCEPTANCE_WORKING_DAYS = 5;
/** Art. 44: working days in which a granted licence must be delivered. */
export const DELIVERY_WORKING_DAYS = 10;
/** 好差評: working days in which a low rating of a named person is answered. */
export const RATING_ANSWER_WORKING_DAYS = 1;
/** Working days of a year, by which the catalogue converts limits that the law writes in months. */
const WORKING_DAYS_A_YEAR = 248;
/** Art. 42: by how many working days, and by whom, a limit may be extended once. */
export const extensions = {
  single: { days: 10, grantedBy: 'agency-head' },
  joint: { days: 15, grantedBy: 'government-head' },
} as const;

/** What moves a limit to a later day: a clock stop that is over, or an extension. */
export interface Move {
  /** The day whose end saw the clock stop, or the extension granted. */
  readonly fromOn: LegalDate;
  readonly workingDays: number;
  readonly calendarDays: number;
}

type Length = Omit<Move, 'fromOn'>;

/** Art. 32(1)(iv): the last day on which the applicant can be told what is missing. @throws CalendarUnknown */
export function acceptanceLimit(calendar: WorkdayCalendar, receivedOn: LegalDate): LastDay {
  return addWorkingDays(calendar, receivedOn, ACCEPTANCE_WORKING_DAYS);
}

/** Art. 44: the last day of delivery after a decision. @throws CalendarUnknown */
export function deliveryLimit(calendar: WorkdayCalendar, decidedOn: LegalDate): LastDay {
  return addWorkingDays(calendar, decidedOn, DELIVERY_WORKING_DAYS);
}

/** Art. 42: which extension a kind of handling may have. */
export function extensionFor(kind: ItemKind): (typeof extensions)[keyof typeof extensions] {
  return kind === 'joint' ? extensions.joint : extensions.single;
}

/**
 * A last day with everything that moved it, in the order in which it happened. What comes after the last day moves
 * nothing: a limit that was missed stays missed, whatever stands still later.
 */
export function movedLastDay(lastDayOf: (moved: Length) => LastDay, moves: readonly Move[]): LastDay {
  let moved: Length = { workingDays: 0, calendarDays: 0 };
  for (const move of moves.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    if (move.fromOn > lastDayOf(moved).on) break;
    moved = {
      workingDays: moved.workingDays + move.workingDays,
      calendarDays: moved.calendarDays + move.calendarDays,
    };
  }
  return lastDayOf(moved);
}

/**
 * The months of a limit that the law writes in months. The catalogue gives the careful reading in working days
 * (3 months are 62), from which the months follow without a remainder that matters.
 */
export function monthsOf({ statutoryWorkingDays }: Pick<Limits, 'statutoryWorkingDays'>): number {
  return Math.round((statutoryWorkingDays * 12) / WORKING_DAYS_A_YEAR);
}

/**
 * Art. 42 and the item's own law: the statutory last day after acceptance.
 *
 * A law that says "days" without "working" is read in the way that is safe on either reading: n calendar days, not
 * moved by a holiday. Months end on the matching day (民法典 202) and roll to a working day (203). A limit in calendar
 * time stands still in calendar days too: moved by working days it could end later than the law has it.
 * @throws CalendarUnknown
 */
export function statutoryLimit(
  calendar: WorkdayCalendar,
  acceptedOn: LegalDate,
  limits: Limits,
  moves: readonly Move[] = [],
): LastDay {
  const { statutoryDays, statutoryUnit } = limits;
  switch (statutoryUnit) {
    case 'working-day':
      return movedLastDay(
        ({ workingDays }) => addWorkingDays(calendar, acceptedOn, statutoryDays + workingDays),
        moves,
      );
    case 'day-as-written':
      return movedLastDay(({ calendarDays }) => {
        const on = addDays(acceptedOn, statutoryDays + calendarDays);
        return { on, isProvisional: !hasNotice(calendar, on) };
      }, moves);
    case 'month':
      return movedLastDay(
        ({ calendarDays }) =>
          rollToWorkingDay(calendar, addDays(addMonths(acceptedOn, monthsOf(limits)), calendarDays)),
        moves,
      );
  }
}

/**
 * The promised last day: the promise in working days, never later than the law. An item whose law sets no
 * limit (0) has only its promise.
 * @throws CalendarUnknown
 */
export function promisedLimit(
  calendar: WorkdayCalendar,
  acceptedOn: LegalDate,
  limits: Limits,
  moves: readonly Move[] = [],
): LastDay {
  const promised = movedLastDay(
    ({ workingDays }) => addWorkingDays(calendar, acceptedOn, limits.promisedDays + workingDays),
    moves,
  );
  if (limits.statutoryDays === 0) return promised;
  const statutory = statutoryLimit(calendar, acceptedOn, limits, moves);
  return promised.on <= statutory.on ? promised : statutory;
}

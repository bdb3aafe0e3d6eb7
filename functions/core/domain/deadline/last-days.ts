import {
  addWorkingDays,
  subtractWorkingDays,
  type WorkdayCalendar,
  workingDaysBetween,
} from '../calendar.ts';
import { addDays, daysBetween, endOfDay, type LegalDate, startOfDay } from '../legal-date.ts';
import {
  type ClockStop,
  type DeadlineLedger,
  type Extension,
  isPending,
  type Mark,
  openSupplement,
  type SupplementNotice,
  setMark,
} from './ledger.ts';
import {
  acceptanceLimit,
  deliveryLimit,
  type Move,
  movedLastDay,
  promisedLimit,
  RATING_ANSWER_WORKING_DAYS,
  statutoryLimit,
} from './limits.ts';

/** The instant at which a mark behind a last day falls due: 24:00 of that day (民法典 203). */
export function endOf(lastOn: LegalDate): string {
  return endOfDay(lastOn).toISOString();
}

/**
 * Computes every last day that is still watched, and its mark, from what has happened and the calendar. What has
 * fired stays fired. The same facts always give the same ledger, so settling twice changes nothing.
 * @throws CalendarUnknown
 */
export function settle(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const { isClosed, deliveredOn, decidedOn, acceptedOn } = ledger;
  if (isClosed || deliveredOn !== undefined) return settleRatingAnswer(ledger, calendar);
  if (decidedOn !== undefined) return settleDelivery(ledger, decidedOn, calendar);
  const limited = settleLimits(ledger, calendar);
  const staged =
    acceptedOn === undefined ? settleIntake(limited, calendar) : settleCards(limited, acceptedOn, calendar);
  return settleSilences(staged, calendar);
}

/** Before acceptance both last days are as if it were accepted on the day of receipt. */
function settleLimits(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const { acceptedOn = ledger.receivedOn, limits } = ledger;
  const moves = movesOf(ledger, calendar);
  const promised = promisedLimit(calendar, acceptedOn, limits, moves);
  const statutory = statutoryLimit(calendar, acceptedOn, limits, moves);
  return {
    ...ledger,
    promisedLastOn: promised.on,
    statutoryLastOn: statutory.on,
    isProvisional: promised.isProvisional || statutory.isProvisional,
  };
}

/** Art. 32: the five working days in which something must be said, or those in which the applicant answers. */
function settleIntake(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const asked = openSupplement(ledger);
  const { on: lastOn, isProvisional } = asked
    ? addWorkingDays(calendar, asked.noticedOn, asked.answerDays)
    : acceptanceLimit(calendar, ledger.receivedOn);
  const kind = asked ? 'supplement-lapse' : 'deemed-acceptance';
  const settled: DeadlineLedger = {
    ...ledger,
    ...(asked ? { supplement: { ...asked, lastOn } } : { acceptanceLastOn: lastOn }),
    isProvisional: ledger.isProvisional || isProvisional,
  };
  const watched = setMark(settled, { id: kind, kind, dueAt: endOf(lastOn), lastOn });
  if (!asked?.remindDays) return watched;
  const dueAt = startOfDay(reminderOn(asked, lastOn, asked.remindDays, calendar)).toISOString();
  return setMark(watched, { id: 'supplement-reminder', kind: 'supplement-reminder', dueAt });
}

/** So many working days before the last day; not on the day of the notice itself. */
function reminderOn(
  { noticedOn }: SupplementNotice,
  lastOn: LegalDate,
  remindDays: number,
  calendar: WorkdayCalendar,
): LegalDate {
  const before = subtractWorkingDays(calendar, lastOn, remindDays);
  const earliest = addDays(noticedOn, 1);
  return before < earliest ? earliest : before;
}

/** The two cards of supervision. What is to be done on the spot has no day before its last: only the red one. */
function settleCards(
  ledger: DeadlineLedger,
  acceptedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { promisedLastOn: lastOn } = ledger;
  const red = setMark(ledger, { id: 'red-card', kind: 'red-card', dueAt: endOf(lastOn), lastOn });
  if (ledger.kind === 'immediate') return red;
  const dueAt = startOfDay(yellowCardOn({ ...ledger, acceptedOn }, calendar)).toISOString();
  return setMark(red, { id: 'yellow-card', kind: 'yellow-card', dueAt });
}

/**
 * The day whose beginning shows the yellow card: so many working days before the promised last day, or the day after a
 * share of the promise is over; but not before the day after acceptance, and not after the last day has begun.
 * @throws CalendarUnknown
 */
export function yellowCardOn(
  ledger: Pick<DeadlineLedger, 'acceptedOn' | 'receivedOn' | 'promisedLastOn' | 'limits' | 'stops'>,
  calendar: WorkdayCalendar,
): LegalDate {
  const { promisedLastOn, limits, acceptedOn = ledger.receivedOn } = ledger;
  const earliest = addDays(acceptedOn, 1);
  if (earliest >= promisedLastOn) return promisedLastOn;
  const before =
    limits.yellowCardPercentOver === undefined
      ? subtractWorkingDays(calendar, promisedLastOn, limits.yellowCardWorkingDaysBefore)
      : dayAtShare(ledger, acceptedOn, limits.yellowCardPercentOver, calendar);
  if (before < earliest) return earliest;
  return before > promisedLastOn ? promisedLastOn : before;
}

/**
 * The day after so much of the promise is over, rounded up to a whole working day. What stood still is no part of the
 * promise, so the rest is counted back from its last day.
 */
function dayAtShare(
  { promisedLastOn, stops }: Pick<DeadlineLedger, 'promisedLastOn' | 'stops'>,
  acceptedOn: LegalDate,
  percent: number,
  calendar: WorkdayCalendar,
): LegalDate {
  const moves = stops
    .flatMap((stop) => moveOfStop(stop, calendar))
    .filter((one) => one.fromOn <= promisedLastOn);
  const stood = moves.reduce((sum, { workingDays }) => sum + workingDays, 0);
  const length = workingDaysBetween(calendar, acceptedOn, promisedLastOn) - stood;
  const rest = length - Math.ceil((length * percent) / 100);
  return addDays(subtractWorkingDays(calendar, promisedLastOn, rest), 1);
}

function settleSilences(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  let { isProvisional } = ledger;
  const marks = ledger.marks.map((mark): Mark => {
    if (!mark.counted || !isPending(mark)) return mark;
    const { openedOn, limitDays } = mark.counted;
    const last = movedLastDay(
      ({ workingDays }) => addWorkingDays(calendar, openedOn, limitDays + workingDays),
      ledger.stops.flatMap((stop) => moveOfStop(stop, calendar, openedOn)),
    );
    isProvisional ||= last.isProvisional;
    return { ...mark, lastOn: last.on, dueAt: endOf(last.on) };
  });
  return { ...ledger, isProvisional, marks };
}

/** Art. 44. The limits of the decision stay on record as they were. */
function settleDelivery(
  ledger: DeadlineLedger,
  decidedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { on: lastOn, isProvisional } = deliveryLimit(calendar, decidedOn);
  return setMark(
    { ...ledger, deliveryDueOn: lastOn, isProvisional },
    { id: 'delivery-due', kind: 'delivery-due', dueAt: endOf(lastOn), lastOn },
  );
}

/** 好差評: the next working day after a low rating. */
function settleRatingAnswer(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const { ratingAnswer } = ledger;
  if (!ratingAnswer || ratingAnswer.answeredOn !== undefined) return ledger;
  const { on: lastOn } = addWorkingDays(calendar, ratingAnswer.ratedOn, RATING_ANSWER_WORKING_DAYS);
  return setMark(
    { ...ledger, ratingAnswer: { ...ratingAnswer, lastOn } },
    { id: 'rating-answer-due', kind: 'rating-answer-due', dueAt: endOf(lastOn), lastOn },
  );
}

/** Everything that has moved the limits of the decision. */
function movesOf(ledger: DeadlineLedger, calendar: WorkdayCalendar): Move[] {
  const { extension, stops } = ledger;
  return [
    ...stops.flatMap((stop) => moveOfStop(stop, calendar)),
    ...(extension ? [moveOfExtension(extension, stops)] : []),
  ];
}

/**
 * What stood still: the days after the one on which the clock stopped, up to and with the one on which it went on
 * (民法典 201: the day of an event does not count). Whoever was asked meanwhile has lost only what came after.
 */
function moveOfStop(stop: ClockStop, calendar: WorkdayCalendar, since: LegalDate = stop.stoppedOn): Move[] {
  const { stoppedOn, resumedOn } = stop;
  const fromOn = since > stoppedOn ? since : stoppedOn;
  if (resumedOn === undefined || resumedOn <= fromOn) return [];
  return [
    {
      fromOn,
      workingDays: workingDaysBetween(calendar, fromOn, resumedOn),
      calendarDays: daysBetween(fromOn, resumedOn),
    },
  ];
}

function moveOfExtension({ days, grantedOn }: Extension, stops: readonly ClockStop[]): Move {
  return { fromOn: clockDayOf(grantedOn, stops), workingDays: days, calendarDays: days };
}

/** The day that the clock shows: while it stands still, the one on which it stopped. */
export function clockDayOf(on: LegalDate, stops: readonly ClockStop[]): LegalDate {
  const holding = stops.find(
    ({ stoppedOn, resumedOn }) => stoppedOn <= on && (resumedOn === undefined || on <= resumedOn),
  );
  return holding?.stoppedOn ?? on;
}

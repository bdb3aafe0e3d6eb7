import { addWorkingDays, type WorkdayCalendar, workingDaysBetween } from '../calendar.ts';
import { type LegalDate, startOfDay } from '../legal-date.ts';
import type { ItemKind } from '../service-item.ts';
import { ClockRefused } from './clock-refused.ts';
import { clockDayOf, endOf, settle } from './last-days.ts';
import {
  type ClockStop,
  cancelMarks,
  type DeadlineLedger,
  type Extension,
  isHeld,
  isOver,
  isPending,
  type Limits,
  type Mark,
  type MarkKind,
  openStop,
  openSupplement,
  type SilenceCount,
  setMark,
  standsStill,
  withMarks,
} from './ledger.ts';
import { extensionFor } from './limits.ts';

/**
 * Opens the clock on the day of receipt, with the mark of deemed acceptance (art. 32) and both last days as if it
 * were accepted on that day.
 * @throws CalendarUnknown
 */
export function openLedger(
  opened: { applicationId: string; kind: ItemKind; receivedOn: LegalDate; limits: Limits },
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { receivedOn } = opened;
  const blank: DeadlineLedger = {
    ...opened,
    acceptanceLastOn: receivedOn,
    promisedLastOn: receivedOn,
    statutoryLastOn: receivedOn,
    isProvisional: false,
    stops: [],
    marks: [],
    run: 0,
  };
  return settle(blank, calendar);
}

/** Marks of intake: what they watch is over with the acceptance. */
const beforeAcceptance: readonly MarkKind[] = [
  'deemed-acceptance',
  'supplement-reminder',
  'supplement-lapse',
];

/**
 * Accepted: both limits begin on this day (art. 42); the yellow and the red card are set. After a supplement they
 * begin on the day it arrived, for then the application had to be accepted (art. 32(1)(v)). The first acceptance
 * stands.
 * @throws CalendarUnknown
 */
export function accept(
  ledger: DeadlineLedger,
  acceptedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (ledger.acceptedOn !== undefined || isOver(ledger)) return ledger;
  const isSupplied = ledger.supplement?.answeredOn !== undefined;
  const open = cancelMarks(ledger, ({ kind }) => beforeAcceptance.includes(kind));
  return settle({ ...open, acceptedOn: isSupplied ? ledger.receivedOn : acceptedOn }, calendar);
}

/**
 * Art. 32(1)(iv): told nothing in time, the application counts as accepted from the day of receipt. One that was
 * told something, or is accepted, stays as it is.
 * @throws CalendarUnknown
 */
export function deemAccepted(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  if (ledger.acceptedOn !== undefined || isOver(ledger) || openSupplement(ledger)) return ledger;
  return { ...accept(ledger, ledger.receivedOn, calendar), isAcceptanceDeemed: true };
}

/**
 * A department was asked: its silence is noticed when its last day has ended. With `counted` the last day is counted
 * again whenever the clock or the calendar moves it; without, a clock stop moves it by all that stood still.
 * Noting a task again changes nothing, and neither does a task of a case that is over.
 */
export function noteSilenceLimit(
  ledger: DeadlineLedger,
  asked: { taskId: string; lastOn: LegalDate; counted?: SilenceCount },
): DeadlineLedger {
  const { taskId, lastOn } = asked;
  if (isOver(ledger) || ledger.marks.some((mark) => mark.taskId === taskId)) return ledger;
  return setMark(ledger, { ...asked, id: `silence.${taskId}`, kind: 'silence', dueAt: endOf(lastOn) });
}

/** The department was silent and its policy is to escalate: one further limit, and no other. */
export function escalateSilence(
  ledger: DeadlineLedger,
  asked: { taskId: string; lastOn: LegalDate; counted?: SilenceCount },
): DeadlineLedger {
  const { taskId, lastOn } = asked;
  const known = ledger.marks.filter((mark) => mark.taskId === taskId);
  const last = known.findLast(({ isCancelled }) => isCancelled === undefined); // a limit may have begun anew
  const wasSilent = last?.kind === 'silence' && last.firedAt !== undefined;
  if (isOver(ledger) || !wasSilent) return ledger;
  const id = `silence-final.${taskId}`;
  return setMark(ledger, { ...asked, id, kind: 'silence-final', dueAt: endOf(lastOn) });
}

/**
 * The department's limit begins anew: what it waited for has arrived. What it let pass before stays on record and counts
 * no more.
 */
export function restartSilence(
  ledger: DeadlineLedger,
  asked: { taskId: string; lastOn: LegalDate },
): DeadlineLedger {
  const { taskId, lastOn } = asked;
  if (isOver(ledger)) return ledger;
  const times = ledger.marks.filter((mark) => mark.taskId === taskId && mark.kind === 'silence').length;
  const id = `silence.${taskId}.${times + 1}`;
  return setMark(closeSilence(ledger, taskId), { ...asked, id, kind: 'silence', dueAt: endOf(lastOn) });
}

/** The last day of a department's limit, wherever the clock has moved it; undefined when none is watched. */
export function silenceLastOn(ledger: DeadlineLedger, taskId: string): LegalDate | undefined {
  return ledger.marks.find((mark) => mark.taskId === taskId && isPending(mark))?.lastOn;
}

/** The department has answered: its silence is not watched any more. */
export function closeSilence(ledger: DeadlineLedger, taskId: string): DeadlineLedger {
  return cancelMarks(ledger, (mark) => mark.taskId === taskId);
}

/**
 * Art. 45: the clock stands still from the end of this day, for a lawful cause, with a written notice of the working
 * days needed.
 * @throws ClockRefused CASE_OVER, NOT_ACCEPTED, CLOCK_STANDS_STILL, DAY_OUT_OF_ORDER, BASIS_REQUIRED,
 *   EXPECTED_DAYS_REQUIRED
 */
export function stopClock(ledger: DeadlineLedger, stop: Omit<ClockStop, 'resumedOn'>): DeadlineLedger {
  const { acceptedOn, stops } = ledger;
  if (isOver(ledger)) throw new ClockRefused('CASE_OVER');
  if (acceptedOn === undefined) throw new ClockRefused('NOT_ACCEPTED');
  if (standsStill(ledger)) throw new ClockRefused('CLOCK_STANDS_STILL');
  const earliest = stops.at(-1)?.resumedOn ?? acceptedOn;
  if (stop.stoppedOn < earliest) throw new ClockRefused('DAY_OUT_OF_ORDER', { earliest });
  if (stop.legalBasis.trim() === '') throw new ClockRefused('BASIS_REQUIRED');
  if (!Number.isSafeInteger(stop.expectedDays) || stop.expectedDays < 1)
    throw new ClockRefused('EXPECTED_DAYS_REQUIRED');
  return { ...ledger, stops: [...stops, stop] };
}

/**
 * Art. 45: the clock goes on after this day. Every limit that was not over, and every pending mark of it, moves by
 * the working days that it stood still.
 * @throws ClockRefused CASE_OVER, CLOCK_RUNS, CLOCK_HELD (see `hold-clock.ts`), DAY_OUT_OF_ORDER; CalendarUnknown
 */
export function resumeClock(
  ledger: DeadlineLedger,
  resumedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (isOver(ledger)) throw new ClockRefused('CASE_OVER');
  const open = openStop(ledger);
  if (!open) throw new ClockRefused('CLOCK_RUNS');
  if (isHeld(open)) throw new ClockRefused('CLOCK_HELD');
  if (resumedOn < open.stoppedOn) throw new ClockRefused('DAY_OUT_OF_ORDER', { earliest: open.stoppedOn });
  const stops = ledger.stops.map((stop) => (stop === open ? { ...stop, resumedOn } : stop));
  const stood = workingDaysBetween(calendar, open.stoppedOn, resumedOn);
  const moved = withMarks(ledger, (mark) =>
    isUncountedSilence(mark, open.stoppedOn) ? movedSilence(mark, stood, calendar) : mark,
  );
  return settle({ ...moved, stops }, calendar);
}

interface UncountedSilence extends Mark {
  readonly lastOn: LegalDate;
}

/** A silence of which only the last day is known, and which was not over when the clock stopped. */
function isUncountedSilence(mark: Mark, stoppedOn: LegalDate): mark is UncountedSilence {
  const isSilence = mark.taskId !== undefined && mark.counted === undefined;
  return isSilence && isPending(mark) && mark.lastOn !== undefined && mark.lastOn >= stoppedOn;
}

function movedSilence(mark: UncountedSilence, stood: number, calendar: WorkdayCalendar): Mark {
  if (stood === 0) return mark;
  const { on: lastOn } = addWorkingDays(calendar, mark.lastOn, stood);
  return { ...mark, lastOn, dueAt: endOf(lastOn) };
}

/**
 * Art. 42: extended once, before the statutory limit is over, by the right head — 10 working days by the agency's,
 * 15 for joint handling by the government's — with the reason that the applicant is told.
 * @throws ClockRefused CASE_OVER, NOT_ACCEPTED, ALREADY_EXTENDED, WRONG_HEAD, REASON_REQUIRED, DAY_OUT_OF_ORDER,
 *   LIMIT_PASSED; CalendarUnknown
 */
export function extend(
  ledger: DeadlineLedger,
  granted: Omit<Extension, 'days'>,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { acceptedOn, statutoryLastOn } = ledger;
  const { days, grantedBy } = extensionFor(ledger.kind);
  if (isOver(ledger)) throw new ClockRefused('CASE_OVER');
  if (acceptedOn === undefined) throw new ClockRefused('NOT_ACCEPTED');
  if (ledger.extension) throw new ClockRefused('ALREADY_EXTENDED', { grantedOn: ledger.extension.grantedOn });
  if (granted.grantedBy !== grantedBy) throw new ClockRefused('WRONG_HEAD', { grantedBy });
  if (granted.reason.trim() === '') throw new ClockRefused('REASON_REQUIRED');
  if (granted.grantedOn < acceptedOn) throw new ClockRefused('DAY_OUT_OF_ORDER', { earliest: acceptedOn });
  if (clockDayOf(granted.grantedOn, ledger.stops) > statutoryLastOn)
    throw new ClockRefused('LIMIT_PASSED', { statutoryLastOn });
  return settle({ ...ledger, extension: { days, ...granted } }, calendar);
}

/**
 * Decided in time or late: no card and no silence is watched any more; delivery is, for ten working days (art. 44).
 * A promise that was already missed stays on record, even if its timer comes late. The first decision stands.
 * @throws CalendarUnknown
 */
export function decide(
  ledger: DeadlineLedger,
  decidedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (isOver(ledger)) return ledger;
  return settle({ ...endMarks(ledger, decidedOn), decidedOn }, calendar);
}

/** Delivered: nothing is left to watch. The first delivery stands. */
export function deliver(ledger: DeadlineLedger, deliveredOn: LegalDate): DeadlineLedger {
  if (ledger.deliveredOn !== undefined || ledger.isClosed) return ledger;
  return { ...endMarks(ledger, deliveredOn), deliveredOn };
}

/**
 * Ended without a licence: returned, refused, withdrawn, lapsed. Nothing is left to watch. With the day of the end, a
 * promise that was already missed stays on record, even if its timer comes late.
 */
export function close(ledger: DeadlineLedger, closedOn?: LegalDate): DeadlineLedger {
  if (isOver(ledger)) return ledger;
  const ended = closedOn === undefined ? cancelMarks(ledger, () => true) : endMarks(ledger, closedOn);
  return { ...ended, isClosed: true };
}

/**
 * Cancels what is not to be watched after a day. A missed promise and a late delivery are facts, not warnings: where
 * they had come about before that day and only the timer was late, they are still to be put on record.
 */
function endMarks(ledger: DeadlineLedger, endedOn: LegalDate): DeadlineLedger {
  const by = startOfDay(openStop(ledger)?.stoppedOn ?? endedOn).toISOString();
  const isFact = ({ kind, dueAt }: Mark): boolean =>
    (kind === 'red-card' || kind === 'delivery-due') && dueAt <= by;
  return cancelMarks(ledger, (mark) => !isFact(mark));
}

/**
 * The holidays of a year have been published, or changed: every last day that is still watched is counted again.
 * @throws CalendarUnknown
 */
export function recompute(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  return settle(ledger, calendar);
}

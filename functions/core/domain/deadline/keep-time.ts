import { addWorkingDays, subtractWorkingDays, type WorkdayCalendar, workingDaysBetween } from '../calendar.ts';
import { addDays, endOfDay, type LegalDate, startOfDay } from '../legal-date.ts';
import type { ItemKind } from '../service-item.ts';
import {
  cancelMarks,
  type ClockStop,
  type DeadlineLedger,
  type Extension,
  type Limits,
  setMark,
  standsStill,
  withMarks,
} from './ledger.ts';
import { acceptanceLimit, deliveryLimit, extensionFor, promisedLimit, statutoryLimit } from './limits.ts';

/** The instant at which a mark behind a last day falls due. */
const after = (lastOn: LegalDate): string => endOfDay(lastOn).toISOString();

/** Opens the clock on the day of receipt, with the mark of deemed acceptance (art. 32). */
export function openLedger(
  opened: { applicationId: string; kind: ItemKind; receivedOn: LegalDate; limits: Limits },
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { receivedOn, limits } = opened;
  const acceptance = acceptanceLimit(calendar, receivedOn);
  const promised = promisedLimit(calendar, receivedOn, limits);
  const statutory = statutoryLimit(calendar, receivedOn, limits);
  return setMark(
    {
      ...opened,
      acceptanceLastOn: acceptance.on,
      promisedLastOn: promised.on,
      statutoryLastOn: statutory.on,
      isProvisional: promised.isProvisional || statutory.isProvisional,
      stops: [],
      marks: [],
      run: 0,
    },
    { id: 'deemed-acceptance', kind: 'deemed-acceptance', dueAt: after(acceptance.on), lastOn: acceptance.on },
  );
}

/** Accepted: both limits begin on this day (art. 42); the yellow and the red card are set. */
export function accept(
  ledger: DeadlineLedger,
  acceptedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const accepted = { ...cancelMarks(ledger, (mark) => mark.kind === 'deemed-acceptance'), acceptedOn };
  return setLimits(accepted, calendar);
}

/** Art. 32(1)(iv): told nothing in time, the application counts as accepted from the day of receipt. */
export function deemAccepted(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  return { ...accept(ledger, ledger.receivedOn, calendar), isAcceptanceDeemed: true };
}

/** Working days by which the limits lie later: what the clock stood still, and an extension. */
function extraDays(ledger: DeadlineLedger, calendar: WorkdayCalendar): number {
  const stood = ledger.stops.reduce(
    (total, stop) =>
      stop.resumedOn === undefined ? total : total + workingDaysBetween(calendar, stop.stoppedOn, stop.resumedOn),
    0,
  );
  return stood + (ledger.extension?.days ?? 0);
}

/** Computes the last days and sets the two cards; an immediate item has no cards. */
function setLimits(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const { acceptedOn = ledger.receivedOn, limits } = ledger;
  const extra = extraDays(ledger, calendar);
  const promised = promisedLimit(calendar, acceptedOn, limits, extra);
  const statutory = statutoryLimit(calendar, acceptedOn, limits, extra);
  const timed: DeadlineLedger = {
    ...ledger,
    promisedLastOn: promised.on,
    statutoryLastOn: statutory.on,
    isProvisional: promised.isProvisional || statutory.isProvisional,
  };
  if (ledger.acceptedOn === undefined || ledger.kind === 'immediate') return timed;
  const yellowOn = yellowCardOn(timed, calendar);
  const yellow = {
    id: 'yellow-card',
    kind: 'yellow-card',
    dueAt: startOfDay(yellowOn).toISOString(),
  } as const;
  const red = { id: 'red-card', kind: 'red-card', dueAt: after(promised.on), lastOn: promised.on } as const;
  return setMark(setMark(timed, yellow), red);
}

/** The day whose beginning shows the yellow card: so many working days before the last, but not before the day after acceptance. */
function yellowCardOn(ledger: DeadlineLedger, calendar: WorkdayCalendar): LegalDate {
  const { promisedLastOn, limits, acceptedOn = ledger.receivedOn } = ledger;
  const before = subtractWorkingDays(calendar, promisedLastOn, limits.yellowCardWorkingDaysBefore);
  const earliest = addDays(acceptedOn, 1);
  return before < earliest ? earliest : before;
}

/** A department was asked: its silence is noticed when its last day has ended. */
export function noteSilenceLimit(
  ledger: DeadlineLedger,
  asked: { taskId: string; lastOn: LegalDate },
): DeadlineLedger {
  const { taskId, lastOn } = asked;
  return setMark(ledger, { id: `silence.${taskId}`, kind: 'silence', taskId, lastOn, dueAt: after(lastOn) });
}

/** The department was silent and its policy is to escalate: one further limit, and no other. */
export function escalateSilence(
  ledger: DeadlineLedger,
  asked: { taskId: string; lastOn: LegalDate },
): DeadlineLedger {
  const { taskId, lastOn } = asked;
  const id = `silence-final.${taskId}`;
  return setMark(ledger, { id, kind: 'silence-final', taskId, lastOn, dueAt: after(lastOn) });
}

/** The department has answered: its silence is not watched any more. */
export function closeSilence(ledger: DeadlineLedger, taskId: string): DeadlineLedger {
  return cancelMarks(ledger, (mark) => mark.taskId === taskId);
}

/** Art. 45: the clock stands still from this day, for a lawful reason, with a written notice of the time needed. */
export function stopClock(ledger: DeadlineLedger, stop: Omit<ClockStop, 'resumedOn'>): DeadlineLedger {
  if (standsStill(ledger)) return ledger;
  return { ...ledger, stops: [...ledger.stops, stop] };
}

/** The clock goes on: every limit and every pending mark moves by the working days it stood still. */
export function resumeClock(
  ledger: DeadlineLedger,
  resumedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const open = ledger.stops.find((stop) => stop.resumedOn === undefined);
  if (!open) return ledger;
  const stops = ledger.stops.map((stop) => (stop === open ? { ...stop, resumedOn } : stop));
  const stood = workingDaysBetween(calendar, open.stoppedOn, resumedOn);
  return setLimits(moveSilences({ ...ledger, stops }, stood, calendar), calendar);
}

function moveSilences(ledger: DeadlineLedger, days: number, calendar: WorkdayCalendar): DeadlineLedger {
  return withMarks(ledger, (mark) => {
    const isPending = mark.firedAt === undefined && mark.isCancelled === undefined;
    if (mark.taskId === undefined || mark.lastOn === undefined || !isPending || days === 0) return mark;
    const lastOn = addWorkingDays(calendar, mark.lastOn, days).on;
    return { ...mark, lastOn, dueAt: after(lastOn) };
  });
}

/** Art. 42: extended once, by the right head, with the reason. The days follow from the kind of handling. */
export function extend(
  ledger: DeadlineLedger,
  granted: Pick<Extension, 'reason' | 'grantedOn'>,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  if (ledger.extension) return ledger;
  return setLimits({ ...ledger, extension: { ...extensionFor(ledger.kind), ...granted } }, calendar);
}

/** Decided in time or late: no card and no silence is watched any more; delivery is (art. 44). */
export function decide(
  ledger: DeadlineLedger,
  decidedOn: LegalDate,
  calendar: WorkdayCalendar,
): DeadlineLedger {
  const { on: deliveryDueOn } = deliveryLimit(calendar, decidedOn);
  return setMark(
    { ...cancelMarks(ledger, () => true), decidedOn, deliveryDueOn },
    { id: 'delivery-due', kind: 'delivery-due', dueAt: after(deliveryDueOn), lastOn: deliveryDueOn },
  );
}

/** Delivered: nothing is left to watch. */
export function deliver(ledger: DeadlineLedger, deliveredOn: LegalDate): DeadlineLedger {
  return { ...cancelMarks(ledger, () => true), deliveredOn };
}

/** Ended without a licence: returned, refused, withdrawn. Nothing is left to watch. */
export function close(ledger: DeadlineLedger): DeadlineLedger {
  return { ...cancelMarks(ledger, () => true), isClosed: true };
}

/** The holidays of a year have been published: provisional limits are computed anew. */
export function recompute(ledger: DeadlineLedger, calendar: WorkdayCalendar): DeadlineLedger {
  const isOver = ledger.decidedOn !== undefined || ledger.isClosed;
  return ledger.isProvisional && !isOver ? setLimits(ledger, calendar) : ledger;
}

import { addWorkingDays, type WorkdayCalendar } from '../domain/calendar.ts';
import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import { closeSilence, deemAccepted, escalateSilence } from '../domain/deadline/keep-time.ts';
import { type DeadlineLedger, dueMarks, fireMark, type Mark } from '../domain/deadline/ledger.ts';
import { lapseSupplement } from '../domain/deadline/supplement.ts';
import { closeTask } from '../domain/desk.ts';
import type { EventBody } from '../domain/event.ts';
import { silenceOfAcceptance } from '../domain/joint-action/acceptance.ts';
import { stepOf } from '../domain/joint-action/record.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { ServiceItem, SilencePolicy } from '../domain/service-item.ts';
import type { OpinionTask } from '../domain/task.ts';
import { openHandling } from './accept-application.ts';
import { applied } from './change-case.ts';
import { endCheck } from './withdraw-department.ts';

interface Firing {
  readonly item: ServiceItem;
  readonly at: Date;
  readonly calendar: WorkdayCalendar;
}

/** What a mark does beside being marked as fired. */
type MarkEffects = Effects & { readonly ledger: DeadlineLedger };

/** Art. 32(1)(iv): nothing was said in five working days, so the application counts as accepted from its receipt. */
function deemAcceptance(caseFile: CaseFile, ledger: DeadlineLedger, firing: Firing): MarkEffects {
  const { item, at, calendar } = firing;
  if (caseFile.application.status !== 'submitted') return { ledger, events: [] };
  const accepted = deemAccepted(ledger, calendar);
  const handling = openHandling(caseFile.application, item, accepted, at);
  const { receivedOn: acceptedOn, promisedLastOn } = accepted;
  const ended = endCheck(caseFile, at);
  return {
    application: handling.application,
    ledger: ended.tasks.reduce((clock, task) => closeSilence(clock, task.id), accepted),
    tasks: [...closeTask(caseFile, 'accept', at, 'dropped'), ...ended.tasks, ...(handling.tasks ?? [])],
    events: [{ type: 'AcceptanceDeemed', acceptedOn, promisedLastOn }, ...ended.events, ...handling.events],
  };
}

/** A department has not answered in its limit: its policy says what that means. */
function endSilence(
  caseFile: CaseFile,
  ledger: DeadlineLedger,
  mark: Mark,
  { at, calendar }: Firing,
): MarkEffects {
  const task = opinionTasks(caseFile).find((one) => one.id === mark.taskId);
  if (task?.status !== 'open') return { ledger, events: [] };
  const { id: taskId, round, action, departmentCode } = task;
  const policy = silenceOfAcceptance(stepOf(task, 'acceptance'), task.silence);
  const facts = { taskId, round, action, departmentCode };
  if (action === 'completeness') {
    const givenAt = at.toISOString();
    const finding = { source: 'silence', missing: [], givenAt } as const;
    return {
      ledger,
      tasks: [{ ...task, status: 'decided', closedAt: givenAt, finding }],
      events: [{ type: 'SilenceTakenAsComplete', ...facts }],
    };
  }
  if (policy === 'escalate' && mark.kind === 'silence') {
    // the further limit begins where the first one ended, wherever the clock had moved it
    const counted = { openedOn: mark.lastOn ?? task.lastOn, limitDays: task.limitDays };
    const { on: lastOn } = addWorkingDays(calendar, counted.openedOn, counted.limitDays);
    return {
      ledger: escalateSilence(ledger, { taskId, lastOn, counted }),
      tasks: [{ ...task, lastOn, escalatedAt: at.toISOString() }],
      events: [{ type: 'SilenceEscalated', lastOn, ...facts }],
    };
  }
  const closed = (verdict: 'consent' | 'none', event: EventBody): MarkEffects => ({
    ledger,
    tasks: [silentTask(task, verdict, at, policy)],
    events: [event],
  });
  return policy === 'consent'
    ? closed('consent', { type: 'SilenceTakenAsConsent', ...facts })
    : closed('none', { type: 'SilenceClosed', policy, ...facts });
}

/** A few days are left to answer the notice. A reminder that comes after them helps nobody. */
function remind(caseFile: CaseFile, ledger: DeadlineLedger, { at }: Firing): MarkEffects {
  const { lastOn = '' } = ledger.supplement ?? {};
  const isOpen = caseFile.application.status === 'supplement-requested' && legalDateOf(at) <= lastOn;
  return { ledger, events: isOpen ? [{ type: 'SupplementReminded', lastOn }] : [] };
}

/** The notice was not answered in time: the application counts as withdrawn, as the applicant was told beforehand. */
function lapse(caseFile: CaseFile, ledger: DeadlineLedger, { at }: Firing): MarkEffects {
  if (caseFile.application.status !== 'supplement-requested') return { ledger, events: [] };
  return {
    application: { status: 'lapsed', decidedAt: at.toISOString() },
    ledger: lapseSupplement(ledger),
    events: [{ type: 'ApplicationLapsed', lastOn: ledger.supplement?.lastOn ?? '' }],
  };
}

function silentTask(
  task: OpinionTask,
  verdict: 'consent' | 'none',
  at: Date,
  policy: SilencePolicy,
): OpinionTask {
  const givenAt = at.toISOString();
  const opinion = { source: 'silence', policy, verdict, givenAt } as const;
  return { ...task, status: 'decided', closedAt: givenAt, opinion };
}

function effectsOfMark(caseFile: CaseFile, ledger: DeadlineLedger, mark: Mark, firing: Firing): MarkEffects {
  const { promisedLastOn } = ledger;
  switch (mark.kind) {
    case 'deemed-acceptance':
      return deemAcceptance(caseFile, ledger, firing);
    case 'yellow-card':
      return { ledger, events: [{ type: 'YellowCardShown', promisedLastOn }] };
    case 'red-card':
      return { ledger, events: [{ type: 'RedCardShown', promisedLastOn }] };
    case 'silence':
    case 'silence-final':
      return endSilence(caseFile, ledger, mark, firing);
    case 'delivery-due':
      return { ledger, events: [{ type: 'DeliveryOverdue', dueOn: ledger.deliveryDueOn ?? '' }] };
    case 'rating-answer-due':
      return {
        ledger,
        events: [{ type: 'RatingAnswerOverdue', lastOn: ledger.ratingAnswer?.lastOn ?? '' }],
      };
    case 'supplement-reminder':
      return remind(caseFile, ledger, firing);
    case 'supplement-lapse':
      return lapse(caseFile, ledger, firing);
  }
}

/**
 * Fires every mark that is due, in the order of their instants, each once; undefined when none is. Whatever
 * woke us, the ledger decides what is due. What the run of the clock waits for next is the caller's business. No I/O.
 */
export function fireDueMarks(caseFile: CaseFile, firing: Firing): Effects | undefined {
  if (!caseFile.ledger || dueMarks(caseFile.ledger, firing.at).length === 0) return undefined;
  const at = firing.at.toISOString();
  let current = caseFile;
  let all: Effects = { events: [] };
  for (;;) {
    const { ledger } = current;
    const [mark] = ledger ? dueMarks(ledger, firing.at) : [];
    if (!ledger || !mark) break;
    const fired = fireMark(ledger, mark.id, at);
    const effects = effectsOfMark(current, fired, mark, firing);
    all = {
      ...all,
      application: { ...all.application, ...effects.application },
      tasks: [...(all.tasks ?? []), ...(effects.tasks ?? [])],
      events: [...all.events, ...effects.events],
    };
    current = applied(current, effects, { ...current.application, ...effects.application });
  }
  const changed = new Set((all.tasks ?? []).map((task) => task.id));
  const tasks = current.tasks.filter((task) => changed.has(task.id)); // each once, as it is in the end
  return { ...all, tasks, ...(current.ledger && { ledger: current.ledger }) };
}

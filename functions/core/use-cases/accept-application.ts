import type { StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { completenessTasks, missingByDepartment } from '../domain/completeness.ts';
import { accept } from '../domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../domain/deadline/ledger.ts';
import { whyNotOnTheSpot } from '../domain/delegation.ts';
import { closeTask, openTask } from '../domain/desk.ts';
import type { EventBody } from '../domain/event.ts';
import { stagesOf } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { assertSubstanceChecked } from '../domain/substantive-check.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import type { SampleKeys } from '../ports/sample-keys.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { delegationOf } from './delegation-of.ts';
import { grant } from './grant-licence.ts';
import { itemOf } from './item-of.ts';
import { sampleDecision } from './sample-decision.ts';
import { withClock } from './with-clock.ts';

export interface AcceptApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** An item that one person decides on the spot is accepted, and left to the approver of the department. */
  readonly forApprover?: boolean;
}

export interface AcceptPorts extends CasePorts {
  readonly catalogue: Catalogue;
  readonly licences: LicenceRegister;
  readonly samples: SampleKeys;
}

/**
 * What follows from acceptance, whoever or whatever accepts. A joint case opens all departments of its
 * plan; a promised case goes to the reviewer, to the one who accepted it first. No I/O.
 */
export function openHandling(
  application: Application,
  item: ServiceItem,
  ledger: DeadlineLedger,
  at: Date,
  officer?: StaffCaller,
): Pick<Effects, 'tasks' | 'events'> & { application: Partial<Application> } {
  if (item.kind === 'joint' && item.jointPlan) {
    const round = application.round + 1;
    const opened: EventBody = { type: 'JointReviewOpened', round, stages: stagesOf(item.jointPlan) };
    return { application: { status: 'in-review', round }, tasks: [], events: [opened] };
  }
  const review = openTask(application, 'review', {
    at,
    dueOn: ledger.promisedLastOn,
    applicantName: application.contact.name,
    ...(officer && { assignee: officer }),
  });
  return { application: { status: 'in-review' }, tasks: [review], events: [] };
}

/** The lead says nothing before every department has checked, for it may ask once only. @throws Refused */
export function assertChecked(caseFile: CaseFile): void {
  if (caseFile.application.completeness !== 'asked') return;
  const open = completenessTasks(caseFile).filter((task) => task.status === 'open');
  throw new Refused('COMPLETENESS_CHECK_OPEN', { departments: open.map((task) => task.departmentCode) });
}

/** Accepts: both limits begin (art. 42), the acceptance task is done, handling is opened. No I/O. */
export function acceptCase(
  caseFile: CaseFile,
  item: ServiceItem,
  accepted: { at: Date; by: StaffCaller; calendar: WorkdayCalendar },
): Effects {
  const { at, by, calendar } = accepted;
  const acceptedOn = legalDateOf(at);
  const missedBy = missingByDepartment(caseFile).map((one) => one.departmentCode);
  return withClock(
    caseFile,
    { events: [] },
    (ledger) => accept(ledger, acceptedOn, calendar),
    (clock) => {
      const handling = openHandling(caseFile.application, item, clock, at, by);
      return {
        application: { acceptedBy: by.sub, officerName: by.name, ...handling.application },
        tasks: [...closeTask(caseFile, 'accept', at), ...(handling.tasks ?? [])],
        events: [
          {
            type: 'ApplicationAccepted',
            acceptedOn: clock.acceptedOn ?? acceptedOn,
            promisedLastOn: clock.promisedLastOn,
            ...(missedBy.length > 0 && { missedBy }),
          },
          ...handling.events,
        ],
      };
    },
  );
}

/** An immediate item of one person: to accept it is to decide it, on the spot (art. 34). */
export function isDecidedAtOnce({ kind, reviewScheme }: Pick<ServiceItem, 'kind' | 'reviewScheme'>): boolean {
  return kind === 'immediate' && reviewScheme === 'review-is-approval';
}

/** What would be decided at the window goes to the approver of the department instead. No I/O. */
function forApprover(caseFile: CaseFile, effects: Effects, at: Date): Effects {
  const { application, ledger } = caseFile;
  const approve = openTask(application, 'approve', {
    at,
    dueOn: effects.ledger?.promisedLastOn ?? ledger?.promisedLastOn ?? '',
    applicantName: application.contact.name,
  });
  return { ...effects, tasks: [...closeTask(caseFile, 'accept', at), approve] };
}

/**
 * The window accepts a complete application. An immediate item is decided with it, on the spot (art. 34), where
 * its scheme lets one person decide and the department has delegated it to the window (`domain/delegation.ts`).
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, COMPLETENESS_CHECK_OPEN, NOT_DELEGATED,
 *   FILER_MAY_NOT_DECIDE_ALONE
 */
export async function acceptApplication(command: AcceptApplication, ports: AcceptPorts): Promise<CaseFile> {
  const { caller } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('accept-application', caller, current);
      assertStatus('accept', current);
      assertChecked(current);
      const item = await itemOf(current, ports.catalogue);
      const effects = acceptCase(current, item, { at, by: caller, calendar });
      if (!isDecidedAtOnce(item)) return effects;
      if (command.forApprover) return forApprover(current, effects, at);
      assertSubstanceChecked(current, item);
      const delegation = await delegationOf(item, at, ports.catalogue);
      const { filedBy } = current.application;
      const refusal = whyNotOnTheSpot({ sub: caller.sub, filedBy, delegation });
      if (refusal || !delegation) throw new Refused(refusal ?? 'NOT_DELEGATED');
      const onTheSpot = { ...effects, tasks: closeTask(current, 'accept', at) };
      const decided = { at, decidedBy: caller.sub, effects: onTheSpot, delegation: delegation.number };
      const granted = await grant(current, item, decided, ports);
      return sampleDecision(current, item, { decision: 'granted', at, effects: granted }, ports);
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { completenessTasks, missingByDepartment } from '../domain/completeness.ts';
import { accept } from '../domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../domain/deadline/ledger.ts';
import { closeTask, openTask } from '../domain/desk.ts';
import type { EventBody } from '../domain/event.ts';
import { stagesOf } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { assertSubstanceChecked } from '../domain/substantive-check.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LicenceRegister } from '../ports/registers.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { grant } from './grant-licence.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';

export interface AcceptApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
}

export interface AcceptPorts extends CasePorts {
  readonly catalogue: Catalogue;
  readonly licences: LicenceRegister;
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

/**
 * The window accepts a complete application. An immediate item is decided with it, on the spot (art. 34), where
 * its scheme lets one person decide.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, COMPLETENESS_CHECK_OPEN
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
      const isDecidedToo = item.kind === 'immediate' && item.reviewScheme === 'review-is-approval';
      const effects = acceptCase(current, item, { at, by: caller, calendar });
      if (!isDecidedToo) return effects;
      assertSubstanceChecked(current, item);
      const onTheSpot = { ...effects, tasks: closeTask(current, 'accept', at) };
      return grant(current, item, { at, decidedBy: caller.sub, effects: onTheSpot }, ports);
    },
    ports,
  );
}

import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Delegation } from '../domain/delegation.ts';
import { type CaseEvent, type ChainCheck, checkChain } from '../domain/event.ts';
import {
  allowedActions,
  type CaseAction,
  type RefusedAction,
  refusedActions,
} from '../domain/permissions.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { applicationIdOfTask } from '../domain/task.ts';
import { type ReaderRole, readerRoleOf } from '../domain/visible-to.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, type CasePorts } from './change-case.ts';
import { delegationOf } from './delegation-of.ts';
import { itemOf } from './item-of.ts';

export interface ShownCase {
  readonly caseFile: CaseFile;
  /** The item as it was when the application was begun. */
  readonly item: ServiceItem;
  /** What the one who asks may do now. */
  readonly actions: readonly CaseAction[];
  /** What of the desk is not theirs to do now, and why. */
  readonly refused: readonly RefusedAction[];
  /** Under which delegation the window decides about the item today; absent where the department decides itself. */
  readonly delegation?: Delegation;
  /** How much of the personal data they see. */
  readonly readAs: ReaderRole;
}

type ShowPorts = CasePorts & { catalogue: Catalogue };

async function show(
  applicationId: string,
  action: CaseAction,
  caller: ApplicantCaller | StaffCaller,
  ports: ShowPorts,
): Promise<ShownCase> {
  const caseFile = await ports.cases.find(applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay(action, caller, caseFile);
  const item = await itemOf(caseFile, ports.catalogue);
  const delegation = await delegationOf(item, ports.system.now(), ports.catalogue);
  return {
    caseFile,
    item,
    ...(delegation && { delegation }),
    actions: allowedActions(caller, caseFile),
    refused: refusedActions(caller, caseFile),
    readAs: readerRoleOf(caller, caseFile.application),
  };
}

/**
 * An applicant's own case. Somebody else's is not found.
 * @throws Refused APPLICATION_NOT_FOUND
 */
export async function showApplication(
  command: { caller: ApplicantCaller; applicationId: string },
  ports: ShowPorts,
): Promise<ShownCase> {
  return show(command.applicationId, 'read-own-application', command.caller, ports);
}

/**
 * A case at the desk: of the lead department, or any for a supervisor.
 * @throws Refused APPLICATION_NOT_FOUND
 */
export async function showCase(
  command: { caller: StaffCaller; applicationId: string },
  ports: ShowPorts,
): Promise<ShownCase> {
  return show(command.applicationId, 'read-case', command.caller, ports);
}

/**
 * A case of a person who came to the window, and the person for whom the caller acts there.
 * @throws Refused APPLICATION_NOT_FOUND
 */
export async function showWalkIn(
  command: { caller: StaffCaller; applicationId: string },
  ports: ShowPorts,
): Promise<{ shown: ShownCase; person: ApplicantCaller }> {
  const shown = await show(command.applicationId, 'serve-walk-in', command.caller, ports);
  const { applicantSub: sub, contact } = shown.caseFile.application;
  return { shown, person: { kind: 'applicant', sub, name: contact.name, through: command.caller } };
}

/**
 * The case behind a task of the inbox.
 * @throws Refused TASK_NOT_FOUND
 */
export async function showTask(
  command: { caller: StaffCaller; taskId: string },
  ports: ShowPorts,
): Promise<ShownCase> {
  const applicationId = applicationIdOfTask(command.taskId);
  const caseFile = applicationId === undefined ? undefined : await ports.cases.find(applicationId);
  const task = caseFile?.tasks.find((one) => one.id === command.taskId);
  if (!applicationId || !task) throw new Refused('TASK_NOT_FOUND');
  try {
    return await showCase({ caller: command.caller, applicationId }, ports);
  } catch (error) {
    if (error instanceof Refused) throw new Refused('TASK_NOT_FOUND');
    throw error;
  }
}

/**
 * The event log of a case, and whether its chain is whole.
 * @throws Refused APPLICATION_NOT_FOUND
 */
export async function showEvents(
  command: { caller: StaffCaller; applicationId: string },
  ports: CasePorts,
): Promise<{ events: readonly CaseEvent[]; chain: ChainCheck; application: Application }> {
  const caseFile = await ports.cases.find(command.applicationId);
  if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
  assertMay('read-events', command.caller, caseFile);
  const events = await ports.cases.eventsOf(command.applicationId);
  const { application } = caseFile;
  return { events, application, chain: checkChain(events, application, ports.system.sha256) };
}

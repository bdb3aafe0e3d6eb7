import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import { Refused } from '../domain/refusal.ts';
import type { DeskRole, DeskTask } from '../domain/task.ts';
import type { CaseStore, InboxFilter, Page } from '../ports/case-store.ts';

/** The applicant's own applications, newest first. */
export async function listApplications(
  command: { caller: ApplicantCaller; after?: string },
  ports: { cases: CaseStore },
): Promise<Page<Application>> {
  return ports.cases.ofApplicant(command.caller.sub, command.after);
}

/** One inbox of a person: a role in a department. */
export interface Inbox extends Page<DeskTask> {
  readonly departmentCode: string;
  readonly role: 'reviewer' | 'approver';
}

export interface ListTasks extends InboxFilter {
  readonly caller: StaffCaller;
  /** Only the desks of this department, and of this role. */
  readonly departmentCode?: string;
  readonly role?: DeskRole;
  readonly after?: string;
}

/**
 * The inboxes of a person, one per desk role that the person holds, the most urgent task first. A desk at which the
 * person does not sit is not listed, whatever is asked for.
 * @throws Refused NOT_PERMITTED for someone who sits at no desk
 */
export async function listTasks(command: ListTasks, ports: { cases: CaseStore }): Promise<Inbox[]> {
  const { caller, departmentCode: ofDepartment, role: ofRole, after, ...filter } = command;
  const desks = caller.memberships.flatMap(({ role, departmentCode }) =>
    departmentCode !== undefined && (role === 'reviewer' || role === 'approver')
      ? [{ role, departmentCode } as const]
      : [],
  );
  const isOfCentre = caller.memberships.some((one) => one.departmentCode === undefined);
  if (desks.length === 0 && !isOfCentre) throw new Refused('NOT_PERMITTED');
  const wanted = desks.filter(
    (desk) =>
      (ofDepartment === undefined || desk.departmentCode === ofDepartment) &&
      (ofRole === undefined || desk.role === ofRole),
  );
  return Promise.all(
    wanted.map(async (desk) => ({
      ...desk,
      ...(await ports.cases.inbox(desk.departmentCode, desk.role, filter, after)),
    })),
  );
}

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
  /** Only what the caller was given. */
  readonly isMine?: boolean;
  readonly after?: string;
}

/**
 * The inboxes of a person, one per desk role that the person holds, the most urgent task first. A desk at which the
 * person does not sit is not listed, whatever is asked for.
 * @throws Refused NOT_PERMITTED for someone who sits at no desk
 */
export async function listTasks(command: ListTasks, ports: { cases: CaseStore }): Promise<Inbox[]> {
  const { caller, departmentCode: ofDepartment, role: ofRole, isMine, after, ...filter } = command;
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
      ...(await (isMine
        ? inHand(caller, desk, filter, ports.cases, after)
        : ports.cases.inbox(desk.departmentCode, desk.role, filter, after))),
    })),
  );
}

/** A page of what somebody was given at a desk; what does not match is left out of it. */
async function inHand(
  { sub }: StaffCaller,
  { departmentCode, role }: Pick<Inbox, 'departmentCode' | 'role'>,
  { itemCode, kind, card }: InboxFilter,
  cases: Pick<CaseStore, 'tasksOf'>,
  after?: string,
): Promise<Page<DeskTask>> {
  const page = await cases.tasksOf(departmentCode, sub, after);
  const isWanted = (task: DeskTask): boolean =>
    task.role === role &&
    (itemCode === undefined || task.heading.itemCode === itemCode) &&
    (kind === undefined || task.heading.kind === kind) &&
    (card === undefined || task.card === card);
  return { ...page, entries: page.entries.filter(isWanted) };
}

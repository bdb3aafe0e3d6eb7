import type { ApplicantCaller, StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import { Refused } from '../domain/refusal.ts';
import type { DeskTask } from '../domain/task.ts';
import type { CaseStore, Page } from '../ports/case-store.ts';

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

/**
 * The inboxes of a person, one per desk role that the person holds, the most urgent task first.
 * @throws Refused NOT_PERMITTED for someone who sits at no desk
 */
export async function listTasks(
  command: { caller: StaffCaller; after?: string },
  ports: { cases: CaseStore },
): Promise<Inbox[]> {
  const desks = command.caller.memberships.flatMap(({ role, departmentCode }) =>
    departmentCode !== undefined && (role === 'reviewer' || role === 'approver')
      ? [{ role, departmentCode } as const]
      : [],
  );
  const isOfCentre = command.caller.memberships.some((one) => one.departmentCode === undefined);
  if (desks.length === 0 && !isOfCentre) throw new Refused('NOT_PERMITTED');
  return Promise.all(
    desks.map(async (desk) => ({
      ...desk,
      ...(await ports.cases.inbox(desk.departmentCode, desk.role, command.after)),
    })),
  );
}

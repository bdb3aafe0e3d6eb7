import { type Caller, holds, type StaffCaller } from './actor.ts';
import type { LegalDate } from './legal-date.ts';
import type { RefusalCode } from './refusal.ts';
import type { DeskRole } from './task.ts';

/** Days on which a colleague is not there, both included. */
export interface Absence {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly reason: string;
}

/** Somebody who works at the desk of a department, as the roster knows them. */
export interface Colleague {
  readonly sub: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly roles: readonly DeskRole[];
  /** The last day on which they were seen at their desk; absent for who was entered and has not come yet. */
  readonly seenOn?: LegalDate;
  /** The absence that is running or comes next, or was the last. */
  readonly absence?: Absence;
}

/** Whether a colleague is absent on a day. */
export function isAbsentOn({ absence }: Colleague, day: LegalDate): boolean {
  return absence !== undefined && absence.from <= day && day <= absence.to;
}

/** Why a colleague may not be given work of a role now; undefined when they may. */
export function whyNotAssign(
  colleague: Colleague | undefined,
  role: DeskRole,
  today: LegalDate,
): RefusalCode | undefined {
  if (!colleague?.roles.includes(role)) return 'COLLEAGUE_NOT_FOUND';
  return isAbsentOn(colleague, today) ? 'COLLEAGUE_ABSENT' : undefined;
}

/** The head of a desk 核准員 and the supervisors see who has how much to do, and who is there. */
export function mayLeadTeam(caller: Caller, departmentCode: string): boolean {
  return holds(caller, 'approver', departmentCode) || holds(caller, 'supervisor');
}

/** The desks at which somebody sits: by department, the roles held there. */
export function desksOf({ memberships }: StaffCaller): Map<string, DeskRole[]> {
  const desks = new Map<string, DeskRole[]>();
  for (const { role, departmentCode } of memberships)
    if (departmentCode !== undefined && (role === 'reviewer' || role === 'approver'))
      desks.set(departmentCode, [...(desks.get(departmentCode) ?? []), role]);
  return desks;
}

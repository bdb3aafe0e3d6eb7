import type { Identity } from './person.ts';

/** The roles of staff. A department has one group per role; the last three belong to the centre itself. */
export const roles = ['reviewer', 'approver', 'supervisor', 'agent', 'admin'] as const;
export type Role = (typeof roles)[number];

/** One membership of a person: a role in a department, or (`departmentCode` absent) in the centre's own layer. */
export interface Membership {
  readonly role: Role;
  readonly departmentCode?: string;
}

export interface ApplicantCaller {
  readonly kind: 'applicant';
  readonly sub: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** What the identity provider has verified, where it gives it; hashed to know the person again, and kept nowhere. */
  readonly identity?: Identity;
  /** The member of staff at the window who acts for this person; every rule about the case asks whether they may. */
  readonly through?: StaffCaller;
}

export interface StaffCaller {
  readonly kind: 'staff';
  readonly sub: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** Whoever holds a valid review link: a department's officer, known only by what the link says. */
export interface LinkCaller {
  readonly kind: 'link';
  readonly taskId: string;
  readonly departmentCode: string;
}

/** Who is asking. */
export type Caller = { readonly kind: 'public' } | ApplicantCaller | StaffCaller | LinkCaller;

/** Who did it, as the event log keeps it. */
export type Actor =
  | { readonly kind: 'applicant'; readonly sub: string }
  | { readonly kind: 'staff'; readonly sub: string; readonly name: string; readonly departmentCode?: string }
  | {
      readonly kind: 'officer';
      readonly departmentCode: string;
      readonly name: string;
      readonly staffNumber: string;
    }
  | { readonly kind: 'link'; readonly departmentCode: string }
  | { readonly kind: 'centre'; readonly part: string };

/** Whom the log names: the applicant, or the member of staff who acted for them at the window. */
export function actorOf({ sub, through }: ApplicantCaller): Actor {
  return through ? { kind: 'staff', sub: through.sub, name: through.name } : { kind: 'applicant', sub };
}

/** Whether the person holds the role in the department (or in the centre's own layer when none is named). */
export function holds(caller: Caller, role: Role, departmentCode?: string): boolean {
  return (
    caller.kind === 'staff' &&
    caller.memberships.some((one) => one.role === role && one.departmentCode === departmentCode)
  );
}

/**
 * Reads the staff groups of the identity provider: `GAJ-reviewer`, `supervisor`.
 * A group that is not of this form gives nobody anything.
 */
export function membershipsOf(groups: readonly string[]): Membership[] {
  return groups.flatMap((group): Membership[] => {
    const [, departmentCode, name] = /^(?:([A-Z]{2,5})-)?([a-z]+)$/.exec(group) ?? [];
    const role = roles.find((one) => one === name);
    if (!role) return [];
    const isOfDepartment = role === 'reviewer' || role === 'approver';
    if (isOfDepartment !== (departmentCode !== undefined)) return [];
    return [departmentCode === undefined ? { role } : { role, departmentCode }];
  });
}

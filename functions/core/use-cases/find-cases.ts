import { holds, type StaffCaller } from '../domain/actor.ts';
import type { Application } from '../domain/application.ts';
import { desksOf } from '../domain/colleague.ts';
import { beginningAsked, nameBeginsWith } from '../domain/name-search.ts';
import { mayReadCase } from '../domain/permissions.ts';
import { Refused } from '../domain/refusal.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { NameKeys } from '../ports/name-keys.ts';

export interface FindCases {
  readonly caller: StaffCaller;
  /** An applicant's name, or how it begins. */
  readonly typed: string;
  /** Where a supervisor looks; everybody else looks in the departments of their own desks. */
  readonly departmentCode?: string;
}

export interface FindPorts {
  readonly cases: Pick<CaseStore, 'idsByName' | 'heads'>;
  readonly names: NameKeys;
}

/** Rows of an answer. Whoever has more that begin alike types more of the name. */
export const FOUND_AT_MOST = 25;

/** The departments in which somebody may look for a name. */
function departmentsOf({ caller, departmentCode }: FindCases): string[] {
  const own = [...desksOf(caller).keys()];
  if (holds(caller, 'supervisor') && departmentCode !== undefined) return [departmentCode];
  return own.filter((code) => departmentCode === undefined || code === departmentCode);
}

/**
 * Finds the cases of applicants with a name, or one that begins so, among those that the caller may read, the latest first
 * of each department. Nothing is scanned, and no key holds a name: the store is asked for the keyed hash of its beginning.
 * What is too short to be looked for finds nothing.
 * @throws Refused NOT_PERMITTED for staff without a desk
 */
export async function findCases(command: FindCases, ports: FindPorts): Promise<Application[]> {
  const { caller, typed } = command;
  if (desksOf(caller).size === 0 && !holds(caller, 'supervisor')) throw new Refused('NOT_PERMITTED');
  const beginning = beginningAsked(typed);
  if (beginning === undefined) return [];
  const keys = await Promise.all(departmentsOf(command).map((code) => ports.names.keyOf(code, beginning)));
  const ids = (await Promise.all(keys.map((key) => ports.cases.idsByName(key)))).flat();
  const heads = await ports.cases.heads(ids);
  return heads
    .filter((head) => nameBeginsWith(head.contact.name, typed) && mayReadCase(caller, head))
    .slice(0, FOUND_AT_MOST);
}

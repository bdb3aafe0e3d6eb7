import type { StaffCaller } from '../domain/actor.ts';
import { type Colleague, isAbsentOn, mayLeadTeam } from '../domain/colleague.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { DeskTask } from '../domain/task.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Roster } from '../ports/roster.ts';
import type { System } from '../ports/system.ts';

/** What a colleague has in hand, as far as the first page of it tells: nobody counts five thousand tasks to show a number. */
export interface Load {
  readonly open: number;
  /** There are more than were counted. */
  readonly hasMore: boolean;
  /** The nearest day on which one of them is due. */
  readonly nextDueOn?: string;
  readonly yellow: number;
  readonly red: number;
}

export interface TeamMember {
  readonly colleague: Colleague;
  readonly isAbsent: boolean;
  readonly load: Load;
}

type TeamPorts = { cases: Pick<CaseStore, 'tasksOf'>; roster: Roster; system: System };

function loadOf(tasks: readonly DeskTask[], hasMore: boolean): Load {
  const [first] = tasks;
  return {
    open: tasks.length,
    hasMore,
    ...(first && { nextDueOn: first.dueOn }),
    yellow: tasks.filter((task) => task.card === 'yellow').length,
    red: tasks.filter((task) => task.card === 'red').length,
  };
}

/**
 * Who works at the desk of a department, what each has in hand, and who is absent; the one with the nearest day first.
 * @throws Refused NOT_PERMITTED for everybody but the head of the desk and the supervisors
 */
export async function showTeam(
  command: { caller: StaffCaller; departmentCode: string },
  ports: TeamPorts,
): Promise<TeamMember[]> {
  const { caller, departmentCode } = command;
  if (!mayLeadTeam(caller, departmentCode)) throw new Refused('NOT_PERMITTED');
  const today = legalDateOf(ports.system.now());
  const colleagues = await ports.roster.of(departmentCode);
  const members = await Promise.all(
    colleagues.map(async (colleague) => {
      const { entries, next } = await ports.cases.tasksOf(departmentCode, colleague.sub);
      const load = loadOf(entries, next !== undefined);
      return { colleague, isAbsent: isAbsentOn(colleague, today), load };
    }),
  );
  const last = '9999-12-31';
  return members.toSorted((a, b) => (a.load.nextDueOn ?? last).localeCompare(b.load.nextDueOn ?? last));
}

export interface WorkOfColleague {
  readonly colleague: Colleague;
  readonly tasks: readonly DeskTask[];
  readonly next?: string;
}

/**
 * What one colleague has in hand, to be given to somebody else.
 * @throws Refused NOT_PERMITTED, COLLEAGUE_NOT_FOUND
 */
export async function showColleague(
  command: { caller: StaffCaller; departmentCode: string; sub: string; after?: string },
  ports: TeamPorts,
): Promise<WorkOfColleague> {
  const { caller, departmentCode, sub, after } = command;
  if (!mayLeadTeam(caller, departmentCode)) throw new Refused('NOT_PERMITTED');
  const colleague = await ports.roster.find(departmentCode, sub);
  if (!colleague) throw new Refused('COLLEAGUE_NOT_FOUND');
  const { entries, next } = await ports.cases.tasksOf(departmentCode, sub, after);
  return { colleague, tasks: entries, ...(next !== undefined && { next }) };
}

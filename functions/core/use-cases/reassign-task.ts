import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { isDeskTask } from '../domain/case-file.ts';
import { whyNotAssign } from '../domain/colleague.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Roster } from '../ports/roster.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface ReassignTask {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** An open task of the desk. A department's task goes to another officer with a new link. */
  readonly taskId: string;
  /** Who is to handle it: somebody of the roster of the lead department. */
  readonly assigneeSub: string;
  readonly reason: string;
}

export interface ReassignPorts extends CasePorts {
  readonly roster: Roster;
}

/**
 * Gives a task of the desk to a colleague. It says who is to do it and is no lock: whoever holds the role may still act,
 * so that a case does not lie because somebody is ill. Nobody who is absent is given work.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, TASK_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED,
 *   COLLEAGUE_NOT_FOUND, COLLEAGUE_ABSENT
 */
export async function reassignTask(command: ReassignTask, ports: ReassignPorts): Promise<CaseFile> {
  const { caller, taskId, assigneeSub } = command;
  const reason = command.reason.trim();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('reassign-task', caller, current);
      const task = current.tasks.filter(isDeskTask).find((one) => one.id === taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      if (reason === '') throw new Refused('REASON_REQUIRED');
      if (task.assigneeSub === assigneeSub) return undefined;
      const colleague = await ports.roster.find(task.departmentCode, assigneeSub);
      const refusal = whyNotAssign(colleague, task.role, legalDateOf(at));
      if (refusal || !colleague) throw new Refused(refusal ?? 'COLLEAGUE_NOT_FOUND');
      const { name: assignee } = colleague;
      return {
        application: { officerName: assignee },
        tasks: [{ ...task, assignee, assigneeSub }],
        // the list of the supervisors shows the name beside the clock
        ...(current.ledger && { ledger: current.ledger }),
        events: [{ type: 'TaskReassigned', taskId, assignee, reason }],
      };
    },
    ports,
  );
}

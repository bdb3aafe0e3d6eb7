import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { isDeskTask } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface ReassignTask {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** An open task of the desk. A department's task goes to another officer with a new link. */
  readonly taskId: string;
  /** Who is to handle it, by name. */
  readonly assignee: string;
  readonly reason: string;
}

/**
 * Gives a task of the desk to a colleague. It says who is to do it and is no lock: whoever holds the role may still act,
 * so that a case does not lie because somebody is ill.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, TASK_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED
 */
export async function reassignTask(command: ReassignTask, ports: CasePorts): Promise<CaseFile> {
  const { caller, taskId } = command;
  const assignee = command.assignee.trim();
  const reason = command.reason.trim();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current) => {
      assertMay('reassign-task', caller, current);
      const task = current.tasks.filter(isDeskTask).find((one) => one.id === taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      if (assignee === '' || reason === '') throw new Refused('REASON_REQUIRED');
      if (task.assignee === assignee) return undefined;
      return {
        application: { officerName: assignee },
        tasks: [{ ...task, assignee }],
        // the list of the supervisors shows the name beside the clock
        ...(current.ledger && { ledger: current.ledger }),
        events: [{ type: 'TaskReassigned', taskId, assignee, reason }],
      };
    },
    ports,
  );
}

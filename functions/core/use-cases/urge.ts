import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface Urge {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** An open task: of the lead's desk, or of a department that was asked. */
  readonly taskId: string;
  /** What the supervisor says to it; may be empty. */
  readonly note: string;
}

/**
 * The supervisor urges whoever a case waits for: a message to the department and its head, on record, once a day.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, TASK_NOT_FOUND, TASK_CLOSED, ALREADY_URGED
 */
export async function urge(command: Urge, ports: CasePorts): Promise<CaseFile> {
  const { caller, taskId } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('urge', caller, current);
      const task = current.tasks.find((one) => one.id === taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      const urgedOn = legalDateOf(at);
      if (task.urgedOn === urgedOn) throw new Refused('ALREADY_URGED');
      const { departmentCode, action } = task;
      const lastOn = task.audience === 'desk' ? task.dueOn : task.lastOn;
      return {
        tasks: [{ ...task, urgedOn }],
        events: [{ type: 'CaseUrged', taskId, action, departmentCode, lastOn, note: command.note.trim() }],
      };
    },
    ports,
  );
}

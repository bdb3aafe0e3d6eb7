import type { StaffCaller } from '../domain/actor.ts';
import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import { closeSilence } from '../domain/deadline/keep-time.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface WithdrawDepartment {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly taskId: string;
  /** Why its answer is not needed: it is on record, and the department is told. */
  readonly reason: string;
}

/** Takes back what departments were asked: nobody waits for them, and their silence is not watched. No I/O. */
export function withdrawTasks(
  caseFile: CaseFile,
  tasks: readonly OpinionTask[],
  withdrawn: { at: Date; reason: string },
): Effects {
  const { at, reason } = withdrawn;
  const effects: Effects = {
    tasks: tasks.map((task) => ({ ...task, status: 'withdrawn', closedAt: at.toISOString() })),
    events: tasks.map(({ id: taskId, round, action, departmentCode }) => ({
      type: 'DepartmentWithdrawn',
      reason,
      taskId,
      round,
      action,
      departmentCode,
    })),
  };
  return withClock(caseFile, effects, (ledger) =>
    tasks.reduce((kept, task) => closeSilence(kept, task.id), ledger),
  );
}

/**
 * The lead takes back what a department was asked. An opinion that was given stands and cannot be withdrawn.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, TASK_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED
 */
export async function withdrawDepartment(command: WithdrawDepartment, ports: CasePorts): Promise<CaseFile> {
  const { caller, reason } = command;
  if (reason.trim() === '') throw new Refused('REASON_REQUIRED');
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('withdraw-department', caller, current);
      const task = opinionTasks(current).find((one) => one.id === command.taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      if (task.status === 'withdrawn') return undefined;
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      return withdrawTasks(current, [task], { at, reason });
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import { type CaseFile, opinionTasks } from '../domain/case-file.ts';
import { completenessTasks } from '../domain/completeness.ts';
import { releaseClock } from '../domain/deadline/hold-clock.ts';
import { closeSilence } from '../domain/deadline/keep-time.ts';
import type { EventBody } from '../domain/event.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { stillnessOf, withClock } from './with-clock.ts';

export interface WithdrawDepartment {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly taskId: string;
  /** Why its answer is not needed: it is on record, and the department is told. */
  readonly reason: string;
}

/** Tasks that are taken back, and the events that say so. No I/O. */
export function takenBack(tasks: readonly OpinionTask[], reason: string, at: Date) {
  return {
    tasks: tasks.map((task): OpinionTask => ({ ...task, status: 'withdrawn', closedAt: at.toISOString() })),
    events: tasks.map(({ id: taskId, round, action, departmentCode }): EventBody => {
      return { type: 'DepartmentWithdrawn', reason, taskId, round, action, departmentCode };
    }),
  };
}

/** Intake is over before every department has checked: nobody waits for those that have not. No I/O. */
export function endCheck(caseFile: CaseFile, at: Date): ReturnType<typeof takenBack> {
  const open = completenessTasks(caseFile).filter((task) => task.status === 'open');
  return takenBack(open, '受理環節已結束', at);
}

/**
 * The lead takes back what a department was asked. An opinion that was given stands and cannot be withdrawn.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, TASK_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED
 */
export async function withdrawDepartment(
  command: WithdrawDepartment,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, reason } = command;
  const calendar = await ports.catalogue.calendar();
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
      return withClock(
        current,
        takenBack([task], reason, at),
        // an appraisal that is not needed any more keeps nothing still
        (ledger) => releaseClock(closeSilence(ledger, task.id), task.id, legalDateOf(at), calendar),
        (after) => ({ events: stillnessOf(current.ledger, after) }),
      );
    },
    ports,
  );
}

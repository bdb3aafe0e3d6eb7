import type { StaffCaller } from '../domain/actor.ts';
import { type CaseFile, opinionTasks } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface ReissueReviewLink {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly taskId: string;
  /** Why: the officer changed, the link was locked, the message was lost. */
  readonly reason: string;
}

/**
 * Gives a department a new link to an open task. The old link is dead from that moment, and wrong PINs
 * are counted anew.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, TASK_NOT_FOUND, TASK_CLOSED, REASON_REQUIRED
 */
export async function reissueReviewLink(command: ReissueReviewLink, ports: CasePorts): Promise<CaseFile> {
  const { caller, reason } = command;
  if (reason.trim() === '') throw new Refused('REASON_REQUIRED');
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current) => {
      assertMay('reissue-review-link', caller, current);
      const task = opinionTasks(current).find((one) => one.id === command.taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      if (task.status !== 'open') throw new Refused('TASK_CLOSED');
      const { lockedAt: _lockedAt, ...open } = task;
      const linkNumber = task.linkNumber + 1;
      const { id: taskId, round, action, departmentCode } = task;
      return {
        tasks: [{ ...open, linkNumber, wrongPins: 0 }],
        events: [{ type: 'ReviewLinkReissued', linkNumber, reason, taskId, round, action, departmentCode }],
      };
    },
    ports,
  );
}

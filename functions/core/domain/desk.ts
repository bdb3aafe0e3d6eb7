import type { Application } from './application.ts';
import type { CaseFile } from './case-file.ts';
import { openDeskTask } from './case-file.ts';
import { type DeskAction, type DeskTask, taskIdOf } from './task.ts';

/** Opens an entry in the inbox of the lead department. `dueOn` sorts the inbox. */
export function openTask(
  application: Application,
  action: DeskAction,
  opened: {
    at: Date;
    dueOn: string;
    applicantName: string;
    /** Who has it in hand already. */
    assignee?: { readonly sub: string; readonly name: string };
  },
): DeskTask {
  const { id: applicationId, round, leadDepartment: departmentCode } = application;
  return {
    audience: 'desk',
    id: taskIdOf({ applicationId, round, action, departmentCode }),
    applicationId,
    round,
    departmentCode,
    action,
    role: action === 'approve' ? 'approver' : 'reviewer',
    status: 'open',
    openedAt: opened.at.toISOString(),
    dueOn: opened.dueOn,
    ...(opened.assignee && { assignee: opened.assignee.name, assigneeSub: opened.assignee.sub }),
    heading: {
      reference: application.reference ?? '',
      itemCode: application.itemCode,
      kind: application.kind,
      itemName: application.itemName,
      applicantName: opened.applicantName,
    },
  };
}

/** The open desk task of an action, done at this instant; empty when there is none. */
export function closeTask(
  caseFile: CaseFile,
  action: DeskAction,
  at: Date,
  status: 'done' | 'dropped' = 'done',
): DeskTask[] {
  const task = openDeskTask(caseFile, action);
  return task ? [{ ...task, status, closedAt: at.toISOString() }] : [];
}

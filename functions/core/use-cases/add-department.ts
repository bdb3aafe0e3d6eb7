import type { StaffCaller } from '../domain/actor.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { opinionTasks } from '../domain/case-file.ts';
import { closeTask } from '../domain/desk.ts';
import { standingTasks } from '../domain/joint-review.ts';
import { Refused } from '../domain/refusal.ts';
import type { JointAction, PlannedDepartment } from '../domain/service-item.ts';
import { taskIdOf } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { openOpinionTask } from './request-opinion.ts';

export interface AddDepartment extends PlannedDepartment {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly action: JointAction;
  /** Why the plan of the item is not enough for this case. */
  readonly reason: string;
}

type Added = Pick<
  AddDepartment,
  'action' | 'departmentCode' | 'limitDays' | 'silence' | 'isRequired' | 'reason'
>;

/** The round in which a department added now answers: the running one, or the next when that one is put together. */
function roundFor({ application, tasks }: CaseFile): number {
  const { round } = application;
  const isConsolidated = tasks.some(
    (task) => task.round === round && (task.action === 'approve' || task.action === 'coordinate'),
  );
  return isConsolidated ? round + 1 : round;
}

/** A department is asked once in a round, and the lead never by itself. @throws Refused DEPARTMENT_ALREADY_ASKED */
function assertNew(caseFile: CaseFile, { action, departmentCode }: Added): void {
  const isAsked = standingTasks(caseFile).some(
    (task) => task.action === action && task.departmentCode === departmentCode && task.status !== 'withdrawn',
  );
  if (isAsked || departmentCode === caseFile.application.leadDepartment)
    throw new Refused('DEPARTMENT_ALREADY_ASKED', { departmentCode });
}

/**
 * The rule. No I/O. While the round runs its task joins it, and the flow waits for it before the opinions are put
 * together; after that the desk gives the case back, and a round of its own begins.
 */
export function addToCase(
  caseFile: CaseFile,
  added: Added,
  on: { at: Date; calendar: WorkdayCalendar },
): Effects {
  assertNew(caseFile, added);
  const { application } = caseFile;
  const { action, departmentCode, reason, isRequired } = added;
  const round = roundFor(caseFile);
  const request = { applicationId: application.id, round, action, departmentCode };
  const taskId = taskIdOf(request);
  // one that was withdrawn in this very round keeps its task: its number is used
  const isUsed = opinionTasks(caseFile).some((task) => task.id === taskId);
  if (isUsed) throw new Refused('DEPARTMENT_ALREADY_ASKED', { departmentCode });
  const opened = openOpinionTask(caseFile, added, request, on);
  const addedEvent = {
    type: 'DepartmentAdded',
    reason,
    isRequired,
    taskId,
    round,
    action,
    departmentCode,
  } as const;
  if (round === application.round) return { ...opened, events: [addedEvent, ...opened.events] };
  const given = [
    ...closeTask(caseFile, 'approve', on.at, 'dropped'),
    ...closeTask(caseFile, 'coordinate', on.at, 'dropped'),
  ];
  const stages = [[{ action, departments: [departmentCode] }]];
  return {
    ...opened,
    application: { round },
    tasks: [...given, ...(opened.tasks ?? [])],
    events: [addedEvent, { type: 'JointReviewOpened', round, stages }, ...opened.events],
  };
}

/**
 * The lead asks one more department while the case is handled. No licence can be issued before it has answered,
 * when its answer is required.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, REASON_REQUIRED, DEPARTMENT_UNKNOWN,
 *   DEPARTMENT_ALREADY_ASKED
 */
export async function addDepartment(
  command: AddDepartment,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, departmentCode } = command;
  if (command.reason.trim() === '') throw new Refused('REASON_REQUIRED');
  const departments = await ports.catalogue.departments();
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('add-department', caller, current);
      assertStatus('addDepartment', current);
      if (!departments.some((one) => one.code === departmentCode))
        throw new Refused('DEPARTMENT_UNKNOWN', { departmentCode });
      return addToCase(current, command, { at, calendar });
    },
    ports,
  );
}

import { isAllowedIn } from '../domain/application.ts';
import type { WorkdayCalendar } from '../domain/calendar.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { opinionTasks } from '../domain/case-file.ts';
import { completenessPart } from '../domain/completeness.ts';
import { noteSilenceLimit } from '../domain/deadline/keep-time.ts';
import { plannedPart, standingTasks } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { BranchAction, PlannedDepartment, ServiceItem } from '../domain/service-item.ts';
import { type OpinionTask, taskIdOf } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';

export interface RequestOpinion {
  readonly taskToken: string;
  readonly request: {
    readonly applicationId: string;
    readonly round: number;
    readonly action: BranchAction;
    readonly departmentCode: string;
  };
}

/** Opens the task of one department, with its limit in working days from the day it was asked. No I/O. */
export function openOpinionTask(
  caseFile: CaseFile,
  part: Omit<PlannedDepartment, 'departmentCode'>,
  request: RequestOpinion['request'],
  opened: { at: Date; calendar: WorkdayCalendar },
): Effects {
  const { applicationId, round, action, departmentCode } = request;
  const { at, calendar } = opened;
  const taskId = taskIdOf(request);
  const lastOn = addWorkingDays(calendar, legalDateOf(at), part.limitDays).on;
  const task: OpinionTask = {
    audience: 'department',
    id: taskId,
    applicationId,
    round,
    action,
    departmentCode,
    status: 'open',
    openedAt: at.toISOString(),
    limitDays: part.limitDays,
    lastOn,
    silence: part.silence,
    isRequired: part.isRequired,
    linkNumber: 1,
    wrongPins: 0,
  };
  return withClock(
    caseFile,
    {
      tasks: [task],
      events: [{ type: 'OpinionRequested', lastOn, taskId, round, action, departmentCode }],
    },
    (ledger) =>
      noteSilenceLimit(ledger, {
        taskId,
        lastOn,
        counted: { openedOn: legalDateOf(at), limitDays: part.limitDays },
      }),
  );
}

/**
 * What the plan says of this department. One that was added late is in no plan: asked again it gets what it had. A
 * department with neither means that machine and catalogue disagree.
 */
function partOf(
  caseFile: CaseFile,
  item: ServiceItem,
  { action, departmentCode }: RequestOpinion['request'],
): Omit<PlannedDepartment, 'departmentCode'> {
  if (action === 'completeness') return completenessPart(item);
  const planned = item.jointPlan && plannedPart(item.jointPlan, action, departmentCode);
  const before = standingTasks(caseFile).find(
    (task) => task.action === action && task.departmentCode === departmentCode,
  );
  const part = planned ?? before;
  if (!part) throw new Error(`The plan of ${item.code} has no part for ${departmentCode} in ${action}.`);
  return part;
}

/** A round that is over asks nobody: its flow finds the answer given. */
function isOver({ application }: CaseFile, { round, action }: RequestOpinion['request']): boolean {
  const command = action === 'completeness' ? 'checkCompleteness' : 'requestOpinion';
  return application.round !== round || !isAllowedIn(command, application.status);
}

/**
 * Asks one department for its opinion: opens its task and keeps the token with which the flow is woken.
 * Safe to repeat: the task is opened once, a newer token replaces the older.
 * @returns whether the task is already decided: then nobody will wake the flow but the caller
 */
export async function requestOpinion(
  command: RequestOpinion,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<{ isDecided: boolean }> {
  const { request } = command;
  const taskId = taskIdOf(request);
  const taskToken = { taskId, token: command.taskToken };
  const calendar = await ports.catalogue.calendar();
  let isDecided = false;
  await changeCase(
    request.applicationId,
    { kind: 'centre', part: 'joint-review' },
    async (current, at) => {
      const known = opinionTasks(current).find((one) => one.id === taskId);
      isDecided = known ? known.status !== 'open' : isOver(current, request);
      if (isDecided) return undefined;
      if (known) return { taskToken, events: [] };
      const part = partOf(current, await itemOf(current, ports.catalogue), request);
      return { ...openOpinionTask(current, part, request, { at, calendar }), taskToken };
    },
    ports,
  );
  return { isDecided };
}

import type { CaseFile } from './case-file.ts';
import { opinionTasks } from './case-file.ts';
import type { StopReason } from './deadline/stop-reason.ts';
import type { StagePlan } from './event.ts';
import type { LicenceCondition } from './licence.ts';
import type { JointPlan, PlannedDepartment } from './service-item.ts';
import type { OpinionTask } from './task.ts';

/** The plan of an item as the joint-review machine takes it: ids only. */
export function stagesOf(plan: JointPlan): StagePlan[] {
  return plan.stages.map((stage) =>
    stage.actions.map(({ action, departments }) => ({
      action,
      departments: departments.map((one) => one.departmentCode),
    })),
  );
}

/** What the plan says about one department's part in one action; undefined when it has none. */
export function plannedPart(
  plan: JointPlan,
  action: OpinionTask['action'],
  departmentCode: string,
): PlannedDepartment | undefined {
  return plan.stages
    .flatMap((stage) => stage.actions)
    .filter((one) => one.action === action)
    .flatMap((one) => one.departments)
    .find((one) => one.departmentCode === departmentCode);
}

/** The cause for which the plan lets the clock stand still during a department's part; undefined when it runs on. */
export function plannedStop(
  plan: JointPlan,
  action: OpinionTask['action'],
  departmentCode: string,
): StopReason | undefined {
  return plan.stages
    .flatMap((stage) => stage.actions)
    .find(
      (one) =>
        one.action === action && one.departments.some((each) => each.departmentCode === departmentCode),
    )?.stopsClock;
}

/** One stage in which the departments of these tasks are asked the same again, all at once. */
export function stagesAskingAgain(tasks: readonly OpinionTask[]): StagePlan[] {
  const byAction = Map.groupBy(tasks, (task) => task.action);
  const stage = [...byAction].map(([action, asked]) => ({
    action,
    departments: asked.map((task) => task.departmentCode),
  }));
  return stage.length > 0 ? [stage] : [];
}

/** The tasks of the joint actions: the completeness check before acceptance is not one of them. */
export function jointTasks(caseFile: CaseFile): OpinionTask[] {
  return opinionTasks(caseFile).filter((task) => task.action !== 'completeness');
}

/** Branches of a round that are still to be closed, in whichever way they were opened. */
export function openBranches(caseFile: CaseFile, round: number): OpinionTask[] {
  return opinionTasks(caseFile).filter((task) => task.round === round && task.status === 'open');
}

/**
 * The opinion that counts for each branch: the one of the latest round in which the department was asked.
 * A department not asked again keeps what it said, and so does one that was asked again and whose task was taken back:
 * an opinion that was given stands until the department itself gives another.
 */
export function standingTasks(caseFile: CaseFile): OpinionTask[] {
  const latest = new Map<string, OpinionTask>();
  for (const task of jointTasks(caseFile).toSorted((a, b) => a.round - b.round)) {
    const branch = `${task.action}.${task.departmentCode}`;
    const hasSpoken = latest.get(branch)?.status === 'decided';
    if (task.status !== 'withdrawn' || !hasSpoken) latest.set(branch, task);
  }
  return [...latest.values()];
}

/** Branches whose answer is required and still open: while there is one, no licence can be issued. */
export function openRequiredBranches(caseFile: CaseFile): OpinionTask[] {
  return standingTasks(caseFile).filter((task) => task.isRequired && task.status === 'open');
}

/** Objections that stand: the coordination of the lead has not settled them. */
export function standingObjections(caseFile: CaseFile): OpinionTask[] {
  return standingTasks(caseFile).filter(
    (task) =>
      task.status === 'decided' &&
      task.opinion?.verdict === 'object' &&
      task.settlement?.decision !== 'settled',
  );
}

/** Every condition of every department, in the order in which they were given, none twice. */
export function mergedConditions(caseFile: CaseFile): Omit<LicenceCondition, 'departmentName'>[] {
  const seen = new Set<string>();
  return standingTasks(caseFile).flatMap(({ departmentCode, opinion }) => {
    if (opinion?.source !== 'officer' || opinion.verdict !== 'consent-with-conditions') return [];
    return (opinion.conditions ?? []).flatMap((text) => {
      const key = text.trim();
      if (key === '' || seen.has(key)) return [];
      seen.add(key);
      return [{ departmentCode, text: key }];
    });
  });
}

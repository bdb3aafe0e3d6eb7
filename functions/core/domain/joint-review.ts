import type { CaseFile } from './case-file.ts';
import { opinionTasks } from './case-file.ts';
import type { StopReason } from './deadline/ledger.ts';
import type { StagePlan } from './event.ts';
import type { LicenceCondition } from './licence.ts';
import type { JointPlan, PlannedDepartment, ServiceItem } from './service-item.ts';
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

/** Working days that a department has whenever its limit begins, as the plan gives it; one when it gives none. */
export function limitDaysOf(
  { jointPlan }: Pick<ServiceItem, 'jointPlan'>,
  { action, departmentCode }: Pick<OpinionTask, 'action' | 'departmentCode'>,
): number {
  return (jointPlan && plannedPart(jointPlan, action, departmentCode)?.limitDays) ?? 1;
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

/** Part of the plan: the stages reduced to the departments that a new round concerns; empty stages fall away. */
export function stagesFor(stages: readonly StagePlan[], departmentCodes: readonly string[]): StagePlan[] {
  return stages
    .map((stage) =>
      stage
        .map(({ action, departments }) => ({
          action,
          departments: departments.filter((code) => departmentCodes.includes(code)),
        }))
        .filter((one) => one.departments.length > 0),
    )
    .filter((stage) => stage.length > 0);
}

/**
 * The opinion that counts for each branch: the one of the latest round in which the department was asked.
 * A department not asked again keeps what it said.
 */
export function standingTasks(caseFile: CaseFile): OpinionTask[] {
  const latest = new Map<string, OpinionTask>();
  for (const task of opinionTasks(caseFile)) {
    const branch = `${task.action}.${task.departmentCode}`;
    const known = latest.get(branch);
    if (!known || known.round <= task.round) latest.set(branch, task);
  }
  return [...latest.values()];
}

/** Branches whose answer is required and still open: while there is one, no licence can be issued. */
export function openRequiredBranches(caseFile: CaseFile): OpinionTask[] {
  return standingTasks(caseFile).filter((task) => task.isRequired && task.status === 'open');
}

/** Departments of a round that object. */
export function objectionsOf(caseFile: CaseFile, round: number): OpinionTask[] {
  return opinionTasks(caseFile).filter(
    (task) => task.round === round && task.status === 'decided' && task.opinion?.verdict === 'object',
  );
}

/** Every condition of every department, in the order in which they were given, none twice. */
export function mergedConditions(caseFile: CaseFile): LicenceCondition[] {
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

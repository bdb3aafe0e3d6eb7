import type { CaseFile } from './case-file.ts';
import { opinionTasks } from './case-file.ts';
import type { StagePlan } from './event.ts';
import type { MissingPoint } from './missing-point.ts';
import { joinedDepartments, type PlannedDepartment, type ServiceItem } from './service-item.ts';
import type { OpinionTask } from './task.ts';

/** Working days for the check where the item says nothing else: a local rule. It must leave time for the notice. */
const CHECK_WORKING_DAYS = 3;

/** Every department of a joint item checks before acceptance, unless its policy lets the lead do it alone. */
export function checkedByDepartments(item: ServiceItem): boolean {
  return item.kind === 'joint' && item.jointPlan !== undefined && item.completeness?.checkedBy !== 'lead';
}

/** What a department is given for the check: its silence counts as complete, and nobody waits longer. */
export function completenessPart(item: ServiceItem): Omit<PlannedDepartment, 'departmentCode'> {
  return {
    limitDays: item.completeness?.limitDays ?? CHECK_WORKING_DAYS,
    silence: 'consent',
    isRequired: false,
  };
}

/** One stage: all at once, or only the departments that asked for something, when its answer has come. */
export function completenessStages(item: ServiceItem, only?: readonly string[]): StagePlan[] {
  const departments = (item.jointPlan ? joinedDepartments(item.jointPlan) : []).filter(
    (code) => only?.includes(code) ?? true,
  );
  return departments.length > 0 ? [[{ action: 'completeness', departments }]] : [];
}

/** The checks of the present round. */
export function completenessTasks(caseFile: CaseFile): OpinionTask[] {
  const { round } = caseFile.application;
  return opinionTasks(caseFile).filter((task) => task.action === 'completeness' && task.round === round);
}

/** What the departments miss, in the order of the plan. */
export function missingByDepartment(
  caseFile: CaseFile,
): { departmentCode: string; missing: readonly MissingPoint[] }[] {
  return completenessTasks(caseFile)
    .map(({ departmentCode, finding }) => ({ departmentCode, missing: finding?.missing ?? [] }))
    .filter(({ missing }) => missing.length > 0);
}

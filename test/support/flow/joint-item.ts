import { departments, publishedItems } from '../../../catalogue/catalogue.ts';
import type {
  JointPlan,
  PlannedDepartment,
  ServiceItem,
} from '../../../functions/core/domain/service-item.ts';

/** So many real departments of the city, without the one that leads. */
export function departmentCodes(count: number): string[] {
  const codes = departments.map((one) => one.code).filter((code) => code !== 'MZJ');
  if (count > codes.length) throw new Error(`There are only ${codes.length} departments to ask.`);
  return codes.slice(0, count);
}

/**
 * A joint item of the catalogue with a plan of another size: `parallel` asks all departments at once, as the centre does;
 * `serial` asks one after another, a stage for each, as a paper file travels.
 */
export function jointItem(
  how: 'parallel' | 'serial',
  codes: readonly string[],
  part: Partial<PlannedDepartment> = {},
  changed: Partial<ServiceItem> = {},
): ServiceItem {
  const base = publishedItems().find((one) => one.code === 'cemetery');
  if (!base) throw new Error('No cemetery.');
  const asked = codes.map(
    (departmentCode): PlannedDepartment => ({
      departmentCode,
      limitDays: 5,
      silence: 'consent',
      isRequired: true,
      ...part,
    }),
  );
  const stages: JointPlan['stages'] =
    how === 'parallel'
      ? [{ actions: [{ action: 'review', departments: asked }] }]
      : asked.map((one) => ({ actions: [{ action: 'review' as const, departments: [one] }] }));
  return {
    ...base,
    code: `${how}-${codes.length}`,
    completeness: { checkedBy: 'lead' },
    jointPlan: { stages },
    ...changed,
  };
}

/** The same item without a plan: accepted, reviewed by one and approved by another. */
export function promisedItem(): ServiceItem {
  const { jointPlan: _plan, completeness: _checked, ...item } = jointItem('parallel', departmentCodes(1));
  return { ...item, code: 'promised-flow', kind: 'promised' };
}

import fc from 'fast-check';
import {
  type Department,
  type JointAction,
  type ServiceItem,
  serviceItemSchema,
} from '../../../functions/core/domain/service-item.ts';
import { departments, jointItem } from '../../unit/api/items.ts';

/** One department's part, as it is drawn; the department itself follows from its place in the list. */
interface Part {
  readonly stage: number;
  readonly action: Extract<JointAction, 'review' | 'appraisal'>;
  readonly silence: 'consent' | 'escalate';
  readonly isRequired: boolean;
  readonly limitDays: number;
}

export interface Shape {
  readonly parts: readonly Part[];
  readonly checkedBy: 'departments' | 'lead';
  readonly promisedDays: number;
  readonly doAppraisalsStop: boolean;
  /** How far the case has come when the commands begin: most of what can go wrong comes late. */
  readonly begins: 'filed' | 'noticed' | 'accepted' | 'asked' | 'answered';
}

/** From two departments to thirty; the small ones more often, because they play more rounds in as many steps. */
export const someShape: fc.Arbitrary<Shape> = fc.record({
  parts: fc.array(
    fc.record({
      stage: fc.nat(2),
      action: fc.constantFrom('review', 'review', 'appraisal'),
      silence: fc.constantFrom('consent', 'escalate'),
      isRequired: fc.boolean(),
      limitDays: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 30 },
  ),
  checkedBy: fc.constantFrom('departments', 'lead'),
  promisedDays: fc.integer({ min: 3, max: 30 }),
  doAppraisalsStop: fc.boolean(),
  begins: fc.constantFrom('filed', 'noticed', 'accepted', 'asked', 'asked', 'answered', 'answered'),
});

/** DAA, DAB …: thirty that the plan asks, and three more that the lead can add. */
export const departmentCode = (index: number): string =>
  `D${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;

export const LATE_DEPARTMENTS = [30, 31, 32].map(departmentCode);

/** Every department there is: the lead, and all of the model. */
export const allDepartments: readonly Department[] = [
  ...departments,
  ...Array.from({ length: 33 }, (_, index): Department => {
    const name = departmentCode(index);
    return {
      code: name,
      name: { 'zh-Hant': name, 'zh-Hans': name, en: name },
      level: 'city',
      hasApprovalSection: true,
    };
  }),
];

/** The item that a shape stands for: its stages in order, in each the actions with their departments. */
export function itemOf({ parts, checkedBy, promisedDays, doAppraisalsStop }: Shape): ServiceItem {
  const planned = parts.map((part, index) => ({ ...part, departmentCode: departmentCode(index) }));
  const stages = [...Map.groupBy(planned, (part) => part.stage)]
    .toSorted(([a], [b]) => a - b)
    .map(([, ofStage]) => ({
      actions: [...Map.groupBy(ofStage, (part) => part.action)].map(([action, asked]) => ({
        action,
        ...(action === 'appraisal' && doAppraisalsStop && { stopsClock: 'expert-review' as const }),
        departments: asked.map(({ stage: _stage, action: _action, ...department }) => department),
      })),
    }));
  return serviceItemSchema.parse({
    ...jointItem,
    code: 'model-item',
    statutoryDays: 60,
    statutoryWorkingDays: 60,
    promisedDays,
    completeness: { checkedBy },
    jointPlan: { stages },
  });
}

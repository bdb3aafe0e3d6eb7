import type { ItemForm } from '../../functions/core/domain/item-form.ts';
import type {
  JointPlan,
  Material,
  ServiceItem,
  SilencePolicy,
} from '../../functions/core/domain/service-item.ts';

/** What was worked out by hand for an item, over the researched facts. */
export interface Overlay {
  readonly form?: ItemForm;
  readonly jointPlan?: JointPlan;
  /** For a plan made by rule: what silence means, where it may not pass for consent. */
  readonly silence?: SilencePolicy;
  readonly materials?: Readonly<Record<string, Partial<Material>>>;
  /** What the licence states beside its subject, what comes behind it, and what its holder is told. */
  readonly licence?: Partial<Omit<ServiceItem['licence'], 'validityYears'>>;
  readonly item?: Partial<
    Pick<
      ServiceItem,
      | 'decision'
      | 'automaticBecause'
      | 'automaticRules'
      | 'paperWays'
      | 'reviewScheme'
      | 'completeness'
      | 'substantiveCheck'
      | 'samplePercent'
    >
  >;
}

import type { ServiceItem } from '../functions/core/domain/service-item.ts';

/** Facts of an item that are published as they were researched. */
type ResearchedFacts = Pick<
  ServiceItem,
  | 'code'
  | 'name'
  | 'departmentCode'
  | 'level'
  | 'category'
  | 'kind'
  | 'stage'
  | 'legalBasis'
  | 'statutoryDays'
  | 'statutoryUnit'
  | 'statutoryWorkingDays'
  | 'promisedDays'
  | 'waitingPeriodDays'
  | 'limitSources'
  | 'silenceRule'
  | 'commitment'
  | 'fee'
  | 'sources'
  | 'confidence'
  | 'evidence'
>;

/** One item of `data/items.json`: the researched facts, before forms, plans and materials are worked out. */
export interface BaseItem extends Readonly<ResearchedFacts> {
  readonly materials: readonly Pick<ServiceItem['materials'][number], 'code' | 'name' | 'required'>[];
  /** Departments that take part, by code, and in which of the five joint actions. */
  readonly jointWith: readonly string[];
  readonly jointActions: readonly string[];
  readonly validityYears: number | null;
}

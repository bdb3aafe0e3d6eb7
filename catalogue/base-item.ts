import type { Category, ItemKind, StatutoryUnit } from '../functions/core/domain/service-item.ts';
import type { LocalisedText } from '../functions/core/domain/localised-text.ts';

/** One item of `data/items.json`: the researched facts, before forms, plans and materials are worked out. */
export interface BaseItem {
  readonly code: string;
  readonly name: LocalisedText;
  readonly departmentCode: string;
  readonly level: 'city' | 'district';
  readonly category: Category;
  readonly kind: ItemKind;
  readonly legalBasis: { readonly 'zh-Hant': string; readonly 'zh-Hans': string } | null;
  readonly statutoryDays: number;
  readonly statutoryUnit: StatutoryUnit;
  readonly statutoryWorkingDays: number;
  readonly promisedDays: number;
  readonly fee: {
    readonly type: string;
    readonly amountYuan: number | null;
    readonly basis: string | null;
    readonly note?: LocalisedText;
  };
  readonly materials: readonly {
    readonly code: string;
    readonly name: LocalisedText;
    readonly required: boolean;
  }[];
  readonly jointWith: readonly string[];
  readonly jointActions: readonly string[];
  readonly validityYears: number | null;
  readonly sources: readonly string[];
  readonly confidence: 'seen' | 'memory';
}

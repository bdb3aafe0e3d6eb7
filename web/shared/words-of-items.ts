import { monthsOf } from '../../functions/core/domain/deadline/limits.ts';
import type { CatalogueEntry, ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';

/** How fast the centre promises to be. */
export function promisedLimit(
  { kind, promisedDays }: Pick<CatalogueEntry, 'kind' | 'promisedDays'>,
  { t }: Reader,
): string {
  const isAtOnce = kind === 'immediate' || promisedDays === 0;
  return isAtOnce ? t('item.same-day') : t('item.working-days', { days: promisedDays });
}

/** A limit in the unit in which the law writes it. */
export function statutoryLimit(item: ServiceItem, { t }: Reader): string {
  const { statutoryDays: days, statutoryUnit } = item;
  if (days === 0) return t('item.same-day');
  switch (statutoryUnit) {
    case 'working-day':
      return t('item.working-days', { days });
    case 'day-as-written':
      return t('item.days', { days });
    case 'month':
      return t('item.months', { days: monthsOf(item) });
  }
}

export function sayFee({ fee }: ServiceItem, { t }: Reader): string {
  switch (fee.type) {
    case 'none':
      return t('item.free');
    case 'amount':
      return t('item.fee.amount', { amount: fee.amountYuan ?? 0 });
    case 'by-standard':
      return t('item.fee.standard');
  }
}

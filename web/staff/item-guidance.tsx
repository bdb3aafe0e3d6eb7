import type { Delegation } from '../../functions/core/domain/delegation.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Law } from '../shared/law.tsx';
import { SummaryList, type SummaryRow } from '../shared/parts.tsx';
import { LawOfLimit, StillToCheck } from '../shared/sources.tsx';
import { promisedLimit, sayFee, statutoryLimit } from '../shared/words-of-items.ts';

function rowsOf(item: ServiceItem, delegation: Delegation | undefined, reader: Reader): SummaryRow[] {
  const { t } = reader;
  const script = reader.locale === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const basis = item.legalBasis?.[script];
  const rows: SummaryRow[] = [
    [t('item.basis'), basis === undefined ? t('none') : <span lang={script}>{basis}</span>],
    [t('item.promised'), promisedLimit(item, reader)],
    [
      t('item.statutory'),
      <>
        {statutoryLimit(item, reader)}
        <LawOfLimit item={item} reader={reader} />
      </>,
    ],
  ];
  const { waitingPeriodDays, silenceRule, quantity } = item;
  if (waitingPeriodDays !== undefined)
    rows.push([t('item.waiting'), t('item.days', { days: waitingPeriodDays })]);
  if (silenceRule)
    rows.push([
      t('item.silence'),
      <>
        {t(`item.${silenceRule.means}`)}
        <span class="small quiet block">
          <Law text={silenceRule.basis} reader={reader} />
        </span>
      </>,
    ]);
  if (quantity)
    rows.push([
      t('item.quantity'),
      <>
        {t('item.quantity.year', { count: quantity.perYear })}
        <span class="small quiet block">
          <Law text={quantity.basis} reader={reader} />
        </span>
      </>,
    ]);
  const { substantiveCheck } = item;
  if (substantiveCheck)
    rows.push([
      t('substance.title'),
      <>
        {t('substance.rule')}
        <span class="small quiet block">
          <Law text={substantiveCheck.basis} reader={reader} />
        </span>
      </>,
    ]);
  rows.push([
    t('delegated.title'),
    delegation ? (
      <>
        {reader.local(delegation.head)} <span lang="zh-Hant">{delegation.number}</span>
      </>
    ) : (
      t('delegated.none')
    ),
  ]);
  rows.push([t('item.fee'), sayFee(item, reader)], [t('case.scheme'), t(`scheme.${item.reviewScheme}`)]);
  return rows;
}

/** By which law and within which limits the case is decided: the item as it was when the application was begun. */
export function ItemGuidance(props: {
  item: ServiceItem;
  /** Under which the window decides today. */
  delegation: Delegation | undefined;
  reader: Reader;
}) {
  const { item, delegation, reader } = props;
  return (
    <>
      <StillToCheck item={item} reader={reader} />
      <SummaryList rows={rowsOf(item, delegation, reader)} />
      <p>
        <a href={`/items/${item.code}`}>{reader.t('case.item-page')}</a>
      </p>
    </>
  );
}

import { type CatalogueEntry, itemKinds } from '../../functions/core/domain/service-item.ts';
import { shownCards } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import { Button, FindForm } from '../shared/forms.tsx';
import { Checkbox, Select } from '../shared/inputs.tsx';
import type { NameOf } from '../shared/parts.tsx';
import type { InboxWish } from './read-inbox-filter.ts';

export interface InboxFilterProps {
  readonly wish: InboxWish;
  /** The departments at whose desks the reader sits. */
  readonly departments: readonly string[];
  /** The items of these departments. */
  readonly items: readonly CatalogueEntry[];
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

/** Filters the inbox by department (where the reader has several), item, kind and card. */
export function InboxFilterForm({ wish, departments, items, nameOf, reader }: InboxFilterProps) {
  const { t, local } = reader;
  const { departmentCode, itemCode, kind, card, isMine } = wish;
  const all = { value: '', label: t('supervision.all') };
  const ofItems = items.map(({ code, name }) => ({ value: code, label: local(name) }));
  // an item that is not published any more may still have open cases, and stays what was asked for
  const isKnown = itemCode === undefined || items.some(({ code }) => code === itemCode);
  const gone = isKnown ? [] : [{ value: itemCode, label: itemCode }];
  return (
    <FindForm action="/staff" class="row" label={t('supervision.filter')}>
      {departments.length > 1 && (
        <Select
          name="department"
          label={t('case.department')}
          value={departmentCode}
          options={[all, ...departments.map((code) => ({ value: code, label: nameOf(code) }))]}
          reader={reader}
        />
      )}
      <Select
        name="item"
        label={t('inbox.item')}
        value={itemCode}
        options={[all, ...ofItems, ...gone]}
        reader={reader}
      />
      <Select
        name="kind"
        label={t('inbox.kind')}
        value={kind}
        options={[all, ...itemKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))]}
        reader={reader}
      />
      <Select
        name="card"
        label={t('inbox.card')}
        value={card}
        options={[all, ...shownCards.map((one) => ({ value: one, label: t(`inbox.card.${one}`) }))]}
        reader={reader}
      />
      <Checkbox name="mine" label={t('inbox.mine')} value={isMine ? 'yes' : ''} reader={reader} />
      <Button kind="second">{t('supervision.filter')}</Button>
    </FindForm>
  );
}

import type { CatalogueEntry, ServiceItem } from '../../functions/core/domain/service-item.ts';
import { consents, identityPapers } from '../../functions/core/domain/walk-in.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, FindForm, PostForm } from '../shared/forms.tsx';
import { Checkbox, Radios, TextInput } from '../shared/inputs.tsx';
import { ErrorSummary, errorOf, type PageError, Pagination } from '../shared/parts.tsx';
import { KindTag } from '../shared/tags.tsx';
import { promisedLimit } from '../shared/words-of-items.ts';
import type { Typed } from '../staff/action-props.ts';

interface ChooseProps {
  readonly entries: readonly CatalogueEntry[];
  readonly q: string;
  readonly page: number;
  readonly pages: number;
  readonly reader: Reader;
}

/** The items that the clerk's own department decides: what can be filed at this window. */
export function ChooseItem({ entries, q, page, pages, reader }: ChooseProps) {
  const { t, local } = reader;
  return (
    <>
      <h1>{t('walk-in.title')}</h1>
      <p class="lede">{t('walk-in.text')}</p>
      <FindForm action="/staff/walk-ins" label={t('walk-in.find')}>
        <TextInput name="q" type="search" label={t('walk-in.find')} value={q} reader={reader} />
        <Actions>
          <Button kind="second">{t('walk-in.search')}</Button>
        </Actions>
      </FindForm>
      {entries.length === 0 && <p>{t('walk-in.none')}</p>}
      <ul class="list">
        {entries.map((entry) => (
          <li>
            <a href={`/staff/walk-ins/items/${entry.code}`}>{local(entry.name)}</a>
            <span class="row small">
              <KindTag kind={entry.kind} reader={reader} />
              <span class="quiet">{promisedLimit(entry, reader)}</span>
            </span>
          </li>
        ))}
      </ul>
      <Pagination
        {...{ page, pages, reader }}
        addressOf={(to) => `/staff/walk-ins?${new URLSearchParams({ q, page: String(to) })}`}
      />
    </>
  );
}

const languages = [
  ['zh-Hant', '繁體中文'],
  ['zh-Hans', '简体中文'],
  ['en', 'English'],
] as const;

interface PersonProps {
  readonly item: ServiceItem;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  /** Sent twice, this form begins one application. */
  readonly idempotencyKey: string;
  readonly reader: Reader;
}

/** Who came, by which paper they are known, and how they agreed. */
export function PersonPage({ item, typed, errors, idempotencyKey, reader }: PersonProps) {
  const { t, local } = reader;
  const asked = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name), reader });
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">{local(item.name)}</p>
      <h1>{t('walk-in.person')}</h1>
      <p class="lede">{t('walk-in.person.text')}</p>
      <PostForm reader={reader}>
        <input type="hidden" name="key" value={idempotencyKey} />
        <TextInput {...asked('name')} label={t('walk-in.name')} autocomplete="off" />
        <Radios
          {...asked('paper')}
          label={t('walk-in.paper')}
          options={identityPapers.map((value) => ({ value, label: t(`identity.${value}`) }))}
        />
        <TextInput
          {...asked('number')}
          label={t('walk-in.number')}
          autocomplete="off"
          spellcheck={false}
          width="code"
        />
        <Radios
          {...asked('consent')}
          label={t('walk-in.consent')}
          options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
        />
        <Radios
          {...asked('language')}
          value={typed.language ?? reader.locale}
          label={t('walk-in.language')}
          options={languages.map(([value, label]) => ({ value, label: <span lang={value}>{label}</span> }))}
        />
        <Checkbox {...asked('onPaper')} label={t('walk-in.on-paper')} />
        <Actions>
          <Button>{t('walk-in.begin')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

import type { Department } from '../../functions/core/domain/service-item.ts';
import type { WatchFilter } from '../../functions/core/ports/case-store.ts';
import type { SupervisedCase, Supervision } from '../../functions/core/use-cases/show-supervision.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate, sayDaysLeft } from '../shared/dates.ts';
import { Button, FindForm } from '../shared/forms.tsx';
import { Select, TextInput } from '../shared/inputs.tsx';
import { DateLine, type NameOf, Tag } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import { CardTag } from '../shared/tags.tsx';

export interface SupervisionProps {
  readonly supervision: Supervision;
  readonly filter: WatchFilter;
  readonly departments: readonly Department[];
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

const tones = {
  red: 'hot',
  delivery: 'hot',
  'rating-late': 'hot',
  silence: 'warm',
  rating: 'warm',
  yellow: 'warm',
} as const;

function Row({ one, nameOf, reader }: { one: SupervisedCase; nameOf: NameOf; reader: Reader }) {
  const { t, local } = reader;
  const { head, concern, time, silent, answerLastOn } = one;
  return (
    <tr>
      <td data-label={t('supervision.concern')}>
        <Tag tone={tones[concern]}>{t(`concern.${concern}`)}</Tag>{' '}
        {concern === 'silence' && <CardTag card={time.card} reader={reader} />}
        {answerLastOn !== undefined && (
          <span class="small quiet block">
            <Dated text={t('rating-desk.desk.until', { day: sayDate(answerLastOn, reader) })} />
          </span>
        )}
        {silent.length > 0 && <span class="small quiet block">{silent.map(nameOf).join(' · ')}</span>}
      </td>
      <td data-label={t('inbox.case')}>
        <a href={`/staff/cases/${head.id}`}>{local(head.itemName)}</a>
        <span class="small quiet block number">{head.reference}</span>
        <a class="small" href={`/staff/cases/${head.id}#actions`}>
          {t(answerLastOn === undefined ? 'supervision.act' : 'rating-desk.desk.go')}
        </a>
      </td>
      <td data-label={t('case.department')}>
        {nameOf(head.leadDepartment)}
        {head.officerName && <span class="small quiet block">{head.officerName}</span>}
      </td>
      <td data-label={t('time.promised')}>
        <DateLine on={time.promisedLastOn} reader={reader} />
        <span class="small quiet block">
          {time.standsStill
            ? t('supervision.still')
            : time.workingDaysLeft !== undefined && sayDaysLeft(time.workingDaysLeft, reader)}
        </span>
      </td>
    </tr>
  );
}

function Filter({ filter, departments, reader }: Omit<SupervisionProps, 'supervision' | 'nameOf'>) {
  const { t, local } = reader;
  const all = { value: '', label: t('supervision.all') };
  const options = departments.map((one) => ({ value: one.code, label: local(one.name) }));
  return (
    <FindForm action="/staff/supervision" class="row" label={t('supervision.filter')}>
      <Select
        name="department"
        label={t('case.department')}
        value={filter.departmentCode}
        options={[all, ...options]}
        reader={reader}
      />
      <TextInput name="officer" label={t('case.officer')} value={filter.officerName} reader={reader} />
      <TextInput name="item" label={t('supervision.item')} value={filter.itemCode} reader={reader} />
      <Button kind="second">{t('supervision.filter')}</Button>
    </FindForm>
  );
}

function nextAddress(next: string, { departmentCode, officerName, itemCode }: WatchFilter): string {
  const query = new URLSearchParams({
    department: departmentCode ?? '',
    officer: officerName ?? '',
    item: itemCode ?? '',
    after: next,
  });
  return `/staff/supervision?${query}`;
}

/** What is late or about to be, in whose hands it is, and the cards of each department. */
export function SupervisionPage({ supervision, filter, departments, nameOf, reader }: SupervisionProps) {
  const { t } = reader;
  const { cases, cards, next } = supervision;
  const columns = [t('supervision.concern'), t('inbox.case'), t('case.department'), t('time.promised')];
  return (
    <>
      <h1>{t('supervision.title')}</h1>
      <p>
        <a href="/staff/supervision/samples">{t('picked.title')}</a>
      </p>
      <Filter filter={filter} departments={departments} reader={reader} />
      {cases.length === 0 ? (
        <p class="quiet">{t('supervision.none')}</p>
      ) : (
        <StackTable id="watched" columns={columns}>
          {cases.map((one) => (
            <Row one={one} nameOf={nameOf} reader={reader} />
          ))}
        </StackTable>
      )}
      <NextPage href={next && nextAddress(next, filter)} reader={reader} />
      <h2>{t('supervision.cards')}</h2>
      {cards.length === 0 ? (
        <p class="quiet">{t('supervision.no-cards')}</p>
      ) : (
        <StackTable
          id="cards"
          columns={[t('case.department'), t('supervision.yellow'), t('supervision.red')]}
        >
          {cards.map((one) => (
            <tr>
              <td data-label={t('case.department')}>{nameOf(one.departmentCode)}</td>
              <td data-label={t('supervision.yellow')}>{one.yellow}</td>
              <td data-label={t('supervision.red')}>{one.red}</td>
            </tr>
          ))}
        </StackTable>
      )}
    </>
  );
}

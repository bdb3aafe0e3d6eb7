import type { DeskTask } from '../../functions/core/domain/task.ts';
import type { Inbox } from '../../functions/core/use-cases/list-cases.ts';
import type { Reader } from '../context.ts';
import { DateLine, Tag } from '../shared/parts.tsx';
import { InboxFilterForm, type InboxFilterProps } from './inbox-filter.tsx';
import { type InboxWish, inboxAddress } from './read-inbox-filter.ts';

const tones = { yellow: 'warm', red: 'hot' } as const;

function Row({ task, reader }: { task: DeskTask; reader: Reader }) {
  const { t, local } = reader;
  return (
    <tr>
      <td data-label={t('inbox.due')}>
        <DateLine on={task.dueOn} reader={reader} />
        {task.card && (
          <span class="block">
            <Tag tone={tones[task.card]}>{t(`inbox.card.${task.card}`)}</Tag>
          </span>
        )}
      </td>
      <td data-label={t('inbox.case')}>
        <a href={`/staff/cases/${task.applicationId}`}>{local(task.heading.itemName)}</a>
        <span class="small quiet block number">{task.heading.reference}</span>
        <span class="small quiet block">{t(`kind.${task.heading.kind}`)}</span>
      </td>
      <td data-label={t('inbox.applicant')}>{task.heading.applicantName}</td>
      <td data-label={t('inbox.task')}>
        {t(`desk.${task.action}`)}
        {task.assignee && <span class="small quiet block">{task.assignee}</span>}
      </td>
    </tr>
  );
}

/** Why an inbox, or this page of it, shows nothing. */
function Empty({ inbox, wish, reader }: { inbox?: Inbox; wish: InboxWish; reader: Reader }) {
  const { itemCode, kind, card } = wish;
  const isFiltered = (itemCode ?? kind ?? card) !== undefined;
  const why = inbox?.next !== undefined ? 'inbox.none-yet' : isFiltered ? 'inbox.none-wanted' : 'inbox.none';
  return <p class="quiet">{reader.t(why)}</p>;
}

/** The inboxes of a person, the most urgent task first. */
export function InboxPage({ inboxes, ...props }: { inboxes: readonly Inbox[] } & InboxFilterProps) {
  const { wish, departments, nameOf, reader } = props;
  const { t } = reader;
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <p>
        <a href="/staff/find">{t('find.title')}</a>
      </p>
      {departments.length === 0 ? <p>{t('inbox.supervisor')}</p> : <InboxFilterForm {...props} />}
      {departments.length > 0 && inboxes.length === 0 && <Empty wish={wish} reader={reader} />}
      {inboxes.map((inbox) => (
        <section>
          <h2>{t(`inbox.of.${inbox.role}`, { department: nameOf(inbox.departmentCode) })}</h2>
          {inbox.entries.length === 0 ? (
            <Empty inbox={inbox} wish={wish} reader={reader} />
          ) : (
            <table class="stack">
              <thead>
                <tr>
                  <th scope="col">{t('inbox.due')}</th>
                  <th scope="col">{t('inbox.case')}</th>
                  <th scope="col">{t('inbox.applicant')}</th>
                  <th scope="col">{t('inbox.task')}</th>
                </tr>
              </thead>
              <tbody>
                {inbox.entries.map((task) => (
                  <Row task={task} reader={reader} />
                ))}
              </tbody>
            </table>
          )}
          {inbox.next && (
            <p>
              <a
                href={inboxAddress(
                  { ...wish, departmentCode: inbox.departmentCode, role: inbox.role },
                  inbox.next,
                )}
              >
                {t('next')} ›
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

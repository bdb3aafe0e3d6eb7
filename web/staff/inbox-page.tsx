import type { DeskTask } from '../../functions/core/domain/task.ts';
import type { Inbox } from '../../functions/core/use-cases/list-cases.ts';
import type { Reader } from '../context.ts';
import { Button, PostForm } from '../shared/forms.tsx';
import { DateLine, Tag } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import { InboxFilterForm, type InboxFilterProps } from './inbox-filter.tsx';
import { type InboxWish, inboxAddress } from './read-inbox-filter.ts';
import { rowKeys, Shortcuts } from './shortcuts.tsx';

const tones = { yellow: 'warm', red: 'hot' } as const;

/** Cases that may be accepted with others; whether each is safe, the rule says of each. */
const canBeChosen = ({ action, heading }: DeskTask): boolean =>
  action === 'accept' && heading.kind !== 'immediate';

function Row({ task, canChoose, reader }: { task: DeskTask; canChoose: boolean; reader: Reader }) {
  const { t, local } = reader;
  const { reference } = task.heading;
  return (
    <tr data-row>
      {canChoose && (
        <td class="choose">
          {canBeChosen(task) && (
            <input
              type="checkbox"
              name="case"
              value={task.applicationId}
              aria-label={t('inbox.choose', { reference })}
            />
          )}
        </td>
      )}
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
  const { itemCode, kind, card, isMine } = wish;
  const isFiltered = (itemCode ?? kind ?? card ?? isMine) !== undefined;
  const why = inbox?.next !== undefined ? 'inbox.none-yet' : isFiltered ? 'inbox.none-wanted' : 'inbox.none';
  return <p class="quiet">{reader.t(why)}</p>;
}

function Rows({ inbox, canChoose, reader }: { inbox: Inbox; canChoose: boolean; reader: Reader }) {
  const { t } = reader;
  const choose = <span class="hidden">{t('keys.choose')}</span>;
  const columns = [t('inbox.due'), t('inbox.case'), t('inbox.applicant'), t('inbox.task')];
  return (
    <StackTable columns={canChoose ? [choose, ...columns] : columns}>
      {inbox.entries.map((task) => (
        <Row task={task} canChoose={canChoose} reader={reader} />
      ))}
    </StackTable>
  );
}

/** One inbox; where cases can be accepted together, it is one form with its button. */
function InboxOf({ inbox, wish, nameOf, reader }: { inbox: Inbox } & InboxFilterProps) {
  const { t } = reader;
  const { departmentCode, role, entries, next } = inbox;
  const canChoose = entries.some(canBeChosen);
  const rows = <Rows inbox={inbox} canChoose={canChoose} reader={reader} />;
  return (
    <section>
      <h2>{t(`inbox.of.${role}`, { department: nameOf(departmentCode) })}</h2>
      {entries.length === 0 && <Empty inbox={inbox} wish={wish} reader={reader} />}
      {entries.length > 0 && !canChoose && rows}
      {canChoose && (
        <PostForm reader={reader} action="/staff/accept">
          {rows}
          <p class="row">
            <Button kind="second">{t('bulk.accept')}</Button>
            <span class="small quiet">{t('bulk.accept.hint')}</span>
          </p>
        </PostForm>
      )}
      <NextPage href={next && inboxAddress({ ...wish, departmentCode, role }, next)} reader={reader} />
    </section>
  );
}

/** The inboxes of a person, the most urgent task first. */
export function InboxPage({ inboxes, ...props }: { inboxes: readonly Inbox[] } & InboxFilterProps) {
  const { wish, departments, reader } = props;
  const { t } = reader;
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      <p>
        <a href="/staff/find" data-key="/">
          {t('find.title')}
        </a>
      </p>
      {departments.length === 0 ? <p>{t('inbox.supervisor')}</p> : <InboxFilterForm {...props} />}
      {departments.length > 0 && inboxes.length === 0 && <Empty wish={wish} reader={reader} />}
      {inboxes.map((inbox) => (
        <InboxOf inbox={inbox} {...props} />
      ))}
      <Shortcuts keys={[...rowKeys, ['x', 'keys.choose'], ['/', 'find.title']]} reader={reader} />
    </>
  );
}

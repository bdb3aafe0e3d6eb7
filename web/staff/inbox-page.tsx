import type { DeskTask } from '../../functions/core/domain/task.ts';
import type { Inbox } from '../../functions/core/use-cases/list-cases.ts';
import type { Reader } from '../context.ts';
import { DateLine, type NameOf } from '../shared/parts.tsx';

function Row({ task, reader }: { task: DeskTask; reader: Reader }) {
  const { t, local } = reader;
  return (
    <tr>
      <td data-label={t('inbox.due')}>
        <DateLine on={task.dueOn} reader={reader} />
      </td>
      <td data-label={t('inbox.case')}>
        <a href={`/staff/cases/${task.applicationId}`}>{local(task.heading.itemName)}</a>
        <span class="small quiet block number">{task.heading.reference}</span>
      </td>
      <td data-label={t('inbox.applicant')}>{task.heading.applicantName}</td>
      <td data-label={t('inbox.task')}>
        {t(`desk.${task.action}`)}
        {task.assignee && <span class="small quiet block">{task.assignee}</span>}
      </td>
    </tr>
  );
}

/** The inboxes of a person, the most urgent task first. */
export function InboxPage({
  inboxes,
  nameOf,
  reader,
}: {
  inboxes: readonly Inbox[];
  nameOf: NameOf;
  reader: Reader;
}) {
  const { t } = reader;
  return (
    <>
      <h1>{t('inbox.title')}</h1>
      {inboxes.length === 0 && <p>{t('inbox.supervisor')}</p>}
      {inboxes.map((inbox) => (
        <section>
          <h2>{t(`inbox.of.${inbox.role}`, { department: nameOf(inbox.departmentCode) })}</h2>
          {inbox.entries.length === 0 ? (
            <p class="quiet">{t('inbox.none')}</p>
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
              <a href={`/staff?after=${encodeURIComponent(inbox.next)}`}>{t('next')} ›</a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

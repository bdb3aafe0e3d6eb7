import type { Colleague } from '../../functions/core/domain/colleague.ts';
import type { WorkOfColleague } from '../../functions/core/use-cases/show-team.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Select, TextInput } from '../shared/inputs.tsx';
import { DateLine, ErrorSummary, type NameOf, type PageError } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import { CardTag } from '../shared/tags.tsx';
import type { Typed } from './action-props.ts';
import { rowKeys, Shortcuts } from './shortcuts.tsx';
import { colleagueAt } from './team-page.tsx';

interface ColleagueProps {
  readonly work: WorkOfColleague;
  /** Colleagues who are there and could take it. */
  readonly others: readonly Colleague[];
  /** Absent today: all of their work is chosen beforehand. */
  readonly isAbsent: boolean;
  readonly errors: readonly PageError[];
  readonly typed: Typed;
  readonly chosen: readonly string[];
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

function Tasks({ work, isAbsent, chosen, reader }: ColleagueProps) {
  const { t, local } = reader;
  const choose = <span class="hidden">{t('keys.choose')}</span>;
  const columns = [choose, t('inbox.due'), t('inbox.case'), t('inbox.task')];
  return (
    <StackTable columns={columns}>
      {work.tasks.map((task) => (
        <tr data-row>
          <td class="choose">
            <input
              type="checkbox"
              name="task"
              value={task.id}
              checked={chosen.length > 0 ? chosen.includes(task.id) : isAbsent}
              aria-label={t('inbox.choose', { reference: task.heading.reference })}
            />
          </td>
          <td data-label={t('inbox.due')}>
            <DateLine on={task.dueOn} reader={reader} />{' '}
            {task.card && <CardTag card={task.card} reader={reader} />}
          </td>
          <td data-label={t('inbox.case')}>
            <a href={`/staff/cases/${task.applicationId}`}>{local(task.heading.itemName)}</a>
            <span class="small quiet block number">{task.heading.reference}</span>
          </td>
          <td data-label={t('inbox.task')}>{t(`desk.${task.action}`)}</td>
        </tr>
      ))}
    </StackTable>
  );
}

/** What one colleague has in hand, to be given to others: several at once, each with its own result. */
export function ColleaguePage(props: ColleagueProps) {
  const { work, others, errors, typed, nameOf, reader } = props;
  const { t } = reader;
  const { colleague, tasks, next } = work;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet">{nameOf(colleague.departmentCode)}</p>
      <h1>{t('team.work.of', { name: colleague.name })}</h1>
      {tasks.length === 0 && <p class="quiet">{t('inbox.none')}</p>}
      {tasks.length > 0 && others.length === 0 && <p class="quiet">{t('team.nobody')}</p>}
      {tasks.length > 0 && (
        <PostForm reader={reader} action={`${colleagueAt(colleague)}/reassign`}>
          <Tasks {...props} />
          {others.length > 0 && (
            <>
              <Select
                name="to"
                label={t('reassign.to')}
                value={typed.to}
                options={others.map((one) => ({
                  value: one.sub,
                  label: `${one.name} · ${one.roles.map((role) => t(`role.${role}`)).join(t('list.comma'))}`,
                }))}
                reader={reader}
              />
              <TextInput
                name="reason"
                label={t('reassign.reason')}
                value={typed.reason ?? colleague.absence?.reason}
                reader={reader}
              />
              <Actions>
                <Button>{t('team.give')}</Button>
              </Actions>
            </>
          )}
        </PostForm>
      )}
      <NextPage
        href={next && `${colleagueAt(colleague)}?${new URLSearchParams({ after: next })}`}
        reader={reader}
      />
      <Shortcuts keys={[...rowKeys, ['x', 'keys.choose']]} reader={reader} />
    </>
  );
}

import type { Application } from '../../functions/core/domain/application.ts';
import type { Department } from '../../functions/core/domain/service-item.ts';
import { readerRoleOf, visibleName } from '../../functions/core/domain/visible-to.ts';
import { FOUND_AT_MOST } from '../../functions/core/use-cases/find-cases.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Select, TextInput } from '../shared/inputs.tsx';
import { ErrorSummary, type NameOf } from '../shared/parts.tsx';
import { StackTable } from '../shared/stack-table.tsx';
import { StatusTag } from '../shared/tags.tsx';
import { rowKeys, Shortcuts } from './shortcuts.tsx';

interface FindProps {
  /** Absent until something was looked for. */
  readonly typed?: string;
  readonly found: readonly Application[];
  /** For a supervisor, who looks for a name in one department. */
  readonly departments: readonly Department[];
  readonly department?: string;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

function Found({ found, nameOf, reader }: FindProps) {
  const { t, local, caller } = reader;
  const columns = [t('inbox.case'), t('inbox.applicant'), t('case.department'), t('search.state')];
  const [of, by, department, state] = columns;
  return (
    <>
      <StackTable id="found" columns={columns}>
        {found.map((head) => (
          <tr data-row>
            <td data-label={of}>
              <a href={`/staff/cases/${head.id}`}>{local(head.itemName)}</a>
              <span class="small quiet block number">{head.reference}</span>
            </td>
            <td data-label={by}>{visibleName(readerRoleOf(caller, head), head.contact.name)}</td>
            <td data-label={department}>{nameOf(head.leadDepartment)}</td>
            <td data-label={state}>
              <StatusTag status={head.status} reader={reader} />
            </td>
          </tr>
        ))}
      </StackTable>
      {found.length >= FOUND_AT_MOST && <p class="quiet">{t('search.most', { count: FOUND_AT_MOST })}</p>}
    </>
  );
}

/** Looks for a case by a number or a name, and shows those of a name. */
export function FindPage(props: FindProps) {
  const { typed, found, departments, department, reader } = props;
  const { t, local } = reader;
  const error = typed === undefined || found.length > 0 ? undefined : t('find.none');
  const none = { value: '', label: '' };
  return (
    <>
      <h1>{t('find.title')}</h1>
      {error && <ErrorSummary errors={[{ text: error, field: 'number' }]} reader={reader} />}
      <PostForm reader={reader} action="/staff/find">
        <TextInput
          name="number"
          label={t('find.number')}
          hint={t('find.hint')}
          value={typed}
          error={error}
          maxLength={100}
          autocomplete="off"
          spellcheck={false}
          reader={reader}
        />
        {departments.length > 0 && (
          <Select
            name="department"
            label={t('find.department')}
            value={department}
            options={[none, ...departments.map((one) => ({ value: one.code, label: local(one.name) }))]}
            reader={reader}
          />
        )}
        <Actions>
          <Button>{t('find.send')}</Button>
        </Actions>
      </PostForm>
      {found.length > 0 && <Found {...props} />}
      <Shortcuts keys={rowKeys} reader={reader} />
    </>
  );
}

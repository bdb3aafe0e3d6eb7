import type { Colleague } from '../../functions/core/domain/colleague.ts';
import type { LegalDate } from '../../functions/core/domain/legal-date.ts';
import type { Department } from '../../functions/core/domain/service-item.ts';
import type { TeamMember } from '../../functions/core/use-cases/show-team.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Actions, Button, FindForm, PostForm } from '../shared/forms.tsx';
import { Select, TextInput } from '../shared/inputs.tsx';
import { DateLine, ErrorSummary, errorOf, type NameOf, type PageError, Tag } from '../shared/parts.tsx';
import { StackTable } from '../shared/stack-table.tsx';
import type { Typed } from './action-props.ts';
import { rowKeys, Shortcuts } from './shortcuts.tsx';

interface TeamProps {
  readonly departmentCode: string | undefined;
  /** Departments whose team the reader leads. */
  readonly departments: readonly Department[];
  readonly members: readonly TeamMember[];
  readonly today: LegalDate;
  readonly errors: readonly PageError[];
  /** What was typed for whom. */
  readonly typed: Typed;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

/** The pages of a colleague of a department. */
export const colleagueAt = ({ departmentCode, sub }: Colleague): string =>
  `/staff/team/${departmentCode}/${encodeURIComponent(sub)}`;

function Presence({ member, today, reader }: { member: TeamMember; today: LegalDate; reader: Reader }) {
  const { t } = reader;
  const { colleague, isAbsent } = member;
  const { absence, seenOn } = colleague;
  const isAhead = absence !== undefined && absence.to >= today;
  return (
    <>
      {isAbsent ? <Tag tone="warm">{t('team.absent')}</Tag> : <Tag>{t('team.there')}</Tag>}
      {absence && isAhead && (
        <span class="small block">
          {!isAbsent && `${t('team.will-be')} `}
          <Dated
            text={t('team.from-to', { from: sayDate(absence.from, reader), to: sayDate(absence.to, reader) })}
          />
          <span class="quiet block">{absence.reason}</span>
        </span>
      )}
      {seenOn !== undefined && (
        <span class="small quiet block">
          <Dated text={t('team.seen', { day: sayDate(seenOn, reader) })} />
        </span>
      )}
    </>
  );
}

function AbsenceForm(
  props: { colleague: Colleague; today: LegalDate } & Pick<TeamProps, 'errors' | 'typed' | 'reader'>,
) {
  const { colleague, today, errors, reader } = props;
  const { t } = reader;
  const { name, sub, absence } = colleague;
  const at = `${colleagueAt(colleague)}/absence`;
  const isTyped = props.typed.sub === sub;
  const typed: Typed = isTyped ? props.typed : {};
  const named = (field: string): string => (isTyped ? field : `${field}-${sub}`);
  if (absence && absence.to >= today)
    return (
      <PostForm reader={reader} action={`${at}/end`}>
        <Button kind="second">{t('team.back', { name })}</Button>
      </PostForm>
    );
  return (
    <details open={isTyped}>
      <summary aria-label={t('team.mark.of', { name })}>{t('team.mark')}</summary>
      <PostForm reader={reader} action={at}>
        <TextInput
          name={named('from')}
          label={t('team.from')}
          type="date"
          width="short"
          value={typed.from ?? today}
          error={isTyped ? errorOf(errors, 'from') : undefined}
          reader={reader}
        />
        <TextInput
          name={named('to')}
          label={t('team.to')}
          type="date"
          width="short"
          value={typed.to}
          reader={reader}
        />
        <TextInput
          name={named('reason')}
          label={t('team.reason')}
          value={typed.reason}
          error={isTyped ? errorOf(errors, 'reason') : undefined}
          maxLength={200}
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('team.mark')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

function Row(props: { member: TeamMember } & Pick<TeamProps, 'today' | 'errors' | 'typed' | 'reader'>) {
  const { member, today, reader } = props;
  const { t } = reader;
  const { colleague, load } = member;
  const at = colleagueAt(colleague);
  return (
    <tr data-row>
      <td data-label={t('team.colleague')}>
        <a href={at}>{colleague.name}</a>
        <span class="small quiet block">
          {colleague.roles.map((role) => t(`role.${role}`)).join(t('list.comma'))}
        </span>
      </td>
      <td data-label={t('team.open')} class="number">
        {load.open}
        {load.hasMore && '+'}
      </td>
      <td data-label={t('team.due')}>{load.nextDueOn && <DateLine on={load.nextDueOn} reader={reader} />}</td>
      <td data-label={t('team.cards')}>
        {load.red > 0 && (
          <Tag tone="hot">
            {t('supervision.red')} {load.red}
          </Tag>
        )}{' '}
        {load.yellow > 0 && (
          <Tag tone="warm">
            {t('supervision.yellow')} {load.yellow}
          </Tag>
        )}
      </td>
      <td data-label={t('team.presence')}>
        <Presence member={member} today={today} reader={reader} />
        <AbsenceForm colleague={colleague} {...props} />
      </td>
    </tr>
  );
}

function ChooseDepartment({ departments, departmentCode, reader }: TeamProps) {
  const { t, local } = reader;
  if (departments.length < 2) return null;
  return (
    <FindForm action="/staff/team" class="row wishes" label={t('team.choose')}>
      <Select
        name="department"
        label={t('case.department')}
        value={departmentCode}
        options={departments.map((one) => ({ value: one.code, label: local(one.name) }))}
        reader={reader}
      />
      <Button kind="second">{t('team.show')}</Button>
    </FindForm>
  );
}

/** Who works at a desk, how much each has in hand, and who is there: for its head and the supervisors. */
export function TeamPage(props: TeamProps) {
  const { departmentCode, members, errors, nameOf, reader } = props;
  const { t } = reader;
  const columns = [t('team.colleague'), t('team.open'), t('team.due'), t('team.cards'), t('team.presence')];
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <h1>
        {departmentCode === undefined
          ? t('nav.team')
          : t('team.title', { department: nameOf(departmentCode) })}
      </h1>
      <ChooseDepartment {...props} />
      {departmentCode === undefined && <p class="quiet">{t('team.choose')}</p>}
      {departmentCode !== undefined && members.length === 0 && <p class="quiet">{t('team.none')}</p>}
      {members.length > 0 && (
        <StackTable id="team" columns={columns}>
          {members.map((member) => (
            <Row member={member} {...props} />
          ))}
        </StackTable>
      )}
      <Shortcuts keys={rowKeys} reader={reader} />
    </>
  );
}

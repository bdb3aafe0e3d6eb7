import { isToRectify } from '../../functions/core/domain/joint-action/acceptance.ts';
import { stepOf } from '../../functions/core/domain/joint-action/record.ts';
import type { CaseAction } from '../../functions/core/domain/permissions.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import { StepText } from '../shared/action-record.tsx';
import { Dated } from '../shared/dated.tsx';
import { sayDaysLeft, sayInstant } from '../shared/dates.ts';
import { PostForm } from '../shared/forms.tsx';
import { OpinionText } from '../shared/opinion.tsx';
import { DateLine, type NameOf, Tag } from '../shared/parts.tsx';
import { silenceWord } from '../shared/silence.ts';
import { StackTable } from '../shared/stack-table.tsx';

interface BoardProps {
  /** Of the completeness check, or of the joint actions: the rounds of each are counted by themselves. */
  readonly tasks: readonly OpinionTask[];
  readonly id: 'board' | 'checks';
  readonly nameOf: NameOf;
  /** Working days that are left until a last day; negative when it has passed. */
  readonly daysLeft: (lastOn: string) => number;
  /** What the reader may do: give a department a new link, or take back what it was asked. */
  readonly actions: readonly CaseAction[];
  readonly reader: Reader;
}

function State({ task, reader }: { task: OpinionTask; reader: Reader }) {
  const { t } = reader;
  const { settlement, finding } = task;
  if (finding)
    return (
      <>
        <strong>{t(finding.missing.length > 0 ? 'completeness.incomplete' : 'completeness.complete')}</strong>
        {finding.source === 'silence' && <span class="small quiet block">{t('unanswered.consent')}</span>}
        {finding.missing.map(({ what }) => (
          <span class="block">{what}</span>
        ))}
      </>
    );
  if (task.opinion)
    return (
      <>
        <OpinionText
          opinion={task.opinion}
          filesAt={`/staff/cases/${task.applicationId}/documents`}
          reader={reader}
        />
        {settlement && (
          <span class="block">
            <Tag tone={settlement.decision === 'upheld' ? 'hot' : 'calm'}>
              {t(`settlement.${settlement.decision}`)}
            </Tag>{' '}
            {settlement.reason}
          </span>
        )}
      </>
    );
  return (
    <>
      <Tag tone="plain">{t(task.status === 'withdrawn' ? 'branch.withdrawn' : 'branch.open')}</Tag>{' '}
      {isToRectify(stepOf(task, 'acceptance')) && <Tag tone="warm">{t('next.await-rectification')}</Tag>}{' '}
      {task.escalatedAt && <Tag tone="warm">{t('case.escalated')}</Tag>}{' '}
      {task.lockedAt && <Tag tone="hot">{t('case.locked')}</Tag>}
      {task.step && <StepText step={task.step} reader={reader} />}
    </>
  );
}

/** One line with a reason, under a word that opens it. */
function WithReason(props: {
  task: OpinionTask;
  to: 'reissue-link' | 'withdraw';
  label: string;
  reason: string;
  reader: Reader;
}) {
  const { task, to, label, reason, reader } = props;
  return (
    <details>
      <summary>{label}</summary>
      <PostForm reader={reader} action={`/staff/cases/${task.applicationId}/tasks/${task.id}/${to}`}>
        <input type="text" name="reason" aria-label={reason} placeholder={reason} />
        <button type="submit" class="button second">
          {label}
        </button>
      </PostForm>
    </details>
  );
}

/** What the lead can do about a department that has not answered. */
function TaskActions({
  task,
  actions,
  reader,
}: Pick<BoardProps, 'actions' | 'reader'> & { task: OpinionTask }) {
  const { t } = reader;
  if (task.status !== 'open') return null;
  return (
    <>
      {actions.includes('reissue-review-link') && (
        <WithReason
          task={task}
          to="reissue-link"
          label={t('case.reissue')}
          reason={t('case.reissue.reason')}
          reader={reader}
        />
      )}
      {actions.includes('withdraw-department') && (
        <WithReason
          task={task}
          to="withdraw"
          label={t('case.withdraw')}
          reason={t('case.withdraw.reason')}
          reader={reader}
        />
      )}
    </>
  );
}

/** The joint-review board: every department, what it was asked, since when, until when, and what it said. */
export function Board({ tasks, id, nameOf, daysLeft, actions, reader }: BoardProps) {
  const { t } = reader;
  const rounds = [...new Set(tasks.map((task) => task.round))].toSorted((a, b) => a - b);
  const columns = [
    t('case.department'),
    t('case.asked'),
    t('case.last-day'),
    t('case.said'),
    t('case.officer'),
  ];
  const [department, asked, last, said, officer] = columns;
  return (
    <div class="scroll">
      <StackTable id={id} columns={columns}>
        {tasks.map((task) => (
          <tr>
            <td data-label={department}>
              <strong>{nameOf(task.departmentCode)}</strong>
              <span class="small quiet block">
                {t(`action.${task.action}`)} · {t('case.round', { round: rounds.indexOf(task.round) + 1 })}
              </span>
            </td>
            <td data-label={asked}>
              <Dated text={sayInstant(task.openedAt, reader)} />
            </td>
            <td data-label={last}>
              <DateLine on={task.lastOn} reader={reader} />
              {task.status === 'open' && (
                <span class="small block">{sayDaysLeft(daysLeft(task.lastOn), reader)}</span>
              )}
              <span class="small quiet block">{t(silenceWord(task))}</span>
            </td>
            <td data-label={said}>
              <State task={task} reader={reader} />
            </td>
            <td data-label={officer}>
              {task.opinion?.source === 'officer' && (
                <>
                  {task.opinion.officer.name}{' '}
                  <span class="small quiet number">{task.opinion.officer.staffNumber}</span>
                </>
              )}
              <TaskActions task={task} actions={actions} reader={reader} />
            </td>
          </tr>
        ))}
      </StackTable>
    </div>
  );
}

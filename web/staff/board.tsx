import { type CaseFile, opinionTasks } from '../../functions/core/domain/case-file.ts';
import { isToRectify } from '../../functions/core/domain/joint-action/acceptance.ts';
import { stepOf } from '../../functions/core/domain/joint-action/record.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import { StepText } from '../shared/action-record.tsx';
import { sayInstant } from '../shared/dates.ts';
import { PostForm } from '../shared/forms.tsx';
import { OpinionText } from '../shared/opinion.tsx';
import { DateLine, type NameOf, Tag } from '../shared/parts.tsx';

interface BoardProps {
  readonly caseFile: CaseFile;
  readonly nameOf: NameOf;
  /** Whether the reader may give a department a new link. */
  readonly mayReissue: boolean;
  readonly reader: Reader;
}

function State({ task, reader }: { task: OpinionTask; reader: Reader }) {
  const { t } = reader;
  const filesAt = `/staff/cases/${task.applicationId}/documents`;
  if (task.opinion) return <OpinionText opinion={task.opinion} filesAt={filesAt} reader={reader} />;
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

function Reissue({ task, reader }: { task: OpinionTask; reader: Reader }) {
  const { t } = reader;
  return (
    <details>
      <summary>{t('case.reissue')}</summary>
      <PostForm reader={reader} action={`/staff/cases/${task.applicationId}/tasks/${task.id}/reissue-link`}>
        <input
          type="text"
          name="reason"
          aria-label={t('case.reissue.reason')}
          placeholder={t('case.reissue.reason')}
        />
        <button type="submit" class="button second">
          {t('case.reissue')}
        </button>
      </PostForm>
    </details>
  );
}

/** The joint-review board: every department, what it was asked, since when, until when, and what it said. */
export function Board({ caseFile, nameOf, mayReissue, reader }: BoardProps) {
  const { t } = reader;
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
      <table class="stack" id="board">
        <thead>
          <tr>
            {columns.map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opinionTasks(caseFile).map((task) => (
            <tr>
              <td data-label={department}>
                <strong>{nameOf(task.departmentCode)}</strong>
                <span class="small quiet block">
                  {t(`action.${task.action}`)} · {t('case.round', { round: task.round })}
                </span>
              </td>
              <td data-label={asked}>{sayInstant(task.openedAt, reader)}</td>
              <td data-label={last}>
                <DateLine on={task.lastOn} reader={reader} />
                <span class="small quiet block">{t(`silence.${task.silence}`)}</span>
              </td>
              <td data-label={said}>
                <State task={task} reader={reader} />
              </td>
              <td data-label={officer}>
                {task.opinion?.source === 'officer' && (
                  <>
                    {task.opinion.officer.name}{' '}
                    <span class="small quiet">{task.opinion.officer.staffNumber}</span>
                  </>
                )}
                {mayReissue && task.status === 'open' && <Reissue task={task} reader={reader} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

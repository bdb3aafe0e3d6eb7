import { isDeskTask } from '../../functions/core/domain/case-file.ts';
import { openStop } from '../../functions/core/domain/deadline/ledger.ts';
import { stopReasons } from '../../functions/core/domain/deadline/stop-reason.ts';
import type { CaseAction } from '../../functions/core/domain/permissions.ts';
import type { Task } from '../../functions/core/domain/task.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, Select, TextArea, TextInput } from '../shared/inputs.tsx';
import type { ActionProps } from './action-props.ts';

/** For what the clock may stand still, and for how long (art. 45): the applicant is told. */
function StopClock({ base, typed, reader }: ActionProps) {
  const { t } = reader;
  return (
    <details open={typed.form === 'clock-stops'}>
      <summary>{t('clock.stop')}</summary>
      <PostForm reader={reader} action={`${base}/clock-stops`} keepsTyped>
        <Select
          name="stop-reason"
          label={t('clock.reason')}
          hint={t('clock.reason.hint')}
          value={typed['stop-reason']}
          options={stopReasons.map((value) => ({ value, label: t(`stop.${value}`) }))}
          reader={reader}
        />
        <TextInput name="stop-basis" label={t('case.basis')} value={typed['stop-basis']} reader={reader} />
        <TextInput
          name="stop-days"
          label={t('clock.days')}
          value={typed['stop-days']}
          inputMode="numeric"
          width="short"
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('clock.stop')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

/** What the supervisor records of the decision of the right head (art. 42). */
function ExtendLimit({ base, shown, typed, reader }: ActionProps) {
  const { t } = reader;
  const isJoint = shown.caseFile.application.kind === 'joint';
  const heads = isJoint ? (['government-head'] as const) : (['agency-head'] as const);
  return (
    <details open={typed.form === 'extend'}>
      <summary>{t('clock.extend')}</summary>
      <PostForm reader={reader} action={`${base}/extend`} keepsTyped>
        <Radios
          name="grantedBy"
          label={t('clock.granted-by')}
          value={typed.grantedBy}
          options={heads.map((value) => ({ value, label: t(`head.${value}`) }))}
          reader={reader}
        />
        <TextArea
          name="extend-reason"
          label={t('clock.extend.reason')}
          value={typed['extend-reason']}
          rows={3}
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('clock.extend')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

/** Urges whoever the case waits for: the desk of the lead, or a department that was asked. */
function Urge({ base, shown, nameOf, typed, reader }: ActionProps) {
  const { t } = reader;
  const open = shown.caseFile.tasks.filter((task) => task.status === 'open');
  if (open.length === 0) return null;
  const named = (task: Task): string => {
    const what = task.audience === 'desk' ? t(`desk.${task.action}`) : t(`action.${task.action}`);
    return `${nameOf(task.departmentCode)} · ${what}`;
  };
  return (
    <details open={typed.form === 'urge'}>
      <summary>{t('urge.title')}</summary>
      <PostForm reader={reader} action={`${base}/urge`} keepsTyped>
        <Select
          name="urge-task"
          label={t('urge.whom')}
          value={typed['urge-task']}
          options={open.map((task) => ({ value: task.id, label: named(task) }))}
          reader={reader}
        />
        <TextInput
          name="urge-note"
          label={t('urge.note')}
          value={typed['urge-note']}
          isOptional
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('urge.send')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

/** Gives the open task of the desk to a colleague. */
function Reassign({ base, shown, assignable, typed, reader }: ActionProps) {
  const { t } = reader;
  const [task] = shown.caseFile.tasks.filter(isDeskTask).filter((one) => one.status === 'open');
  if (!task) return null;
  if (assignable.length === 0)
    return (
      <details>
        <summary>{t('reassign.title')}</summary>
        <p class="quiet">{t('team.nobody')}</p>
      </details>
    );
  return (
    <details open={typed.form === 'reassign'}>
      <summary>{t('reassign.title')}</summary>
      <PostForm reader={reader} action={`${base}/reassign`} keepsTyped>
        <input type="hidden" name="reassign-task" value={task.id} />
        <Select
          name="reassign-to"
          label={t('reassign.to')}
          value={typed['reassign-to'] ?? task.assigneeSub}
          options={assignable.map((one) => ({ value: one.sub, label: one.name }))}
          reader={reader}
        />
        <TextInput
          name="reassign-reason"
          label={t('reassign.reason')}
          value={typed['reassign-reason']}
          reader={reader}
        />
        <Actions>
          <Button kind="second">{t('reassign.title')}</Button>
        </Actions>
      </PostForm>
    </details>
  );
}

/** What the reader may do about the time of a case. */
export function ClockForms(props: ActionProps) {
  const { base, shown, reader } = props;
  const may = (action: CaseAction): boolean => shown.actions.includes(action);
  const { ledger } = shown.caseFile;
  const isStill = ledger !== undefined && openStop(ledger) !== undefined;
  return (
    <>
      {may('stop-clock') && !isStill && <StopClock {...props} />}
      {may('resume-clock') && isStill && (
        <PostForm reader={reader} action={`${base}/clock-stops/resume`}>
          <Button kind="second">{reader.t('clock.resume')}</Button>
        </PostForm>
      )}
      {may('extend-limit') && !ledger?.extension && <ExtendLimit {...props} />}
      {may('urge') && <Urge {...props} />}
      {may('reassign-task') && <Reassign {...props} />}
    </>
  );
}

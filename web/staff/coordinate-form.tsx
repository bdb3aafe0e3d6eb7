import { standingObjections } from '../../functions/core/domain/joint-review.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, TextArea, TextInput } from '../shared/inputs.tsx';
import { OpinionText } from '../shared/opinion.tsx';
import type { NameOf } from '../shared/parts.tsx';
import type { ActionProps } from './action-props.ts';

const decisions = ['settled', 'upheld', 'ask-again'] as const;

/** Fields of one objection are named after its task. */
export const decisionField = (task: Pick<OpinionTask, 'id'>): string => `decision-${task.id}`;
export const reasonField = (task: Pick<OpinionTask, 'id'>): string => `reason-${task.id}`;

function Objection({
  base,
  task,
  nameOf,
  typed,
  reader,
}: ActionProps & { task: OpinionTask; nameOf: NameOf }) {
  const { t } = reader;
  return (
    <>
      <Radios
        name={decisionField(task)}
        label={t('case.coordinate.of', { department: nameOf(task.departmentCode) })}
        hint={
          task.opinion && <OpinionText opinion={task.opinion} filesAt={`${base}/documents`} reader={reader} />
        }
        value={typed[decisionField(task)]}
        options={decisions.map((value) => ({ value, label: t(`case.coordinate.${value}`) }))}
        reader={reader}
      />
      <TextArea
        name={reasonField(task)}
        label={t('case.coordinate.reason')}
        value={typed[reasonField(task)]}
        rows={2}
        reader={reader}
      />
    </>
  );
}

/** The record of the meeting that the lead calls: who met when, what was said, and what became of each objection. */
export function CoordinateForm(props: ActionProps) {
  const { base, shown, nameOf, typed, reader } = props;
  const { t } = reader;
  return (
    <PostForm reader={reader} action={`${base}/coordinate`} keepsTyped>
      <h3>{t('case.coordinate')}</h3>
      <TextInput
        name="heldOn"
        type="date"
        label={t('case.meeting.held')}
        hint={t('date.hint')}
        value={typed.heldOn}
        width="short"
        reader={reader}
      />
      <TextInput
        name="attendees"
        label={t('case.meeting.attendees')}
        value={typed.attendees}
        reader={reader}
      />
      {standingObjections(shown.caseFile).map((task) => (
        <Objection {...props} task={task} nameOf={nameOf} />
      ))}
      <TextArea name="minutes" label={t('case.minutes')} value={typed.minutes} reader={reader} />
      <Actions>
        <Button>{t('case.coordinate.send')}</Button>
      </Actions>
    </PostForm>
  );
}

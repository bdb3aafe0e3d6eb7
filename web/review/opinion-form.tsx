import { verdicts } from '../../functions/core/domain/opinion.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, TextArea, TextInput } from '../shared/inputs.tsx';
import { errorOf, type PageError } from '../shared/parts.tsx';

interface FormProps {
  readonly task: OpinionTask;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}

/** What a survey records beside the opinion: art. 34 wants two or more members of staff on site. */
function Survey({ typed, errors, reader }: FormProps) {
  const { t } = reader;
  return (
    <>
      <TextInput
        name="surveyedOn"
        label={t('review.surveyed-on')}
        hint={t('date.hint')}
        value={typed.surveyedOn}
        width="short"
        reader={reader}
      />
      <TextArea
        name="findings"
        label={t('review.findings')}
        value={typed.findings}
        error={errorOf(errors, 'findings')}
        reader={reader}
      />
      <TextInput
        name="secondName"
        label={t('review.second-name')}
        hint={t('review.second.hint')}
        value={typed.secondName}
        error={errorOf(errors, 'secondName')}
        reader={reader}
      />
      <TextInput
        name="secondNumber"
        label={t('review.second-number')}
        value={typed.secondNumber}
        width="short"
        reader={reader}
      />
    </>
  );
}

/** The form of one department's opinion. Nothing is decided but by what only its officer has. */
export function OpinionForm(props: FormProps) {
  const { task, typed, errors, reader } = props;
  const { t } = reader;
  return (
    <PostForm reader={reader}>
      <Radios
        name="verdict"
        label={t('review.verdict')}
        value={typed.verdict}
        error={errorOf(errors, 'verdict')}
        options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        reader={reader}
      />
      <TextArea
        name="conditions"
        label={t('review.conditions')}
        hint={t('review.conditions.hint')}
        value={typed.conditions}
        error={errorOf(errors, 'conditions')}
        isOptional
        rows={3}
        reader={reader}
      />
      <TextArea
        name="reason"
        label={t('review.reason')}
        hint={t('review.reason.hint')}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
        isOptional
        rows={3}
        reader={reader}
      />
      <TextInput
        name="legalBasis"
        label={t('review.basis')}
        value={typed.legalBasis}
        isOptional
        reader={reader}
      />
      {task.action === 'survey' && <Survey {...props} />}
      <TextInput
        name="officerName"
        label={t('review.name')}
        value={typed.officerName}
        error={errorOf(errors, 'officerName')}
        autocomplete="name"
        reader={reader}
      />
      <TextInput
        name="staffNumber"
        label={t('review.number')}
        value={typed.staffNumber}
        error={errorOf(errors, 'staffNumber')}
        width="short"
        reader={reader}
      />
      <TextInput
        name="pin"
        type="password"
        label={t('review.pin')}
        hint={t('review.pin.hint')}
        error={errorOf(errors, 'pin')}
        autocomplete="off"
        width="short"
        reader={reader}
      />
      <Actions>
        <Button>{t('review.send')}</Button>
      </Actions>
    </PostForm>
  );
}

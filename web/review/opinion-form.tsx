import { verdicts } from '../../functions/core/domain/officer.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios, TextArea, TextInput } from '../shared/inputs.tsx';
import { errorOf } from '../shared/parts.tsx';
import type { FormProps } from './form-props.ts';
import { OfficerFields } from './officer-fields.tsx';

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
      <OfficerFields {...props} />
      <Actions>
        <Button>{t('review.send')}</Button>
      </Actions>
    </PostForm>
  );
}

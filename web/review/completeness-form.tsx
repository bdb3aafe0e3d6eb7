import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios } from '../shared/inputs.tsx';
import { MissingPoints } from '../shared/missing-points.tsx';
import { errorOf } from '../shared/parts.tsx';
import type { FormProps } from './form-props.ts';
import { OfficerFields } from './officer-fields.tsx';

/** 預審: is the application complete, as far as this department goes? What is missing is told once, by the lead. */
export function CompletenessForm(props: FormProps) {
  const { item, typed, errors, reader } = props;
  const { t } = reader;
  return (
    <PostForm reader={reader} keepsTyped>
      <Radios
        name="completeness"
        label={t('review.completeness')}
        hint={t('review.completeness.hint')}
        value={typed.completeness}
        error={errorOf(errors, 'completeness')}
        options={[
          { value: 'complete', label: t('completeness.complete') },
          { value: 'incomplete', label: t('completeness.incomplete') },
        ]}
        reader={reader}
      />
      <MissingPoints item={item} typed={typed} reader={reader} />
      <OfficerFields {...props} />
      <Actions>
        <Button>{t('review.completeness.send')}</Button>
      </Actions>
    </PostForm>
  );
}

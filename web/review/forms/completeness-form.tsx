import { Radios } from '../../shared/inputs.tsx';
import { MissingPoints } from '../../shared/missing-points.tsx';
import { type FormProps, field, StepForm } from './form-parts.tsx';

/** 預審: is the application complete, as far as this department goes? What is missing is told once, by the lead. */
export function CompletenessForm(props: FormProps) {
  const { item, typed, reader } = props;
  const { t } = reader;
  return (
    <StepForm {...props} step="completeness" send={t('review.completeness.send')}>
      <Radios
        {...field(props, 'completeness')}
        label={t('review.completeness')}
        hint={t('review.completeness.hint')}
        options={[
          { value: 'complete', label: t('completeness.complete') },
          { value: 'incomplete', label: t('completeness.incomplete') },
        ]}
      />
      <MissingPoints item={item} typed={typed} reader={reader} />
    </StepForm>
  );
}

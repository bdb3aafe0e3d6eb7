import { verdicts } from '../../../functions/core/domain/officer.ts';
import { Radios } from '../../shared/inputs.tsx';
import { type FormProps, field, ReasonFields, StepForm } from './form-parts.tsx';

/** Consent, consent with conditions, objection. */
export function VerdictField(props: FormProps) {
  const { t } = props.reader;
  return (
    <Radios
      {...field(props, 'verdict')}
      label={t('review.verdict')}
      options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
    />
  );
}

/** The form of a review 會審: the opinion, and nothing else. */
export function OpinionForm(props: FormProps) {
  return (
    <StepForm {...props} step="opinion" send={props.reader.t('review.send')}>
      <VerdictField {...props} />
      <ReasonFields {...props} />
    </StepForm>
  );
}

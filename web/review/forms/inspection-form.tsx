import { inspectionResults } from '../../../functions/core/domain/joint-action/inspection.ts';
import { Radios, TextInput } from '../../shared/inputs.tsx';
import { type FormProps, field, ReasonFields, StepForm } from './form-parts.tsx';

/** The year that was inspected, what it came to, and when it is due again; the rule fills in the date when it is left out. */
export function InspectionForm(props: FormProps) {
  const { today, typed, reader } = props;
  const { t } = reader;
  return (
    <StepForm {...props} step="opinion" send={t('review.send')}>
      <Radios
        {...field(props, 'result')}
        label={t('inspect.result')}
        options={inspectionResults.map((value) => ({ value, label: t(`result.${value}`) }))}
      />
      <TextInput
        {...field(props, 'year')}
        value={typed.year ?? today.slice(0, 4)}
        label={t('inspect.year')}
        inputMode="numeric"
        width="short"
      />
      <TextInput
        {...field(props, 'nextOn')}
        type="date"
        label={t('inspect.next')}
        hint={t('inspect.next.hint')}
        isOptional
        width="short"
      />
      <ReasonFields {...props} />
    </StepForm>
  );
}

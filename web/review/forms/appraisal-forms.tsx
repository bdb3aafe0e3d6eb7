import { appraisalConclusions } from '../../../functions/core/domain/joint-action/appraisal.ts';
import { Checkbox, Radios, TextArea, TextInput } from '../../shared/inputs.tsx';
import { expertNumbers } from '../read-form.ts';
import { type FormProps, field, ReasonFields, StepForm } from './form-parts.tsx';

function ExpertFields(props: FormProps & { number: number }) {
  const { number, reader } = props;
  const { t } = reader;
  const whose = t('appraise.expert', { number });
  return (
    <>
      <TextInput
        {...field(props, `expert${number}Name`)}
        label={`${whose} · ${t('appraise.name')}`}
        maxLength={100}
      />
      <TextInput
        {...field(props, `expert${number}Title`)}
        label={`${whose} · ${t('appraise.title')}`}
        maxLength={100}
      />
      <TextInput
        {...field(props, `expert${number}Organisation`)}
        label={`${whose} · ${t('appraise.organisation')}`}
        maxLength={100}
      />
    </>
  );
}

/** Who the experts are and how long they need. */
export function StartForm(props: FormProps) {
  const { typed, reader } = props;
  const { t } = reader;
  const [first, ...others] = expertNumbers;
  const isTyped = others.some((number) => typed[`expert${number}Name`]);
  return (
    <StepForm {...props} step="appraisal" send={t('appraise.send')}>
      <ExpertFields {...props} number={first} />
      <details open={isTyped}>
        <summary>{t('appraise.more')}</summary>
        {others.map((number) => (
          <ExpertFields {...props} number={number} />
        ))}
      </details>
      <TextInput
        {...field(props, 'workingDays')}
        label={t('appraise.days')}
        hint={t('appraise.days.hint')}
        inputMode="numeric"
        width="short"
      />
      <Checkbox {...field(props, 'areIndependent')} label={t('appraise.independent')} />
    </StepForm>
  );
}

/** What the experts concluded. */
export function ConclusionForm(props: FormProps) {
  const { t } = props.reader;
  return (
    <StepForm {...props} step="opinion" send={t('review.send')}>
      <Radios
        {...field(props, 'conclusion')}
        label={t('appraise.conclusion')}
        options={appraisalConclusions.map((value) => ({ value, label: t(`conclusion.${value}`) }))}
      />
      <TextArea {...field(props, 'report')} label={t('appraise.report')} rows={8} />
      <ReasonFields {...props} />
    </StepForm>
  );
}

import { acceptanceResults } from '../../../functions/core/domain/joint-action/acceptance.ts';
import { stepOf } from '../../../functions/core/domain/joint-action/record.ts';
import { Radios, TextInput } from '../../shared/inputs.tsx';
import { itemNumbers } from '../read-form.ts';
import { type FormProps, field, ReasonFields, StepForm } from './form-parts.tsx';

function ItemFields(props: FormProps & { number: number }) {
  const { number, reader } = props;
  const { t } = reader;
  const which = t('accept.item', { number });
  return (
    <>
      <TextInput
        {...field(props, `item${number}What`)}
        label={which}
        hint={number === 1 && t('accept.items.hint')}
        maxLength={1000}
        isOptional={number === 1}
      />
      <TextInput
        {...field(props, `item${number}By`)}
        type="date"
        label={`${which} · ${t('accept.by')}`}
        width="short"
        isOptional={number === 1}
      />
    </>
  );
}

function ItemsFields(props: FormProps) {
  const [first, ...others] = itemNumbers;
  const isTyped = others.some((number) => props.typed[`item${number}What`]);
  return (
    <>
      <ItemFields {...props} number={first} />
      <details open={isTyped}>
        <summary>{props.reader.t('accept.more')}</summary>
        {others.map((number) => (
          <ItemFields {...props} number={number} />
        ))}
      </details>
    </>
  );
}

/** Passed, passed with remarks, or to rectify; once that chance was given, failed takes its place. */
export function AcceptanceForm(props: FormProps) {
  const { task, reader } = props;
  const { t } = reader;
  const isAgain = stepOf(task, 'acceptance') !== undefined;
  const options = acceptanceResults
    .filter((value) => isAgain || value !== 'failed')
    .map((value) => ({ value: String(value), label: t(`result.${value}`) }));
  if (!isAgain) options.push({ value: 'to-rectify', label: t('accept.to-rectify') });
  return (
    <StepForm {...props} step="opinion" send={t('review.send')}>
      <Radios {...field(props, 'result')} label={t('accept.result')} options={options} />
      {!isAgain && <ItemsFields {...props} />}
      <ReasonFields {...props} />
    </StepForm>
  );
}

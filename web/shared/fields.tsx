import type { FieldProblem, FormField } from '../../functions/core/domain/item-form.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { sayDate } from './dates.ts';
import { Checkbox, type InputProps, Radios, TextArea, TextInput } from './inputs.tsx';
import { Law } from './law.tsx';
import type { PageError } from './parts.tsx';

/** What is wrong with an answer, as the sentence for it is called. */
function wordOf({ code }: FieldProblem, field: FormField | undefined): Word {
  if (code === 'REQUIRED' && (field?.type === 'choice' || field?.type === 'yes-no'))
    return 'field.NOT_AN_OPTION';
  if (code !== 'BAD_FORMAT') return `field.${code}`;
  if (field?.type === 'decimal') return 'format.decimal';
  return field?.type === 'text' && field.format !== undefined ? `format.${field.format}` : 'field.BAD_FORMAT';
}

/** The sentence for a problem with an answer, in the reader's language. */
export function sayProblem(problem: FieldProblem, field: FormField | undefined, reader: Reader): PageError {
  const { code, limit = '' } = problem;
  const isDate = code === 'TOO_EARLY' && typeof limit === 'string';
  const isNumber = code === 'TOO_SMALL' || code === 'TOO_LARGE';
  const shown = isDate ? sayDate(limit, reader) : isNumber ? sayNumber(String(limit)) : limit;
  const label = field ? reader.local(field.label) : problem.field;
  return { field: problem.field, text: reader.t(wordOf(problem, field), { label, limit: shown }) };
}

export interface FieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly error: string | undefined;
  readonly reader: Reader;
}

/** Some labels of the catalogue say themselves that an answer may be left out. */
function isSaidOptional(label: string): boolean {
  return /選填|选填|可不填|optional/i.test(label);
}

/** One question of an item's form, of whatever type. */
export function Field({ field, value, error, reader }: FieldProps) {
  const { t, local } = reader;
  const label = local(field.label);
  const common: InputProps = {
    name: field.id,
    label,
    error,
    value,
    reader,
    isOptional: !field.required && !isSaidOptional(label),
    ...(field.hint && { hint: local(field.hint) }),
  };
  switch (field.type) {
    case 'textarea':
      return <TextArea {...common} />;
    case 'integer':
    case 'decimal':
      return (
        <TextInput
          {...common}
          inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
          width="short"
          unit={field.unit && local(field.unit)}
        />
      );
    case 'date':
      return <TextInput {...common} hint={common.hint ?? t('date.hint')} type="date" width="short" />;
    case 'choice':
      return (
        <Radios
          {...common}
          options={field.options.map((option) => ({ value: option.value, label: local(option.label) }))}
        />
      );
    case 'yes-no':
      return (
        <Radios
          {...common}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      );
    case 'declaration':
      return (
        <Checkbox
          {...common}
          label={
            <>
              {label}
              {field.basis && (
                <span class="quiet small block">
                  <Law text={field.basis} reader={reader} />
                </span>
              )}
            </>
          }
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          inputMode={inputModeOf(field.format)}
          autocomplete={field.autocomplete}
          width={field.format === 'mainland-mobile' ? 'short' : field.format === 'uscc' ? 'code' : undefined}
        />
      );
  }
}

function inputModeOf(format: Extract<FormField, { type: 'text' }>['format']): 'tel' | 'email' | undefined {
  if (format === 'mainland-mobile') return 'tel';
  return format === 'email' ? 'email' : undefined;
}

/** An answer as people read it. */
export function sayAnswer(field: FormField, answer: string | undefined, reader: Reader): string {
  if (answer === undefined || answer === '') return reader.t('not-answered');
  switch (field.type) {
    case 'choice': {
      const option = field.options.find((one) => one.value === answer);
      return option ? reader.local(option.label) : answer;
    }
    case 'yes-no':
      return reader.t(answer === 'yes' ? 'yes' : 'no');
    case 'declaration':
      return reader.t(answer === 'yes' ? 'declared' : 'no');
    case 'date':
      return sayDate(answer, reader);
    case 'integer':
    case 'decimal':
      return `${sayNumber(answer)}${field.unit ? ` ${reader.local(field.unit)}` : ''}`;
    case 'text':
    case 'textarea':
      return answer;
  }
}

/** 1234567.50 → 1,234,567.50, alike in all three languages. The digits stay as they are: no number is made of them. */
export function sayNumber(digits: string): string {
  return digits.replace(
    /^(-?)(\d+)/,
    (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','),
  );
}

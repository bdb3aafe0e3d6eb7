import type { FormStep } from '../../functions/core/domain/item-form.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Field } from '../shared/fields.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { ErrorSummary, errorOf, type PageError } from '../shared/parts.tsx';

export interface StepProps {
  readonly shown: ShownCase;
  readonly step: FormStep;
  /** As typed, or as saved before. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}

/** One step of an item's form: one thing on a page. */
export function StepPage({ shown, step, typed, errors, reader }: StepProps) {
  const { t, local } = reader;
  const { steps } = shown.item.form;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">
        {t('step.count', { step: steps.indexOf(step) + 1, steps: steps.length })} · {local(shown.item.name)}
      </p>
      <h1>{local(step.title)}</h1>
      <PostForm reader={reader} keepsTyped>
        {step.fields.map((field) => (
          <Field
            field={field}
            value={typed[field.id] ?? ''}
            error={errorOf(errors, field.id)}
            reader={reader}
          />
        ))}
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** Where the reader goes behind a step: to the next one not yet answered, else to the list of what is to do. */
export function addressBehind(shown: ShownCase, step: FormStep): string {
  const { item, caseFile } = shown;
  const base = `/applications/${caseFile.application.id}`;
  const next = item.form.steps[item.form.steps.indexOf(step) + 1];
  const isAnswered = next?.fields.some((field) => caseFile.answers[field.id] !== undefined);
  return next && !isAnswered ? `${base}/form/${next.id}` : base;
}

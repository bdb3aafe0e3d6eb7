import type { FormField } from '../../functions/core/domain/item-form.ts';
import {
  conditionsSchema,
  type GrantTerms,
  printedFieldsOf,
} from '../../functions/core/domain/licence-template.ts';
import type { Refused } from '../../functions/core/domain/refusal.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import { partProblems, pointerOf, RequestInvalid } from '../../functions/shared/request-invalid.ts';
import type { Reader } from '../context.ts';
import { sayDate } from '../shared/dates.ts';
import { Field, sayProblem } from '../shared/fields.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextArea, TextInput } from '../shared/inputs.tsx';
import { errorOf, type PageError } from '../shared/parts.tsx';
import type { ActionProps, Typed } from './action-props.ts';

/** Other forms of the page have fields too, which an item could name alike. */
const nameOf = (key: string): string => `licence-${key}`;

/** A question of the form, asked of the approver: what it told the applicant is left out. */
function askedHere(field: FormField, { licence }: ServiceItem): FormField {
  const { hint, autocomplete: _, ...rest } = field;
  const isOwn = licence.decisionFields?.some(({ id }) => id === field.id);
  return { ...rest, id: nameOf(field.id), ...(isOwn && hint && { hint }) };
}

/** What the licence states, as the form has it, each in the type of its field. */
function Stated({ shown, typed, errors, reader }: ActionProps) {
  const { item, caseFile } = shown;
  const fields = printedFieldsOf(item);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="licence-states">
      <h3 id="licence-states">{reader.t('case.terms.fields')}</h3>
      <p class="hint">{reader.t('case.terms.fields.hint')}</p>
      {fields.map((field) => (
        <Field
          field={askedHere(field, item)}
          value={typed[nameOf(field.id)] ?? caseFile.answers[field.id] ?? ''}
          error={errorOf(errors, nameOf(field.id))}
          reader={reader}
        />
      ))}
    </section>
  );
}

/**
 * The approver grants, may correct what the licence states, add conditions and shorten the term. What the departments set is
 * in the licence already.
 */
export function ApproveForm(props: ActionProps) {
  const { base, shown, typed, errors, reader } = props;
  const { t } = reader;
  const { validityYears, decisionFields = [] } = shown.item.licence;
  const mustBeFilled = decisionFields.some(({ required }) => required);
  return (
    <PostForm reader={reader} action={`${base}/approve`} keepsTyped>
      <details open={typed.form === 'approve' || mustBeFilled}>
        <summary>{t('case.terms')}</summary>
        <Stated {...props} />
        <TextArea
          name="conditions"
          label={t('case.terms.conditions')}
          hint={t('case.terms.conditions.hint')}
          isOptional
          value={typed.conditions}
          error={errorOf(errors, 'conditions')}
          reader={reader}
        />
        <TextInput
          name="validUntil"
          label={t('case.terms.until')}
          hint={
            validityYears === null
              ? t('case.terms.until.open')
              : t('case.terms.until.years', { years: validityYears })
          }
          isOptional
          value={typed.validUntil}
          error={errorOf(errors, 'validUntil')}
          width="short"
          reader={reader}
        />
      </details>
      <Actions>
        <Button>{t('case.approve')}</Button>
      </Actions>
    </PostForm>
  );
}

/**
 * A line is a condition; an empty line is none.
 * @throws RequestInvalid where the API would say the same of the same conditions
 */
export function readTerms(typed: Typed, item: ServiceItem): GrantTerms {
  const { conditions = '', validUntil = '' } = typed;
  const lines = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { error } = conditionsSchema.safeParse(lines);
  if (error)
    throw new RequestInvalid(
      partProblems(error, lines, (path) => ({ pointer: pointerOf(['conditions', ...path]) })),
    );
  const until = validUntil.trim();
  const fields = Object.fromEntries(
    printedFieldsOf(item).flatMap(({ id }) => {
      const answer = typed[nameOf(id)];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  return {
    ...(lines.length > 0 && { conditions: lines }),
    ...(until !== '' && { validUntil: until }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

/** What is wrong with the terms, part by part, each linked to its field; nothing for a refusal about something else. */
export function sayTerms(refused: Refused, item: ServiceItem, reader: Reader): PageError[] {
  if (refused instanceof RequestInvalid)
    return refused.parts.map((part) => {
      const limit = part.limit ?? '';
      const which = 'pointer' in part ? Number(part.pointer.split('/')[2]) + 1 : 0;
      const text =
        part.code === 'TOO_MANY'
          ? reader.t('case.terms.too-many', { limit })
          : reader.t('case.terms.too-long', { number: which, limit });
      return { text, field: 'conditions' };
    });
  if (refused.code === 'VALIDITY_OUT_OF_RANGE')
    return [{ text: sayRange(refused, reader), field: 'validUntil' }];
  const fields = printedFieldsOf(item);
  return refused.problems.map((problem) => ({
    ...sayProblem(
      problem,
      fields.find(({ id }) => id === problem.field),
      reader,
    ),
    field: nameOf(problem.field),
  }));
}

/** Between which days the last one may be. */
function sayRange({ facts: { earliest, latest } }: Refused, reader: Reader): string {
  const day = (on: unknown): string => sayDate(String(on), reader);
  return latest === undefined
    ? reader.t('case.terms.until.from', { earliest: day(earliest) })
    : reader.t('case.terms.until.between', { earliest: day(earliest), latest: day(latest) });
}

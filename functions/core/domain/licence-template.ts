import * as z from 'zod';
import { type FormAnswers, type FormField, fieldsOf, parseOnly } from './item-form.ts';
import { type LegalDate, lastDayAfterYears, parseLegalDate } from './legal-date.ts';
import type { LocalisedText } from './localised-text.ts';
import { Refused } from './refusal.ts';
import type { ServiceItem } from './service-item.ts';

/** A field that a licence states beside its subject, as it was on the day of issue. A day is date-only. */
export interface LicenceField {
  readonly key: string;
  readonly label: LocalisedText;
  readonly value: LocalisedText | string;
}

/** An annex of a licence, as it was on the day of issue: words, one paragraph a line, or fields, or both. */
export interface LicenceAnnex {
  readonly title: LocalisedText;
  readonly text?: LocalisedText;
  readonly fields?: readonly LicenceField[];
}

/** What the approver writes into the licence at the decision. */
export interface GrantTerms {
  /** Conditions of the lead department, beside those that the departments have set. */
  readonly conditions?: readonly string[];
  /** A shorter validity than the item's. */
  readonly validUntil?: LegalDate;
  /** Fields of the template by key, filled in or corrected; what is not named stays as the form has it. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How many conditions a department sets at most, and how many characters each has: a licence is to be read. */
export const conditionsSchema = z.array(z.string().max(1000)).max(50);

const yesOrNo = {
  yes: { 'zh-Hant': '是', 'zh-Hans': '是', en: 'Yes' },
  no: { 'zh-Hant': '否', 'zh-Hans': '否', en: 'No' },
} as const satisfies Record<string, LocalisedText>;

const withUnit = (digits: string, unit: LocalisedText | undefined): LocalisedText | string =>
  unit
    ? {
        'zh-Hant': `${digits} ${unit['zh-Hant']}`,
        'zh-Hans': `${digits} ${unit['zh-Hans']}`,
        en: `${digits} ${unit.en}`,
      }
    : digits;

function saidOf(field: FormField, answer: string): LocalisedText | string {
  switch (field.type) {
    case 'choice':
      return field.options.find((one) => one.value === answer)?.label ?? answer;
    case 'yes-no':
    case 'declaration':
      return answer === 'yes' ? yesOrNo.yes : yesOrNo.no;
    case 'integer':
    case 'decimal':
      return withUnit(answer, field.unit);
    case 'text':
    case 'textarea':
    case 'date':
      return answer;
  }
}

/** The keys that a template prints, on the page and then on its annexes, in their order. */
export function printedKeys({ licence: { fields = [], annexes = [] } }: ServiceItem): string[] {
  return [...fields, ...annexes.flatMap((annex) => annex.fields ?? [])];
}

/** Every field that a template can name: those of the form, and those that only the decision fills. */
export function nameableFields({ form, licence }: ServiceItem): FormField[] {
  return [...fieldsOf(form), ...(licence.decisionFields ?? [])];
}

/** The fields that the licence of an item states, in their order; none of personal data, whatever the template names. */
export function printedFieldsOf(item: ServiceItem): FormField[] {
  const fields = nameableFields(item);
  return printedKeys(item).flatMap((key) => fields.find((one) => one.id === key && !one.personal) ?? []);
}

/** How long before a day one has to apply is no matter of the decision. */
const asDecided = (field: FormField): FormField =>
  field.type === 'date' ? { ...field, notBeforeDays: undefined } : field;

/**
 * The answers as the decision has them: those of the form, with what the approver filled in or corrected. What the approver
 * left as it was is not read again: it was taken with the application.
 * @param on the day of the decision
 * @returns them in their one true form, and the keys of those that differ from the form's
 * @throws Refused LICENCE_FIELDS_INVALID with every problem: a wrong type, a missing field, a field that is not the template's
 */
export function decidedAnswers(
  item: ServiceItem,
  answers: FormAnswers,
  { fields: typed = {} }: GrantTerms,
  on: LegalDate,
): { answers: FormAnswers; corrected: string[] } {
  const printed = printedFieldsOf(item).map(asDecided);
  const own = new Set(item.licence.decisionFields?.map(({ id }) => id));
  const isTouched = (id: string): boolean => typed[id] !== undefined && typed[id] !== (answers[id] ?? '');
  const read = printed.filter(
    (field) =>
      own.has(field.id) ||
      isTouched(field.id) ||
      (field.type === 'date' && field.notBeforeField !== undefined && isTouched(field.notBeforeField)),
  );
  const ids = read.map(({ id }) => id);
  const step = { id: 'licence', title: item.licence.title, fields: printed };
  const parsed = parseOnly({ steps: [step] }, ids, { ...answers, ...typed }, on);
  const unknown = Object.keys(typed)
    .filter((key) => !printed.some(({ id }) => id === key))
    .map((field) => ({ field, code: 'UNKNOWN_FIELD' as const }));
  if (!parsed.ok || unknown.length > 0)
    throw new Refused('LICENCE_FIELDS_INVALID', {}, [...(parsed.ok ? [] : parsed.problems), ...unknown]);
  const kept = Object.entries(answers).filter(([key]) => !ids.includes(key));
  return {
    answers: { ...Object.fromEntries(kept), ...parsed.answers },
    corrected: ids.filter((id) => parsed.answers[id] !== answers[id]),
  };
}

/** The fields of these keys, from the answers as they are at the decision. What was not answered is left out. */
function statedFields(item: ServiceItem, keys: readonly string[], answers: FormAnswers): LicenceField[] {
  const fields = printedFieldsOf(item);
  return keys.flatMap((key): LicenceField[] => {
    const field = fields.find(({ id }) => id === key);
    const answer = answers[key];
    if (!field || answer === undefined || answer === '') return [];
    return [{ key, label: field.label, value: saidOf(field, answer) }];
  });
}

/**
 * The fields that the item's template prints on the page. No field of personal data is ever one: a licence is public
 * (`catalogue/check.ts` holds the templates to it).
 */
export function licenceFieldsOf(item: ServiceItem, answers: FormAnswers): LicenceField[] {
  return statedFields(item, item.licence.fields ?? [], answers);
}

/** The annexes that the item's template prints; one that would say nothing is left out. */
export function annexesOf(item: ServiceItem, answers: FormAnswers): LicenceAnnex[] {
  return (item.licence.annexes ?? []).flatMap(({ title, text, fields: keys = [] }): LicenceAnnex[] => {
    const fields = statedFields(item, keys, answers);
    if (!text && fields.length === 0) return [];
    return [{ title, ...(text && { text }), ...(fields.length > 0 && { fields }) }];
  });
}

/**
 * The last day of a licence: the item's term, or the shorter one that the approver set.
 * @returns undefined for a licence without one
 * @throws Refused VALIDITY_OUT_OF_RANGE with the days between which it may be
 */
export function validUntilOf(
  item: ServiceItem,
  issuedOn: LegalDate,
  { validUntil }: GrantTerms,
): LegalDate | undefined {
  const { validityYears } = item.licence;
  const latest = validityYears === null ? undefined : lastDayAfterYears(issuedOn, validityYears);
  if (validUntil === undefined) return latest;
  if (
    parseLegalDate(validUntil) === undefined ||
    validUntil < issuedOn ||
    (latest !== undefined && validUntil > latest)
  )
    throw new Refused('VALIDITY_OUT_OF_RANGE', {
      earliest: issuedOn,
      ...(latest !== undefined && { latest }),
    });
  return validUntil;
}

/** A condition binds only in words: dashes and what cannot be seen are none. @throws Refused CONDITION_EMPTY */
export function conditionsOf({ conditions = [] }: GrantTerms): string[] {
  const texts = conditions.map((one) => one.trim());
  if (!texts.every((text) => /[\p{L}\p{N}]/u.test(text))) throw new Refused('CONDITION_EMPTY');
  return texts;
}

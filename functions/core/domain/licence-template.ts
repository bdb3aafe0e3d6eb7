import { type FormAnswers, type FormField, fieldsOf } from './item-form.ts';
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

/** What the approver writes into the licence at the decision. */
export interface GrantTerms {
  /** Conditions of the lead department, beside those that the departments have set. */
  readonly conditions?: readonly string[];
  /** A shorter validity than the item's. */
  readonly validUntil?: LegalDate;
}

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

/**
 * The fields that the item's template prints, from the answers as they are at the decision. What was not answered is left
 * out. No field of personal data is ever one: a licence is public (`catalogue/check.ts` holds the templates to it).
 */
export function licenceFieldsOf(item: ServiceItem, answers: FormAnswers): LicenceField[] {
  const fields = fieldsOf(item.form);
  return (item.licence.fields ?? []).flatMap((key): LicenceField[] => {
    const field = fields.find((one) => one.id === key);
    const answer = answers[key];
    if (!field || field.personal || answer === undefined || answer === '') return [];
    return [{ key, label: field.label, value: saidOf(field, answer) }];
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

/** A condition binds only in words. @throws Refused CONDITION_EMPTY */
export function conditionsOf({ conditions = [] }: GrantTerms): string[] {
  const texts = conditions.map((one) => one.trim());
  if (texts.includes('')) throw new Refused('CONDITION_EMPTY');
  return texts;
}

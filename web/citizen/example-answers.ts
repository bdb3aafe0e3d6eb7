import {
  type FormAnswers,
  type FormField,
  fieldsOf,
  type ItemForm,
  type TextFormat,
} from '../../functions/core/domain/item-form.ts';
import { addDays, type LegalDate } from '../../functions/core/domain/legal-date.ts';
import type { Say, Word } from '../locales/index.ts';

/** Calendar days after the first that a field allows: an example in the middle of things. */
const LATER = 10;

/** Numbers that nobody has: the sequence 000 is given to no person, and 138 0013 8000 answers for the network itself. */
const formats: Readonly<Record<TextFormat, string>> = {
  'mainland-mobile': '13800138000',
  email: 'xiaoming@example.com',
  'resident-id': '350802199003070002',
  uscc: '91350800MA0000000Q',
};

/** Numbers that fit what they count, by field; any other field gets a hundred, within its limits. */
const numbers: Readonly<Record<string, number>> = {
  investment: 1200,
  dailyVolume: 20,
  venueCapacity: 8000,
  attendance: 6000,
  guards: 120,
};

const texts: Readonly<Record<string, Word>> = {
  applicantName: 'example.applicantName',
  subject: 'example.subject',
  projectName: 'example.projectName',
  projectPlace: 'example.projectPlace',
  premises: 'example.premises',
  eventName: 'example.eventName',
  eventDescription: 'example.eventDescription',
  venueName: 'example.venueName',
  venueAddress: 'example.venueAddress',
  safetyOfficer: 'example.safetyOfficer',
};

const within = (field: { readonly min: number; readonly max: number; readonly id: string }): string =>
  String(Math.min(field.max, Math.max(field.min, numbers[field.id] ?? 100)));

function exampleOf(field: FormField, before: FormAnswers, today: LegalDate, t: Say): string {
  switch (field.type) {
    case 'text':
      return field.format === undefined ? t(texts[field.id] ?? 'example.text') : formats[field.format];
    case 'textarea':
      return t(texts[field.id] ?? 'example.text');
    case 'integer':
    case 'decimal':
      return within(field);
    case 'date': {
      const first = field.notBeforeField === undefined ? undefined : before[field.notBeforeField];
      return first === undefined ? addDays(today, (field.notBeforeDays ?? 0) + LATER) : addDays(first, 1);
    }
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'yes-no':
    case 'declaration':
      return 'yes';
  }
}

/**
 * An example of every answer of a form; the form takes it as it is.
 * @param today the day in Longyan, from which days to come are counted
 * @param t speaks the reader's language
 */
export function exampleAnswers(form: ItemForm, today: LegalDate, t: Say): FormAnswers {
  const answers: Record<string, string> = {};
  for (const field of fieldsOf(form)) answers[field.id] = exampleOf(field, answers, today, t);
  return answers;
}

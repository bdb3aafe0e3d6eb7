import * as z from 'zod';
import { addDays, type LegalDate, parseLegalDate } from './legal-date.ts';
import { localisedTextSchema } from './localised-text.ts';
import { isResidentId, isSocialCreditCode } from './id-numbers.ts';

/** What other parts of the centre find in a form without knowing its fields. */
export const fieldUses = ['applicantName', 'contactPhone', 'contactEmail', 'subject'] as const;
export type FieldUse = (typeof fieldUses)[number];

const common = {
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: localisedTextSchema,
  hint: localisedTextSchema.optional(),
  required: z.boolean().default(true),
  use: z.enum(fieldUses).optional(),
  /** Personal data: shown only as far as a role needs it. */
  personal: z.boolean().default(false),
  /** The HTML autocomplete token, so that a telephone can fill it in. */
  autocomplete: z.string().optional(),
};

/** Formats of short texts that are more than a length. */
export const textFormats = ['mainland-mobile', 'uscc', 'resident-id', 'email'] as const;
export type TextFormat = (typeof textFormats)[number];

export const formFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    minLength: z.int().default(1),
    maxLength: z.int().default(200),
    format: z.enum(textFormats).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('textarea'), maxLength: z.int().default(2000) }),
  z.strictObject({
    ...common,
    type: z.literal('integer'),
    min: z.int(),
    max: z.int(),
    unit: localisedTextSchema.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    /** Not before so many days from today. */
    notBeforeDays: z.int().optional(),
    /** Not before the date in another field. */
    notBeforeField: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('choice'),
    options: z.array(z.strictObject({ value: z.string(), label: localisedTextSchema })).min(2),
  }),
  z.strictObject({ ...common, type: z.literal('yes-no') }),
  /** A statement that the applicant makes; it must be made. */
  z.strictObject({ ...common, type: z.literal('declaration'), basis: z.string().optional() }),
]);
export type FormField = z.infer<typeof formFieldSchema>;

export const formStepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: localisedTextSchema,
  fields: z.array(formFieldSchema).min(1),
});
export type FormStep = z.infer<typeof formStepSchema>;

/** An item's form as data: one thing per step. */
export const itemFormSchema = z.strictObject({ steps: z.array(formStepSchema).min(1) });
export type ItemForm = z.infer<typeof itemFormSchema>;

/** Answers by field id, in their one true form: `'5000'`, `'2026-03-01'`, `'yes'`. */
export type FormAnswers = Readonly<Record<string, string>>;

export type FieldProblemCode =
  | 'REQUIRED'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'BAD_FORMAT'
  | 'NOT_A_NUMBER'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'NOT_A_DATE'
  | 'TOO_EARLY'
  | 'NOT_AN_OPTION'
  | 'MUST_BE_ACCEPTED'
  | 'CONTROL_CHARACTER'
  | 'UNKNOWN_FIELD';

/** What is wrong with one answer, as facts; the pages and the API make the sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldProblemCode;
  /** The limit that was passed, in the unit of the field. */
  readonly limit?: string | number;
}

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: FormAnswers }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

interface Reading {
  readonly answers: FormAnswers;
  readonly today: LegalDate;
}

type Outcome = string | Omit<FieldProblem, 'field'>;

/** Full-width digits and letters become plain, white space at the ends goes: people type on telephones. */
function normalise(typed: string, isLong: boolean): string {
  const plain = isLong ? typed.replace(/\r\n?/g, '\n') : typed.normalize('NFKC');
  return plain.trim();
}

const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

const formats: Record<TextFormat, (text: string) => boolean> = {
  'mainland-mobile': (text) => /^1[3-9]\d{9}$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
  uscc: isSocialCreditCode,
  'resident-id': isResidentId,
};

function readText(text: string, field: Extract<FormField, { type: 'text' }>): Outcome {
  const length = [...text].length;
  if (length < field.minLength) return { code: 'TOO_SHORT', limit: field.minLength };
  if (length > field.maxLength) return { code: 'TOO_LONG', limit: field.maxLength };
  if (field.format === undefined) return text;
  const compact = field.format === 'email' ? text : text.replace(/[\s-]/g, '').toUpperCase();
  return formats[field.format](compact) ? compact : { code: 'BAD_FORMAT', limit: field.format };
}

function readInteger(text: string, field: Extract<FormField, { type: 'integer' }>): Outcome {
  const digits = text.replace(/[,\s]/g, '');
  if (!/^-?\d{1,15}$/.test(digits)) return { code: 'NOT_A_NUMBER' };
  const value = Number(digits);
  if (value < field.min) return { code: 'TOO_SMALL', limit: field.min };
  if (value > field.max) return { code: 'TOO_LARGE', limit: field.max };
  return String(value);
}

function readDate(text: string, field: Extract<FormField, { type: 'date' }>, reading: Reading): Outcome {
  const date = parseLegalDate(text);
  if (date === undefined) return { code: 'NOT_A_DATE' };
  const { notBeforeDays, notBeforeField } = field;
  const earliest = notBeforeDays === undefined ? undefined : addDays(reading.today, notBeforeDays);
  if (earliest !== undefined && date < earliest) return { code: 'TOO_EARLY', limit: earliest };
  const other = notBeforeField === undefined ? undefined : reading.answers[notBeforeField];
  if (other !== undefined && parseLegalDate(other) !== undefined && date < other)
    return { code: 'TOO_EARLY', limit: other };
  return date;
}

/** Reads one answer that is not empty. */
function readField(text: string, field: FormField, reading: Reading): Outcome {
  switch (field.type) {
    case 'text':
      return readText(text, field);
    case 'textarea':
      return [...text].length > field.maxLength ? { code: 'TOO_LONG', limit: field.maxLength } : text;
    case 'integer':
      return readInteger(text, field);
    case 'date':
      return readDate(text, field, reading);
    case 'choice':
      return field.options.some((option) => option.value === text) ? text : { code: 'NOT_AN_OPTION' };
    case 'yes-no':
      return text === 'yes' || text === 'no' ? text : { code: 'NOT_AN_OPTION' };
    case 'declaration':
      return text === 'yes' ? text : { code: 'MUST_BE_ACCEPTED' };
  }
}

function parseFields(
  fields: readonly FormField[],
  typed: Readonly<Record<string, string>>,
  today: LegalDate,
): ParsedAnswers {
  const answers: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const raw = typed[field.id] ?? '';
    const text = normalise(raw, field.type === 'textarea');
    if (text === '') {
      const code = field.type === 'declaration' ? 'MUST_BE_ACCEPTED' : 'REQUIRED';
      if (field.required) problems.push({ field: field.id, code });
    } else if (controlCharacter.test(text)) {
      problems.push({ field: field.id, code: 'CONTROL_CHARACTER' });
    } else {
      const outcome = readField(text, field, { answers: { ...typed, ...answers }, today });
      if (typeof outcome === 'string') answers[field.id] = outcome;
      else problems.push({ field: field.id, ...outcome });
    }
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems };
}

/** All fields of a form, in order. */
export function fieldsOf(form: ItemForm): FormField[] {
  return form.steps.flatMap((step) => step.fields);
}

/**
 * Reads the answers of one step as typed. Answers of other steps may be given along (a date can depend on one);
 * only the step's own are returned.
 */
export function parseStep(
  form: ItemForm,
  stepId: string,
  typed: Readonly<Record<string, string>>,
  today: LegalDate,
): ParsedAnswers {
  const step = form.steps.find((one) => one.id === stepId);
  if (!step) return { ok: false, problems: [{ field: stepId, code: 'UNKNOWN_FIELD' }] };
  return parseFields(step.fields, typed, today);
}

/** Reads the whole form. A field that the form does not have is refused. */
export function parseForm(
  form: ItemForm,
  typed: Readonly<Record<string, string>>,
  today: LegalDate,
): ParsedAnswers {
  const fields = fieldsOf(form);
  const unknown = Object.keys(typed).filter((id) => !fields.some((field) => field.id === id));
  const parsed = parseFields(fields, typed, today);
  if (unknown.length === 0) return parsed;
  const problems = unknown.map((field): FieldProblem => ({ field, code: 'UNKNOWN_FIELD' }));
  return { ok: false, problems: parsed.ok ? problems : [...parsed.problems, ...problems] };
}

/** The answer of the field that has this use; undefined when the form has none or it is empty. */
export function answerFor(form: ItemForm, answers: FormAnswers, use: FieldUse): string | undefined {
  const field = fieldsOf(form).find((one) => one.use === use);
  return field && answers[field.id];
}

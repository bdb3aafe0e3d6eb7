import * as z from 'zod';
import { isResidentId, isSocialCreditCode } from './id-numbers.ts';
import { addDays, type LegalDate, parseLegalDate } from './legal-date.ts';
import { localisedTextSchema } from './localised-text.ts';

/** What other parts of the centre find in a form without knowing its fields. */
export const fieldUses = ['applicantName', 'contactPhone', 'contactEmail', 'subject'] as const;
export type FieldUse = (typeof fieldUses)[number];

// the schemas below are made by pure calls: a function that reads no such data leaves them out of its bundle
const common = /* @__PURE__ */ (() => ({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: localisedTextSchema,
  hint: localisedTextSchema.optional(),
  required: z.boolean().default(true),
  use: z.enum(fieldUses).optional(),
  /** Personal data: shown only as far as a role needs it. */
  personal: z.boolean().default(false),
  /** The HTML autocomplete token, so that a telephone can fill it in. */
  autocomplete: z.string().optional(),
}))();

/** Formats of short texts that are more than a length. */
export const textFormats = ['mainland-mobile', 'uscc', 'resident-id', 'email'] as const;
export type TextFormat = (typeof textFormats)[number];

export const formFieldSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
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
      type: z.literal('decimal'),
      min: z.number(),
      max: z.number(),
      /** Digits after the point, at most. */
      places: z.int().min(1).max(6).default(2),
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
  ]))();
export type FormField = z.infer<typeof formFieldSchema>;

export const formStepSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    title: localisedTextSchema,
    fields: z.array(formFieldSchema).min(1),
  }))();
export type FormStep = z.infer<typeof formStepSchema>;

/** An item's form as data: one thing per step. */
export const itemFormSchema = /* @__PURE__ */ (() =>
  z.strictObject({ steps: z.array(formStepSchema).min(1) }))();
export type ItemForm = z.infer<typeof itemFormSchema>;

/** Answers by field id, in their one true form: `'5000'`, `'0.5'`, `'2026-03-01'`, `'yes'`. */
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

/** Invisible and without any meaning; comes along with what is copied from pages and chats. */
const nothing = /[\u200B\u2060\uFEFF]/g;

/** Not allowed in any text: control characters, lone surrogates, and what turns the direction of writing. */
const control = /[\p{Cc}\p{Cs}\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Full-width `！` to `～` have plain twins at this distance. */
const FULL_WIDTH_OFFSET = 0xfee0;

function halfWidth(text: string, fullWidth: RegExp): string {
  return text
    .replace(fullWidth, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ');
}

/**
 * White space at the ends goes, and full-width digits and letters become plain: people type as their keyboard
 * likes. In a free text the punctuation stays, because `（` belongs to the registered name of a company and is
 * printed on the licence.
 */
function normalise(typed: string, field: FormField): string {
  const text = typed.replace(nothing, '');
  if (field.type === 'textarea') return text.replace(/\r\n?/g, '\n').trim();
  const isFree = field.type === 'text' && field.format === undefined;
  return halfWidth(text, isFree ? /[０-９Ａ-Ｚａ-ｚ]/g : /[！-～]/g).trim();
}

function hasControl(text: string, field: FormField): boolean {
  return control.test(field.type === 'textarea' ? text.replace(/[\n\t]/g, '') : text);
}

const formats: Record<TextFormat, (text: string) => boolean> = {
  'mainland-mobile': (text) => /^1[3-9]\d{9}$/.test(text),
  email: (text) => /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]{2,}$/.test(text),
  uscc: isSocialCreditCode,
  'resident-id': (text) => isResidentId(text) && parseLegalDate(birthDateOf(text)) !== undefined,
};

/** Digits 7 to 14 of a resident identity number (GB 11643), as a date. */
function birthDateOf(residentId: string): string {
  return `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`;
}

/** The one true form of a formatted text: numbers are typed in groups, and telephones fill in `+86`. */
function compact(text: string, format: TextFormat): string {
  if (format === 'email') return text;
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  return format === 'mainland-mobile' ? plain.replace(/^(?:\+|00)?86(?=\d{11}$)/, '') : plain;
}

function readText(text: string, field: Extract<FormField, { type: 'text' }>): Outcome {
  const length = [...text].length;
  if (length < field.minLength) return { code: 'TOO_SHORT', limit: field.minLength };
  if (length > field.maxLength) return { code: 'TOO_LONG', limit: field.maxLength };
  if (field.format === undefined) return text;
  const plain = compact(text, field.format);
  return formats[field.format](plain) ? plain : { code: 'BAD_FORMAT', limit: field.format };
}

/** A number as people write it, `5 000` or `5,000`; a comma anywhere else could be meant as a point and stays. */
function ungrouped(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits;
}

function inRange(value: number, { min, max }: { min: number; max: number }): Outcome {
  if (value < min) return { code: 'TOO_SMALL', limit: min };
  if (value > max) return { code: 'TOO_LARGE', limit: max };
  return String(value);
}

function readInteger(text: string, field: Extract<FormField, { type: 'integer' }>): Outcome {
  const digits = ungrouped(text);
  return /^-?\d+$/.test(digits) ? inRange(Number(digits), field) : { code: 'NOT_A_NUMBER' };
}

/** The digits are kept as a text: `0.1` must not become what a binary fraction makes of it. */
function readDecimal(text: string, field: Extract<FormField, { type: 'decimal' }>): Outcome {
  const [, sign = '', whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(ungrouped(text)) ?? [];
  if (whole === undefined) return { code: 'NOT_A_NUMBER' };
  const places = fraction.replace(/0+$/, '');
  if (places.length > field.places) return { code: 'BAD_FORMAT', limit: field.places };
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${places && `.${places}`}`;
  const exact = digits === '0' ? digits : `${sign}${digits}`;
  const outcome = inRange(Number(exact), field);
  return typeof outcome === 'string' ? exact : outcome;
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
    case 'decimal':
      return readDecimal(text, field);
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
    const text = normalise(typed[field.id] ?? '', field);
    if (text === '') {
      const code = field.type === 'declaration' ? 'MUST_BE_ACCEPTED' : 'REQUIRED';
      if (field.required) problems.push({ field: field.id, code });
    } else if (hasControl(text, field)) {
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
 * Reads the answers of one step.
 * @param typed as typed; answers of other steps may be given along (a date can depend on one), and only the step's
 *   own are returned
 * @param today the day in Longyan, for dates that may not be too early
 * @returns the answers in their one true form (an empty optional answer is left out), or every problem at once
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

/**
 * Reads some answers, whatever step they stand in.
 * @param typed as `parseStep` takes it
 * @returns the answers of these fields only, or every problem with them
 */
export function parseOnly(
  form: ItemForm,
  fieldIds: readonly string[],
  typed: Readonly<Record<string, string>>,
  today: LegalDate,
): ParsedAnswers {
  const fields = fieldsOf(form).filter((field) => fieldIds.includes(field.id));
  return parseFields(fields, typed, today);
}

/**
 * Reads the whole form, again at submission: a date that was far enough away when it was saved may be too early now.
 * @param typed as typed or as saved; a field that the form does not have is refused (`UNKNOWN_FIELD`), since
 *   only what is listed may be asked for and kept (行政许可法 art. 31)
 * @param today the day in Longyan
 * @returns the answers in their one true form, or every problem at once
 */
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

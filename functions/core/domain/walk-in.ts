import { isResidentId } from './id-numbers.ts';
import type { ItemForm } from './item-form.ts';

/** Papers by which the window knows a person: identity card, passport, travel permit, residence permit. */
export const identityPapers = [
  'resident-id',
  'passport',
  'mainland-travel-permit',
  'residence-permit',
] as const;
export type IdentityPaper = (typeof identityPapers)[number];

/** How the person agreed that the window files for them (行政许可法 art. 29: an application may be filed through an agent). */
export const consents = ['signed-paper', 'fingerprint', 'spoken-before-witness'] as const;
export type Consent = (typeof consents)[number];

/** A person who came to the window: who files for them, how they were known, and how they agreed. */
export interface WalkIn {
  readonly clerkName: string;
  readonly paper: IdentityPaper;
  /** The last four characters of the paper's number. The whole number is kept nowhere. */
  readonly lastDigits: string;
  readonly consent: Consent;
  /** The person has no telephone and no mailbox: everything is told on paper, at the window. */
  readonly isOnPaper?: true;
}

/** How the id of a person begins who is known by their paper alone; the keyed hash of it follows. */
export const WALK_IN = 'walk-in:';

/** White space and letter case do not make another paper. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
}

/** Whether a number, plain, can be one of this paper: the identity card has a check character, the others a form. */
export function isPaperNumber(paper: IdentityPaper, number: string): boolean {
  return paper === 'resident-id' ? isResidentId(number) : /^[A-Z0-9]{6,20}$/.test(number);
}

/** The form as this person can answer it: who has no telephone cannot be asked for its number. No I/O. */
export function formFor(form: ItemForm, walkIn: WalkIn | undefined): ItemForm {
  if (!walkIn?.isOnPaper) return form;
  const steps = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      field.use === 'contactPhone' || field.use === 'contactEmail' ? { ...field, required: false } : field,
    ),
  }));
  return { ...form, steps };
}

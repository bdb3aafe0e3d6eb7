import { type Caller, holds } from './actor.ts';
import type { Application, Contact } from './application.ts';
import { type FormAnswers, type FormField, fieldsOf, type ItemForm } from './item-form.ts';
import type { BranchAction } from './service-item.ts';

/**
 * Personal data is shown only as far as a role needs it (个人信息保护法 art. 6: the least that the purpose needs). Who handles
 * the case at its desk needs all of it; a department behind a link what its action needs; the supervisors, who watch the
 * time and decide nothing, none in clear.
 */
export type ReaderRole = 'applicant' | 'handler' | 'supervisor' | BranchAction;

/** How near an answer is to a person. */
export const sensitivities = ['identity', 'contact', 'personal', 'open'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** Who sees what in clear; everything that is not named here is masked. */
const inClear: Readonly<Record<ReaderRole, readonly Sensitivity[]>> = {
  applicant: sensitivities,
  handler: sensitivities,
  supervisor: ['open'],
  // who examines whether the applicant is fit needs to know who that is
  review: ['identity', 'personal', 'open'],
  // who comes to the place has to call first
  survey: ['contact', 'personal', 'open'],
  acceptance: ['contact', 'personal', 'open'],
  inspection: ['contact', 'personal', 'open'],
  // a plan is judged, or whether it is all there
  appraisal: ['personal', 'open'],
  completeness: ['personal', 'open'],
};

/** How near the answer to a field is to a person: by what the field is, and by what the catalogue says of it. */
export function sensitivityOf(field: FormField): Sensitivity {
  const format = field.type === 'text' ? field.format : undefined;
  if (format === 'resident-id') return 'identity';
  const isContact = field.use === 'contactPhone' || field.use === 'contactEmail';
  if (isContact || format === 'mainland-mobile' || format === 'email') return 'contact';
  return field.personal ? 'personal' : 'open';
}

const HIDDEN = '•••';

/** Enough to tell two apart on the telephone, too little to use: ends of a number, the first letter of all else. */
function masked(text: string, sensitivity: Sensitivity): string {
  const letters = [...text];
  if (sensitivity === 'identity' && letters.length >= 15)
    return `${text.slice(0, 3)}${HIDDEN}${text.slice(-2)}`;
  const [name = '', domain] = text.split('@');
  if (sensitivity === 'contact' && domain !== undefined) return `${[...name][0] ?? ''}${HIDDEN}@${domain}`;
  if (sensitivity === 'contact' && letters.length >= 11)
    return `${text.slice(0, 3)}${HIDDEN}${text.slice(-4)}`;
  return `${letters[0] ?? ''}${HIDDEN}`;
}

/** An answer as a role sees it. */
export interface Visible {
  readonly text: string;
  readonly isMasked: boolean;
}

/**
 * The answer to a field as far as a role needs it. No I/O.
 * @param answer as it was given; empty stays empty, so that everyone sees what was not answered
 */
export function visibleTo(role: ReaderRole, field: FormField, answer: string): Visible {
  const sensitivity = sensitivityOf(field);
  if (answer === '' || inClear[role].includes(sensitivity)) return { text: answer, isMasked: false };
  // which of two a person chose tells as much as the answer itself
  const isText = field.type === 'text' || field.type === 'textarea';
  return { text: isText ? masked(answer, sensitivity) : HIDDEN, isMasked: true };
}

/** All answers as a role sees them; an answer whose field the form no longer has is shown to no one but who owns or handles it. */
export function visibleAnswers(role: ReaderRole, form: ItemForm, answers: FormAnswers): FormAnswers {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const isWhole = role === 'applicant' || role === 'handler';
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const field = fields.get(id);
      return [id, field ? visibleTo(role, field, answer).text : isWhole ? answer : HIDDEN];
    }),
  );
}

/** The applicant's name, as lists show it. */
export function visibleName(role: ReaderRole, name: string): string {
  return inClear[role].includes('personal') ? name : masked(name, 'personal');
}

/** How to reach the applicant, as far as a role needs it. */
export function visibleContact(role: ReaderRole, contact: Contact): Contact {
  const isContactClear = inClear[role].includes('contact');
  const said = (text: string): string => (isContactClear ? text : masked(text, 'contact'));
  return {
    ...contact,
    name: visibleName(role, contact.name),
    ...(contact.phone !== undefined && { phone: said(contact.phone) }),
    ...(contact.email !== undefined && { email: said(contact.email) }),
  };
}

/** As what somebody of staff, or the applicant, reads a case that is theirs to read. */
export function readerRoleOf(
  caller: Caller,
  { leadDepartment }: Pick<Application, 'leadDepartment'>,
): ReaderRole {
  if (caller.kind === 'applicant') return 'applicant';
  const isAtDesk = holds(caller, 'reviewer', leadDepartment) || holds(caller, 'approver', leadDepartment);
  return isAtDesk ? 'handler' : 'supervisor';
}

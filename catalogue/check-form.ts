import { type FormField, fieldsOf, fieldUses, type ItemForm } from '../functions/core/domain/item-form.ts';

/** Without these the centre could not address the applicant, call back, or say what a licence is for. */
const neededUses = ['applicantName', 'contactPhone', 'subject'] as const;

/** Uses whose answer is personal data, shown only as far as a role needs it. */
const personalUses: readonly string[] = ['applicantName', 'contactPhone', 'contactEmail'];

export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** A field that no answer, or not every answer it means to take, could pass. */
function fieldFaults(field: FormField, earlier: readonly FormField[]): string[] {
  switch (field.type) {
    case 'text':
      return field.minLength > field.maxLength ? ['is never long enough'] : [];
    case 'integer':
    case 'decimal':
      return field.min > field.max ? ['has no number between its limits'] : [];
    case 'choice':
      return repeated(field.options.map((one) => one.value)).map((value) => `offers "${value}" twice`);
    case 'date': {
      const { notBeforeField } = field;
      const other = earlier.find((one) => one.id === notBeforeField);
      return notBeforeField === undefined || other?.type === 'date'
        ? []
        : [`waits for "${notBeforeField}", which is no date before it`];
    }
    case 'textarea':
    case 'yes-no':
    case 'declaration':
      return [];
  }
}

/** What is wrong with a form, in sentences. Empty when every question can be answered and the centre learns enough. */
export function formFaults(form: ItemForm): string[] {
  const fields = fieldsOf(form);
  const uses = fields.flatMap((field) => field.use ?? []);
  const truth = fields.some((field) => field.id === 'truthDeclaration' && field.required);
  return [
    ...neededUses.filter((use) => !uses.includes(use)).map((use) => `the form does not ask for ${use}`),
    ...fieldUses.filter((use) => repeated(uses).includes(use)).map((use) => `the form asks twice for ${use}`),
    ...(truth ? [] : ['nobody answers for the truth of what is stated (art. 31)']),
    ...repeated(fields.map((field) => field.id)).map((id) => `the form has two fields "${id}"`),
    ...repeated(form.steps.map((step) => step.id)).map((id) => `the form has two steps "${id}"`),
    ...fields
      .filter((field) => field.use !== undefined && personalUses.includes(field.use) && !field.personal)
      .map((field) => `the field "${field.id}" is personal and not marked so`),
    ...fields.flatMap((field, index) =>
      fieldFaults(field, fields.slice(0, index)).map((fault) => `the field "${field.id}" ${fault}`),
    ),
  ];
}

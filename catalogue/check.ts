import { workdayCalendarSchema } from '../functions/core/domain/calendar.ts';
import { fieldsOf } from '../functions/core/domain/item-form.ts';
import {
  type Department,
  departmentSchema,
  joinedDepartments,
  missingDisclosures,
  type ServiceItem,
  serviceItemSchema,
} from '../functions/core/domain/service-item.ts';
import { calendar, departments, publishedItems } from './catalogue.ts';

/** What is wrong with one item, in sentences for whoever edits the catalogue. Empty when it can be published. */
export function faultsOf(item: ServiceItem, known: ReadonlySet<string>): string[] {
  const parsed = serviceItemSchema.safeParse(item);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { jointPlan: plan, departmentCode, promisedDays, statutoryDays, statutoryUnit } = item;
  for (const one of missingDisclosures(item)) faults.push(`the disclosure "${one}" is missing (art. 30)`);
  for (const code of [departmentCode, ...(plan ? joinedDepartments(plan) : [])])
    if (!known.has(code)) faults.push(`there is no department ${code}`);
  if (plan && joinedDepartments(plan).includes(departmentCode))
    faults.push('the lead department cannot be asked for its own opinion');
  if (statutoryUnit === 'working-day' && statutoryDays > 0 && promisedDays > statutoryDays)
    faults.push(`promises ${promisedDays} days where the law allows ${statutoryDays} (art. 42)`);
  if (item.decision === 'automatic' && (item.kind !== 'immediate' || !item.automaticBecause))
    faults.push('only an immediate item with its rule can be decided without a person');
  const uses = fieldsOf(item.form).flatMap((field) => field.use ?? []);
  for (const use of ['applicantName', 'contactPhone', 'subject'] as const)
    if (!uses.includes(use)) faults.push(`the form does not ask for ${use}`);
  const ids = fieldsOf(item.form).map((field) => field.id);
  if (new Set(ids).size !== ids.length) faults.push('the form has two fields of one name');
  return faults.map((fault) => `${item.code}: ${fault}`);
}

/** Everything that is wrong with the catalogue. */
export function checkCatalogue(items: readonly ServiceItem[], listed: readonly Department[]): string[] {
  const known = new Set(listed.map((one) => one.code));
  const codes = items.map((item) => item.code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return [
    ...twice.map((code) => `${code}: the code is used twice`),
    ...listed.flatMap((one) => (departmentSchema.safeParse(one).success ? [] : [`department ${one.code} is malformed`])),
    ...(workdayCalendarSchema.safeParse(calendar).success ? [] : ['the working-day calendar is malformed']),
    ...items.flatMap((item) => faultsOf(item, known)),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const items = publishedItems();
  const faults = checkCatalogue(items, departments);
  for (const fault of faults) console.error(fault);
  console.log(`${items.length} items of ${departments.length} departments, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

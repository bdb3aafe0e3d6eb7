import { workdayCalendarSchema } from '../functions/core/domain/calendar.ts';
import { isCheckable } from '../functions/core/domain/checkable.ts';
import { type Delegation, delegationSchema } from '../functions/core/domain/delegation.ts';
import { fieldsOf } from '../functions/core/domain/item-form.ts';
import { nameableFields, printedKeys } from '../functions/core/domain/licence-template.ts';
import {
  type Department,
  departmentSchema,
  type JointPlan,
  joinedDepartments,
  missingDisclosures,
  type ServiceItem,
  serviceItemSchema,
} from '../functions/core/domain/service-item.ts';
import { LARGEST_FILE_BYTES } from '../functions/core/domain/upload-parts.ts';
import type { BaseItem } from './base-item.ts';
import { baseItems, calendar, delegations, departments, publishedItems } from './catalogue.ts';
import { formFaults, repeated } from './check-form.ts';
import { overlays } from './overlays/index.ts';
import type { Overlay } from './overlays/overlay.ts';

/** The two limits and the decision: what is promised must be lawful and possible. */
function limitFaults(item: ServiceItem): string[] {
  const { kind, promisedDays, statutoryDays, statutoryWorkingDays, waitingPeriodDays = 0 } = item;
  const faults: string[] = [];
  if (statutoryDays > 0 && promisedDays > Math.max(statutoryWorkingDays, waitingPeriodDays))
    faults.push(
      `promises ${promisedDays} working days where the law allows ${statutoryWorkingDays} (art. 42)`,
    );
  if (kind === 'immediate' && promisedDays > 0)
    faults.push('is decided on the spot and promises a day (art. 34)');
  if (item.decision === 'automatic' && (kind !== 'immediate' || !item.automaticBecause))
    faults.push('only an immediate item with its rule can be decided without a person');
  if (item.decision === 'automatic' && item.quantity)
    faults.push('is decided by rule and limited in number: who is first is decided in order (art. 57)');
  return faults;
}

/** Working days that the departments may take, stage after stage, all at once in each. */
function daysOf(plan: JointPlan): number {
  return plan.stages
    .map(({ actions }) =>
      Math.max(...actions.flatMap((one) => one.departments.map((department) => department.limitDays))),
    )
    .reduce((total, days) => total + days, 0);
}

function planFaults(item: ServiceItem, known: ReadonlySet<string>): string[] {
  const { jointPlan: plan, departmentCode, kind, promisedDays } = item;
  if (!plan) return [];
  const faults: string[] = [];
  const joined = joinedDepartments(plan);
  const branches = plan.stages.flatMap(({ actions }) =>
    actions.flatMap((one) =>
      one.departments.map((department) => `${one.action} of ${department.departmentCode}`),
    ),
  );
  if (kind !== 'joint') faults.push('has a joint plan and is not a joint item');
  for (const code of joined) if (!known.has(code)) faults.push(`there is no department ${code}`);
  for (const branch of repeated(branches)) faults.push(`plans the ${branch} twice`);
  for (const code of plan.forInformation ?? [])
    if (!known.has(code) || joined.includes(code)) faults.push(`cannot tell ${code} for information only`);
  if (joined.includes(departmentCode)) faults.push('the lead department cannot be asked for its own opinion');
  if (daysOf(plan) >= promisedDays)
    faults.push(
      `gives the departments ${daysOf(plan)} of the ${promisedDays} promised days: the lead has none left`,
    );
  return faults;
}

/**
 * Art. 45: only what has a start and a conclusion on record may stop the clock, and that is an appraisal. A survey is not
 * listed there; a review, an acceptance and an inspection are the decision's own work.
 */
function stopFaults({ jointPlan: plan }: ServiceItem): string[] {
  return (plan?.stages ?? [])
    .flatMap(({ actions }) => actions)
    .filter(({ action, stopsClock }) => stopsClock !== undefined && action !== 'appraisal')
    .map(({ action }) => `lets a ${action} stop the clock: only an appraisal may (art. 45)`);
}

function materialFaults({ materials }: ServiceItem): string[] {
  return [
    ...repeated(materials.map((one) => one.code)).map((code) => `lists the material ${code} twice`),
    ...materials.flatMap(({ code, providedBy, accepts, maxBytes, reason }) => {
      if (providedBy === 'upload') return fileFaults(code, accepts, maxBytes);
      return reason ? [] : [`does not say why the material ${code} need not be uploaded`];
    }),
  ];
}

/** A file that the checker cannot look into would be taken, and never served. */
function fileFaults(code: string, accepts: readonly string[], maxBytes: number): string[] {
  const unknown = accepts.filter((type) => !isCheckable(type));
  return [
    ...(accepts.length > 0 ? [] : [`takes no kind of file for the material ${code}`]),
    ...unknown.map((type) => `accepts ${type} for the material ${code}, which the checker cannot look into`),
    ...(maxBytes > LARGEST_FILE_BYTES
      ? [
          `accepts more than ${LARGEST_FILE_BYTES} bytes for the material ${code}, which the checker does not read`,
        ]
      : []),
  ];
}

/** The rules by which an item is decided by itself ask what its form asks; one that never holds would decide nothing. */
function ruleFaults({ decision, automaticRules = [], form }: ServiceItem): string[] {
  const fields = fieldsOf(form);
  const types = { declared: 'declaration', 'at-most': 'integer', 'one-of': 'choice' } as const;
  return [
    ...(automaticRules.length > 0 && decision !== 'automatic'
      ? ['has rules for a decision by itself, and is decided by a person']
      : []),
    ...repeated(automaticRules.map((one) => one.id)).map((id) => `has the rule ${id} twice`),
    ...automaticRules.flatMap(({ id, rule, field: name }) => {
      const field = fields.find((one) => one.id === name);
      if (!field) return [`asks in the rule ${id} for ${name}, which its form does not have`];
      return field.type === types[rule]
        ? []
        : [`cannot ask ${name} in the rule ${id}: it is no ${types[rule]}`];
    }),
  ];
}

/** Art. 34: what is decided on the spot has no time for a check by two; a survey that counts as one is planned and waited for. */
function checkFaults({ kind, substantiveCheck, jointPlan }: ServiceItem): string[] {
  if (!substantiveCheck) return [];
  const surveyors = (jointPlan?.stages ?? [])
    .flatMap(({ actions }) => actions)
    .filter((one) => one.action === 'survey')
    .flatMap((one) => one.departments)
    .filter((one) => one.isRequired)
    .map((one) => one.departmentCode);
  const unplanned = (substantiveCheck.bySurveyOf ?? []).filter((code) => !surveyors.includes(code));
  return [
    ...(kind === 'immediate'
      ? ['is decided on the spot, where its substance cannot be checked first (art. 34)']
      : []),
    ...unplanned.map((code) => `takes a survey of ${code} for its check, which its plan does not require`),
  ];
}

/** A licence is public: its template names fields of the form or of the decision, and none of personal data. */
function templateFaults(item: ServiceItem): string[] {
  const { licence, decision } = item;
  const fields = nameableFields(item);
  const printed = printedKeys(item);
  const { annexes = [] } = licence;
  const ofDecision = licence.decisionFields ?? [];
  return [
    ...printed.flatMap((key) => {
      const field = fields.find((one) => one.id === key);
      if (!field) return [`prints the field ${key}, which its form does not have`];
      return field.personal ? [`prints the field ${key}, which is personal data`] : [];
    }),
    ...repeated(printed).map((key) => `prints the field ${key} twice`),
    ...repeated(fields.map(({ id }) => id)).map((id) => `asks for ${id} in the form and at the decision`),
    ...ofDecision
      .filter(({ id }) => !printed.includes(id))
      .map(({ id }) => `has the decision fill in ${id}, which its licence does not print`),
    ...annexes
      .filter(({ text, fields: keys }) => !text && !keys)
      .map(({ title }) => `has an annex ${title['zh-Hant']} with nothing in it`),
    ...repeated(annexes.map(({ title }) => title['zh-Hant'])).map((title) => `has the annex ${title} twice`),
    ...(decision === 'automatic' && ofDecision.some(({ required }) => required)
      ? ['is decided by rule, where nobody could fill in a field of the licence']
      : []),
  ];
}

/** What is wrong with one item, in sentences for whoever edits the catalogue. Empty when it can be published. */
export function faultsOf(item: ServiceItem, known: ReadonlySet<string>): string[] {
  const parsed = serviceItemSchema.safeParse(item);
  const malformed = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const faults = [
    ...malformed,
    ...missingDisclosures(item).map((one) => `the disclosure "${one}" is missing (art. 30)`),
    ...(known.has(item.departmentCode) ? [] : [`there is no department ${item.departmentCode}`]),
    ...limitFaults(item),
    ...planFaults(item, known),
    ...stopFaults(item),
    ...checkFaults(item),
    ...ruleFaults(item),
    ...materialFaults(item),
    ...formFaults(item.form),
    ...templateFaults(item),
  ];
  return faults.map((fault) => `${item.code}: ${fault}`);
}

/** Overlays that would silently do nothing, because the item or the material that they name does not exist. */
export function overlayFaults(
  worked: Readonly<Record<string, Overlay>>,
  bases: readonly Pick<BaseItem, 'code' | 'materials'>[],
): string[] {
  return Object.entries(worked).flatMap(([code, overlay]) => {
    const base = bases.find((one) => one.code === code);
    if (!base) return [`${code}: was worked out by hand and is no item`];
    return Object.keys(overlay.materials ?? {})
      .filter((name) => !base.materials.some((material) => material.code === name))
      .map((name) => `${code}: has no material ${name}`);
  });
}

/** A delegation of nobody's power, for no item or for days that never come would empower a window on paper only. */
export function delegationFaults(
  delegations: readonly Delegation[],
  items: readonly ServiceItem[],
  known: ReadonlySet<string>,
): string[] {
  const faultsOfOne = (one: Delegation): string[] => {
    const parsed = delegationSchema.safeParse(one);
    const malformed = (parsed.error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    const own = new Set(
      items.filter((item) => item.departmentCode === one.departmentCode).map((item) => item.code),
    );
    const named = [...(one.items ?? []), ...(one.except ?? [])];
    return [
      ...malformed,
      ...(known.has(one.departmentCode) ? [] : [`there is no department ${one.departmentCode}`]),
      ...(one.until !== undefined && one.until < one.from ? ['ends before it begins'] : []),
      ...named
        .filter((code) => !own.has(code))
        .map((code) => `names ${code}, which is no item of ${one.departmentCode}`),
    ];
  };
  return [
    ...repeated(delegations.map((one) => one.number)).map((number) => `delegation ${number}: is there twice`),
    ...delegations.flatMap((one) => faultsOfOne(one).map((fault) => `delegation ${one.number}: ${fault}`)),
  ];
}

/** Everything that is wrong with the catalogue. */
export function checkCatalogue(items: readonly ServiceItem[], listed: readonly Department[]): string[] {
  const known = new Set(listed.map((one) => one.code));
  return [
    ...repeated(items.map((item) => item.code)).map((code) => `${code}: the code is used twice`),
    ...repeated(listed.map((one) => one.code)).map((code) => `department ${code} is listed twice`),
    ...listed
      .filter((one) => !departmentSchema.safeParse(one).success)
      .map((one) => `department ${one.code} is malformed`),
    ...(workdayCalendarSchema.safeParse(calendar).success ? [] : ['the working-day calendar is malformed']),
    ...items.flatMap((item) => faultsOf(item, known)),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const items = publishedItems();
  const faults = [
    ...overlayFaults(overlays, baseItems),
    ...checkCatalogue(items, departments),
    ...delegationFaults(delegations, items, new Set(departments.map((one) => one.code))),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`${items.length} items of ${departments.length} departments, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

import * as z from 'zod';
import { itemFormSchema } from './item-form.ts';
import { localisedTextSchema } from './localised-text.ts';

export const itemKinds = ['immediate', 'promised', 'joint'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One review, one approve 一審一核: two people, or one who does both; never more. */
export const reviewSchemes = ['review-and-approve', 'review-is-approval'] as const;
export type ReviewScheme = (typeof reviewSchemes)[number];

/** The five joint actions 五聯辦. */
export const jointActions = ['review', 'survey', 'appraisal', 'acceptance', 'inspection'] as const;
export type JointAction = (typeof jointActions)[number];

/** What a department's silence means: consent 視為同意, or the supervisor is told and the lead goes on without it. */
export const silencePolicies = ['consent', 'escalate'] as const;
export type SilencePolicy = (typeof silencePolicies)[number];

export const statutoryUnits = ['working-day', 'day-as-written', 'month'] as const;
export type StatutoryUnit = (typeof statutoryUnits)[number];

export const categories = [
  'investment-project',
  'infrastructure-use',
  'personal-and-business-licence',
  'other',
] as const;
export type Category = (typeof categories)[number];

const departmentCodeSchema = z.string().regex(/^[A-Z]{2,5}$/);
const days = z.int().min(0);

export const materialSchema = z.strictObject({
  code: z.string().regex(/^[a-zA-Z][\w-]*$/),
  name: localisedTextSchema,
  required: z.boolean(),
  /** `upload`: a file. `form`: the form itself stands for it. `centre`: the centre looks it up; it may not be asked for. */
  providedBy: z.enum(['upload', 'form', 'centre']),
  /** Why nothing has to be uploaded, with the rule. */
  reason: localisedTextSchema.optional(),
  accepts: z.array(z.string()),
  maxBytes: z.int().positive(),
  maxFiles: z.int().positive(),
});
export type Material = z.infer<typeof materialSchema>;

export const plannedDepartmentSchema = z.strictObject({
  departmentCode: departmentCodeSchema,
  /** Working days that the department has, from the day it is asked. */
  limitDays: z.int().min(1),
  silence: z.enum(silencePolicies),
  /** Without the answer of a required department no licence can be issued. */
  isRequired: z.boolean(),
});
export type PlannedDepartment = z.infer<typeof plannedDepartmentSchema>;

/** Stages in order; in a stage all actions and all departments at once, never in series. */
export const jointPlanSchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        actions: z
          .array(
            z.strictObject({
              action: z.enum(jointActions),
              departments: z.array(plannedDepartmentSchema).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type JointPlan = z.infer<typeof jointPlanSchema>;

const feeSchema = z.strictObject({
  type: z.string(),
  amountYuan: z.number().nullable(),
  basis: z.string().nullable(),
  note: localisedTextSchema.optional(),
});

export const serviceItemSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.int().min(1),
  name: localisedTextSchema,
  departmentCode: departmentCodeSchema,
  level: z.enum(['city', 'district']),
  category: z.enum(categories),
  kind: z.enum(itemKinds),
  reviewScheme: z.enum(reviewSchemes),
  /** `automatic`: an immediate item that needs no judgement is decided when it is complete, by this rule. */
  decision: z.enum(['window', 'automatic']),
  automaticBecause: localisedTextSchema.optional(),
  legalBasis: z.strictObject({ 'zh-Hant': z.string(), 'zh-Hans': z.string() }).nullable(),
  statutoryDays: days,
  statutoryUnit: z.enum(statutoryUnits),
  /** The careful reading in working days, for limits that the law writes in days or months. */
  statutoryWorkingDays: days,
  promisedDays: days,
  yellowCard: z.strictObject({ workingDaysBefore: z.int().min(0) }),
  fee: feeSchema,
  materials: z.array(materialSchema),
  jointPlan: jointPlanSchema.optional(),
  form: itemFormSchema,
  licence: z.strictObject({ title: localisedTextSchema, validityYears: z.number().int().positive().nullable() }),
  /** Where the facts come from and how well they are supported; shown with the item. */
  sources: z.array(z.string()),
  confidence: z.enum(['seen', 'memory']),
});
export type ServiceItem = z.infer<typeof serviceItemSchema>;

export const departmentSchema = z.strictObject({
  code: departmentCodeSchema,
  name: localisedTextSchema,
  level: z.enum(['city', 'district']),
  hasApprovalSection: z.boolean(),
});
export type Department = z.infer<typeof departmentSchema>;

/** What lists and the search need of an item. */
export type CatalogueEntry = Pick<
  ServiceItem,
  'code' | 'name' | 'departmentCode' | 'category' | 'kind' | 'promisedDays'
>;

export function entryOf(item: ServiceItem): CatalogueEntry {
  const { code, name, departmentCode, category, kind, promisedDays } = item;
  return { code, name, departmentCode, category, kind, promisedDays };
}

/** The five disclosures 五公開. */
export const disclosures = ['content', 'procedure', 'materials', 'time-limit', 'fee'] as const;
export type Disclosure = (typeof disclosures)[number];

/** Art. 30 of the Licensing Law: what is missing of the five disclosures; an item with one missing is not published. */
export function missingDisclosures(item: ServiceItem): Disclosure[] {
  const isThere: Record<Disclosure, boolean> = {
    content: item.name['zh-Hant'] !== '' && item.form.steps.length > 0,
    procedure: item.kind !== 'joint' || item.jointPlan !== undefined,
    materials: item.materials.length > 0,
    'time-limit': item.kind === 'immediate' || (item.promisedDays > 0 && item.statutoryDays > 0),
    fee: item.fee.type === 'none' || item.fee.basis !== null || item.fee.note !== undefined,
  };
  return disclosures.filter((one) => !isThere[one]);
}

/** Every department that takes part in a joint item, once, in the order of the plan. */
export function joinedDepartments(plan: JointPlan): string[] {
  const codes = plan.stages.flatMap((stage) =>
    stage.actions.flatMap((one) => one.departments.map((department) => department.departmentCode)),
  );
  return [...new Set(codes)];
}

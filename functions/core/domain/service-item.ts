import * as z from 'zod';
import { stopReasons } from './deadline/stop-reason.ts';
import { formFieldSchema, itemFormSchema } from './item-form.ts';
import { type LocalisedText, localisedTextSchema } from './localised-text.ts';

export const itemKinds = ['immediate', 'promised', 'joint'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One review, one approve 一審一核: two people, or one who does both; never more. */
export const reviewSchemes = ['review-and-approve', 'review-is-approval'] as const;
export type ReviewScheme = (typeof reviewSchemes)[number];

/** The five joint actions 五聯辦. */
export const jointActions = ['review', 'survey', 'appraisal', 'acceptance', 'inspection'] as const;
export type JointAction = (typeof jointActions)[number];

/** What a department can be asked for: one of the five joint actions, or whether the application is complete 預審. */
export const branchActions = ['completeness', ...jointActions] as const;
export type BranchAction = (typeof branchActions)[number];

/** What a department's silence means: consent 視為同意, or the supervisor is told and the lead goes on without it. */
export const silencePolicies = ['consent', 'escalate'] as const;
export type SilencePolicy = (typeof silencePolicies)[number];

/** The ways that put the paper of a licence into somebody's hand. */
export const paperWays = ['pick-up', 'post'] as const;
export type PaperWay = (typeof paperWays)[number];

export const statutoryUnits = ['working-day', 'day-as-written', 'month'] as const;
export type StatutoryUnit = (typeof statutoryUnits)[number];

export const categories = [
  'investment-project',
  'infrastructure-use',
  'personal-and-business-licence',
  'other',
] as const;
export type Category = (typeof categories)[number];

// the schemas below are made by pure calls: a function that reads no such data leaves them out of its bundle
/** How well a fact of an item is supported: read in a source, from a law, worked out, or remembered and not read. */
const evidences = ['seen', 'law', 'law-default', 'analogy', 'rule', 'derived', 'memory', 'none'] as const;
export type Evidence = (typeof evidences)[number];
const evidenceSchema = /* @__PURE__ */ (() => z.enum(evidences))();

const departmentCodeSchema = /* @__PURE__ */ (() => z.string().regex(/^[A-Z]{2,5}$/))();
const days = /* @__PURE__ */ (() => z.int().min(0))();

export const materialSchema = /* @__PURE__ */ (() =>
  z.strictObject({
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
  }))();
export type Material = z.infer<typeof materialSchema>;

export const plannedDepartmentSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    departmentCode: departmentCodeSchema,
    /** Working days that the department has, from the day it is asked. */
    limitDays: z.int().min(1),
    silence: z.enum(silencePolicies),
    /** Without the answer of a required department no licence can be issued. */
    isRequired: z.boolean(),
  }))();
export type PlannedDepartment = z.infer<typeof plannedDepartmentSchema>;

/** Stages in order; in a stage all actions and all departments at once, never in series. */
export const jointPlanSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    /** Departments that are asked nothing and are told how it went, once. */
    forInformation: z.array(departmentCodeSchema).optional(),
    stages: z
      .array(
        z.strictObject({
          actions: z
            .array(
              z.strictObject({
                action: z.enum(jointActions),
                /** The lawful cause (art. 45) for which the clock stands still from its start to its conclusion. */
                stopsClock: z.enum(stopReasons).exactOptional(),
                departments: z.array(plannedDepartmentSchema).min(1),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  }))();
export type JointPlan = z.infer<typeof jointPlanSchema>;

const feeTypes = ['none', 'amount', 'by-standard'] as const;

const feeSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    type: z.enum(feeTypes),
    amountYuan: z.number().nullable(),
    basis: z.string().nullable(),
    note: localisedTextSchema.optional(),
  }))();

/** Who checks a joint application for completeness before acceptance 預審: every department at once, or the lead alone. */
export const completenessSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    checkedBy: z.enum(['departments', 'lead']),
    /** Working days, fewer than the five in which the applicant must be told (art. 32). Three, where it is not said. */
    limitDays: z.int().min(1).max(4).optional(),
    because: localisedTextSchema.optional(),
  }))();

/** A rule of an item that is decided by itself: about one answer of the form, in words that are published, with its basis. */
const ruleParts = /* @__PURE__ */ (() => ({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  field: z.string(),
  says: localisedTextSchema,
  basis: z.string().min(1),
}))();
const automaticRuleSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('declared'), ...ruleParts }),
    z.strictObject({ rule: z.literal('at-most'), ...ruleParts, most: z.int() }),
    z.strictObject({ rule: z.literal('one-of'), ...ruleParts, values: z.array(z.string()).min(1) }),
  ]))();
export type AutomaticRule = z.infer<typeof automaticRuleSchema>;

export const serviceItemSchema = /* @__PURE__ */ (() =>
  z.strictObject({
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
    /** What the answers must meet for that; whatever is not met leaves the case to a person. */
    automaticRules: z.array(automaticRuleSchema).min(1).optional(),
    /** The stage of a construction project, 1 to 4, to which the item belongs: siting, planning, building, acceptance. */
    stage: z.int().min(1).max(4).optional(),
    /** In Chinese only: the law is. Readers of English are shown the traditional text. */
    legalBasis: z.strictObject({ 'zh-Hant': z.string(), 'zh-Hans': z.string() }).nullable(),
    statutoryDays: days,
    statutoryUnit: z.enum(statutoryUnits),
    /** The careful reading in working days, for limits that the law writes in days or months. */
    statutoryWorkingDays: days,
    promisedDays: days,
    /** Calendar days that must pass first and that nobody may shorten: a floor, not a limit (民法典 1077). */
    waitingPeriodDays: z.int().positive().optional(),
    /** Where both limits come from, as it was noted when they were looked up. */
    limitSources: z.strictObject({ statutory: z.string(), promised: z.string() }).optional(),
    /** What the silence of the authority means to the applicant when the limit has passed, and by which article. */
    silenceRule: z
      .strictObject({ means: z.enum(['deemed-approved', 'deemed-renewed']), basis: z.string() })
      .optional(),
    /** 告知承諾: a commitment may take the place of the licence's materials (`permit`) or of one proof (`proof`). */
    commitment: z
      .strictObject({
        scheme: z.enum(['permit', 'proof']),
        evidence: evidenceSchema,
        article: z.string().optional(),
      })
      .optional(),
    /** When the yellow card comes: so many working days before the promised last day, or when so much of the promise is over. */
    yellowCard: z.union([
      z.strictObject({ workingDaysBefore: z.int().min(0) }),
      z.strictObject({ percentOver: z.int().min(1).max(99) }),
    ]),
    fee: feeSchema,
    /**
     * 實質核查 (art. 34): the substance is checked by two or more members of staff before anything is proposed or decided.
     * `bySurveyOf`: the survey of these departments of the plan is the check; else the lead's reviewer records it.
     */
    substantiveCheck: z
      .strictObject({
        basis: z.string().min(1),
        bySurveyOf: z.array(departmentCodeSchema).min(1).optional(),
      })
      .optional(),
    /** 數量限制: so many may be granted in a calendar year, in the order of acceptance (art. 57), by which rule. */
    quantity: z.strictObject({ perYear: z.int().min(1), basis: z.string().min(1) }).optional(),
    materials: z.array(materialSchema),
    jointPlan: jointPlanSchema.optional(),
    /** For joint items: the departments, where nothing is said. */
    completeness: completenessSchema.optional(),
    /** Working days in which the one notice may be answered: a local rule, 15 where nothing is said. */
    supplementAnswerDays: z.int().min(1).max(60).optional(),
    /** Working days before its last day on which the applicant is reminded of an open notice: 3 where nothing is said, 0 for never. */
    supplementRemindDays: z.int().min(0).max(30).optional(),
    /** Days for which the files of a decided case are kept, where a law or the department sets more or less than ten years. */
    filesKept: z.strictObject({ days: z.int().positive(), because: localisedTextSchema }).optional(),
    /** Out of a hundred decisions by one person so many are picked for supervision: a local rule, 5 where nothing is said. */
    samplePercent: z.number().min(0).max(100).optional(),
    /** Minutes in which a submission can be undone: a local rule, 10 where nothing is said. */
    undoMinutes: z.int().min(0).max(60).optional(),
    /** Days after the end of a case in which it can be rated: a local rule, 30 where nothing is said. */
    ratingDays: z.int().min(1).max(365).optional(),
    /** How the paper of the licence may reach its holder, beside the electronic one: both ways where nothing is said. */
    paperWays: z.array(z.enum(paperWays)).optional(),
    form: itemFormSchema,
    licence: z.strictObject({
      title: localisedTextSchema,
      validityYears: z.number().int().positive().nullable(),
      /** What no applicant knows and the decision fills in, typed like the fields of a form. */
      decisionFields: z.array(formFieldSchema).min(1).optional(),
      /** Fields of the form or of the decision that the licence states beside its subject; never personal data. */
      fields: z.array(z.string()).optional(),
      /** More conditions than these go on an annex, so that the licence stays one page to be shown: 8 where nothing is said. */
      conditionsOnPage: z.int().min(0).max(20).optional(),
      /** What always comes behind the licence, in this order: words, one paragraph a line, or fields, or both. */
      annexes: z
        .array(
          z.strictObject({
            title: localisedTextSchema,
            text: localisedTextSchema.optional(),
            fields: z.array(z.string()).min(1).optional(),
          }),
        )
        .min(1)
        .max(5)
        .optional(),
      /** What every holder is told at the end of the paper. */
      notes: localisedTextSchema.optional(),
    }),
    /** Where the facts come from and how well they are supported; shown with the item. */
    sources: z.array(z.string()),
    confidence: z.enum(['seen', 'memory']),
    /** Fact by fact, where `confidence` only sums up: most lists of materials were never read in a source. */
    evidence: z
      .strictObject({
        name: evidenceSchema,
        legalBasis: evidenceSchema,
        statutoryDays: evidenceSchema,
        promisedDays: evidenceSchema,
        fee: evidenceSchema,
        materials: evidenceSchema,
        validity: evidenceSchema.optional(),
      })
      .optional(),
  }))();
export type ServiceItem = z.infer<typeof serviceItemSchema>;

/** A fact of an item of which it is known how well it is supported. */
export type SupportedFact = keyof NonNullable<ServiceItem['evidence']>;

export const departmentSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    code: departmentCodeSchema,
    name: localisedTextSchema,
    level: z.enum(['city', 'district']),
    hasApprovalSection: z.boolean(),
  }))();
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

/** One step of the procedure that the applicant is told of; a joint step says who takes part in what. */
export type ProcedureStep =
  | { readonly step: 'apply' | 'accept' | 'check' | 'review' | 'approve' | 'decide-by-rule' | 'deliver' }
  | { readonly step: 'joint'; readonly actions: JointPlan['stages'][number]['actions'] };

export interface Disclosures {
  readonly content: Pick<ServiceItem, 'name' | 'departmentCode' | 'level' | 'category' | 'legalBasis'>;
  readonly procedure: readonly ProcedureStep[];
  readonly materials: readonly Material[];
  readonly 'time-limit': Pick<
    ServiceItem,
    'promisedDays' | 'statutoryDays' | 'statutoryUnit' | 'statutoryWorkingDays'
  >;
  readonly fee: ServiceItem['fee'];
}

/**
 * The procedure as the centre runs it: on the spot by one person or by rule; by a reviewer and an approver (一審一核), who
 * may be one person; joint by every department of a stage at once, then the approver.
 */
export function procedureOf(item: ServiceItem): ProcedureStep[] {
  if (item.decision === 'automatic')
    return [{ step: 'apply' }, { step: 'decide-by-rule' }, { step: 'deliver' }];
  const joint = (item.jointPlan?.stages ?? []).map(({ actions }) => ({ step: 'joint', actions }) as const);
  const isReviewed = item.kind !== 'joint' && item.reviewScheme === 'review-and-approve';
  // a survey of the plan is named with its departments
  const isChecked = item.substantiveCheck !== undefined && !item.substantiveCheck.bySurveyOf;
  return [
    { step: 'apply' },
    { step: 'accept' },
    ...joint,
    ...(isChecked ? [{ step: 'check' } as const] : []),
    ...(isReviewed ? [{ step: 'review' } as const] : []),
    { step: 'approve' },
    { step: 'deliver' },
  ];
}

/** The five disclosures of an item: what art. 30 of the Licensing Law has the centre post. Limits in working days. */
export function disclosuresOf(item: ServiceItem): Disclosures {
  const { name, departmentCode, level, category, legalBasis, materials, fee } = item;
  const { promisedDays, statutoryDays, statutoryUnit, statutoryWorkingDays } = item;
  return {
    content: { name, departmentCode, level, category, legalBasis },
    procedure: procedureOf(item),
    materials,
    'time-limit': { promisedDays, statutoryDays, statutoryUnit, statutoryWorkingDays },
    fee,
  };
}

function isSaid(text: LocalisedText): boolean {
  return Object.values(text).every((words) => words.trim() !== '');
}

/** Art. 58: a fee needs a published standard; an amount must be one, and a standard must be named. */
function isFeeSaid({ type, amountYuan, basis, note }: ServiceItem['fee']): boolean {
  switch (type) {
    case 'none':
      return true;
    case 'amount':
      return amountYuan !== null;
    case 'by-standard':
      return basis !== null || note !== undefined;
  }
}

/** Art. 30 of the Licensing Law: what is missing of the five disclosures; an item with one missing is not published. */
export function missingDisclosures(item: ServiceItem): Disclosure[] {
  const said = disclosuresOf(item);
  const limit = said['time-limit'];
  const isThere: Record<Disclosure, boolean> = {
    content: isSaid(said.content.name) && (said.content.legalBasis !== null || item.sources.length > 0),
    procedure: item.kind !== 'joint' || said.procedure.some(({ step }) => step === 'joint'),
    materials: said.materials.length > 0 && said.materials.every(({ name }) => isSaid(name)),
    'time-limit': item.kind === 'immediate' || (limit.promisedDays > 0 && limit.statutoryDays > 0),
    fee: isFeeSaid(said.fee),
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

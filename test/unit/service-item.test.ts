import { describe, expect, it } from 'vitest';
import {
  disclosuresOf,
  entryOf,
  type JointPlan,
  joinedDepartments,
  missingDisclosures,
  procedureOf,
  type ServiceItem,
  serviceItemSchema,
} from '../../functions/core/domain/service-item.ts';

const text = (words: string) => ({ 'zh-Hant': words, 'zh-Hans': words, en: words });
const part = (departmentCode: string) =>
  ({ departmentCode, limitDays: 1, silence: 'consent', isRequired: true }) as const;

const promised: ServiceItem = serviceItemSchema.parse({
  code: 'road-dig',
  version: 1,
  name: text('Permit to dig up a road'),
  departmentCode: 'CGJ',
  level: 'city',
  category: 'infrastructure-use',
  kind: 'promised',
  reviewScheme: 'review-and-approve',
  decision: 'window',
  legalBasis: { 'zh-Hant': '《城市道路管理條例》', 'zh-Hans': '《城市道路管理条例》' },
  statutoryDays: 20,
  statutoryUnit: 'working-day',
  statutoryWorkingDays: 20,
  promisedDays: 7,
  yellowCard: { workingDaysBefore: 1 },
  fee: { type: 'none', amountYuan: null, basis: null },
  materials: [
    {
      code: 'drawing',
      name: text('Drawing'),
      required: true,
      providedBy: 'upload',
      accepts: ['application/pdf'],
      maxBytes: 1,
      maxFiles: 1,
    },
  ],
  form: {
    steps: [{ id: 'who', title: text('Who'), fields: [{ id: 'name', type: 'text', label: text('Name') }] }],
  },
  licence: { title: text('Permit'), validityYears: null },
  sources: ['a law'],
  confidence: 'seen',
});

const plan: JointPlan = {
  stages: [
    {
      actions: [
        { action: 'review', departments: [part('SCJ'), part('WJW')] },
        { action: 'survey', departments: [part('JJ'), part('SCJ')] },
      ],
    },
    { actions: [{ action: 'acceptance', departments: [part('WJW')] }] },
  ],
};
const joint: ServiceItem = { ...promised, kind: 'joint', jointPlan: plan };

const stepsOf = (item: ServiceItem) => procedureOf(item).map(({ step }) => step);

describe('the procedure of an item', () => {
  it('has one review and one approval, and never more (一審一核)', () => {
    expect(stepsOf(promised)).toEqual(['apply', 'accept', 'review', 'approve', 'deliver']);
  });

  it('has no review apart where the reviewer approves', () => {
    expect(stepsOf({ ...promised, reviewScheme: 'review-is-approval' })).toEqual([
      'apply',
      'accept',
      'approve',
      'deliver',
    ]);
  });

  it('names every department of a stage in one step: at once, never in series', () => {
    const steps = procedureOf(joint);
    expect(steps.map(({ step }) => step)).toEqual([
      'apply',
      'accept',
      'joint',
      'joint',
      'approve',
      'deliver',
    ]);
    expect(steps[2]).toEqual({ step: 'joint', actions: plan.stages[0]?.actions });
  });

  it('has nobody in it where a rule decides', () => {
    const automatic = { ...promised, kind: 'immediate', decision: 'automatic' } as const;
    expect(stepsOf(automatic)).toEqual(['apply', 'decide-by-rule', 'deliver']);
  });
});

describe('art. 30: the five disclosures', () => {
  it('are content, procedure, materials, time limit and fee', () => {
    const said = disclosuresOf(joint);
    expect(said.content).toMatchObject({ departmentCode: 'CGJ', level: 'city', name: joint.name });
    expect(said.procedure).toEqual(procedureOf(joint));
    expect(said.materials).toBe(joint.materials);
    expect(said['time-limit']).toMatchObject({
      promisedDays: 7,
      statutoryDays: 20,
      statutoryUnit: 'working-day',
    });
    expect(said.fee).toBe(joint.fee);
  });

  it('are all there in an item that may be published', () => {
    expect(missingDisclosures(promised)).toEqual([]);
    expect(missingDisclosures(joint)).toEqual([]);
  });

  const { jointPlan: _plan, ...withoutPlan } = joint;
  const fee = (change: Partial<ServiceItem['fee']>) => ({ ...promised, fee: { ...promised.fee, ...change } });
  it.each<[string, string, ServiceItem]>([
    ['content', 'a name in one language is blank', { ...promised, name: { ...promised.name, en: ' ' } }],
    [
      'content',
      'neither a legal basis nor a source is known',
      { ...promised, legalBasis: null, sources: [] },
    ],
    ['procedure', 'a joint item does not say who takes part', withoutPlan],
    ['materials', 'none is listed', { ...promised, materials: [] }],
    ['time-limit', 'nothing is promised', { ...promised, promisedDays: 0 }],
    ['time-limit', 'the limit of the law is not said', { ...promised, statutoryDays: 0 }],
    ['fee', 'an amount is charged and not named', fee({ type: 'amount', basis: '…' })],
    ['fee', 'a standard is applied and not named (art. 58)', fee({ type: 'by-standard' })],
  ])('lack the %s when %s', (missing, _, item) => {
    expect(missingDisclosures(item)).toEqual([missing]);
  });

  it('need a basis or a source for the content, not both', () => {
    expect(missingDisclosures({ ...promised, legalBasis: null })).toEqual([]);
    expect(missingDisclosures({ ...promised, sources: [] })).toEqual([]);
  });

  it('need no days for what is decided on the spot (art. 34)', () => {
    expect(missingDisclosures({ ...promised, kind: 'immediate', promisedDays: 0, statutoryDays: 0 })).toEqual(
      [],
    );
  });

  it('take a fee whose amount or standard is named', () => {
    expect(missingDisclosures(fee({ type: 'amount', amountYuan: 10 }))).toEqual([]);
    expect(missingDisclosures(fee({ type: 'by-standard', basis: '《森林法》第三十七條' }))).toEqual([]);
    expect(missingDisclosures(fee({ type: 'by-standard', note: text('by volume') }))).toEqual([]);
  });
});

describe('a service item', () => {
  it('lists every joined department once, in the order of its plan', () => {
    expect(joinedDepartments(plan)).toEqual(['SCJ', 'WJW', 'JJ']);
  });

  it('has a short form for lists', () => {
    expect(entryOf(promised)).toEqual({
      code: 'road-dig',
      name: promised.name,
      departmentCode: 'CGJ',
      category: 'infrastructure-use',
      kind: 'promised',
      promisedDays: 7,
    });
  });

  it.each([
    ['a department nobody could be', { departmentCode: 'cgj' }],
    ['an empty stage', { jointPlan: { stages: [{ actions: [] }] } }],
    ['a third person in the decision', { reviewScheme: 'review-check-and-approve' }],
    ['a field that nobody knows', { colour: 'red' }],
    ['a fifth stage of construction', { stage: 5 }],
  ])('is refused with %s', (_, change) => {
    expect(serviceItemSchema.safeParse({ ...promised, ...change }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { departments, publishedItems } from '../../../catalogue/catalogue.ts';
import { checkCatalogue, faultsOf, overlayFaults } from '../../../catalogue/check.ts';
import { formFaults } from '../../../catalogue/check-form.ts';
import type { FormField, ItemForm } from '../../../functions/core/domain/item-form.ts';
import {
  type JointPlan,
  type PlannedDepartment,
  type ServiceItem,
  serviceItemSchema,
} from '../../../functions/core/domain/service-item.ts';

const known = new Set(departments.map((one) => one.code));
const items = publishedItems();

function item(code: string): ServiceItem {
  const found = items.find((one) => one.code === code);
  if (!found) throw new Error(`No item ${code}.`);
  return found;
}

// without its check of the substance, which asks for its own plan
const { substantiveCheck: _check, ...event } = item('mass-event-city');
const permit = item('drain-permit');
const filing = item('private-filing');

function planned(change: Partial<PlannedDepartment>): JointPlan {
  const department = {
    departmentCode: 'SCJ',
    limitDays: 1,
    silence: 'consent',
    isRequired: true,
    ...change,
  } as const;
  return { stages: [{ actions: [{ action: 'review', departments: [department] }] }] };
}

/** A form with its fields changed or left out. */
function reformed(form: ItemForm, change: (field: FormField) => FormField[]): ItemForm {
  return { steps: form.steps.map((step) => ({ ...step, fields: step.fields.flatMap(change) })) };
}

describe('art. 45: what may stop the clock', () => {
  const stopping = (action: string, stopsClock: string) => {
    const department = { departmentCode: 'SCJ', limitDays: 1, silence: 'consent', isRequired: true };
    return serviceItemSchema.safeParse({
      ...event,
      jointPlan: { stages: [{ actions: [{ action, stopsClock, departments: [department] }] }] },
    });
  };
  const faultsOfPlan = (action: string): string[] => {
    const { data } = stopping(action, 'expert-review');
    return data ? faultsOf(data, known) : ['malformed'];
  };

  it('is an appraisal, and neither a survey nor any other action', () => {
    expect(faultsOfPlan('appraisal')).toEqual([]);
    for (const action of ['survey', 'review', 'acceptance', 'inspection'])
      expect(faultsOfPlan(action).join()).toMatch(new RegExp(`lets a ${action} stop the clock.*art\\. 45`));
  });

  it('is one of the eight causes: a survey is none', () => {
    expect(stopping('appraisal', 'survey').success).toBe(false);
    const malformed = { ...event, jointPlan: JSON.parse(JSON.stringify(event.jointPlan)) };
    malformed.jointPlan.stages[0].actions[0].stopsClock = 'survey';
    expect(faultsOf(malformed, known).join()).toContain('stopsClock');
  });
});

describe('the check of an item', () => {
  const { jointPlan: _plan, ...withoutPlan } = event;
  const { automaticBecause: _rule, ...withoutRule } = filing;
  const [first, ...others] = permit.materials;
  if (!first) throw new Error('The permit has materials.');
  const twice = planned({}).stages;

  it.each<[string, RegExp, ServiceItem]>([
    ['promises more than the law allows', /art\. 42/, { ...permit, promisedDays: 21 }],
    [
      'promises more working days than days as written hold',
      /allows 4 \(art\. 42/,
      { ...event, promisedDays: 5 },
    ],
    [
      'is decided by rule and limited in number',
      /art\. 57/,
      { ...filing, quantity: { perYear: 1, basis: '總量控制規定' } },
    ],
    ['is decided on the spot in three days', /art\. 34/, { ...filing, promisedDays: 3 }],
    ['decides by rule without a rule', /without a person/, withoutRule],
    [
      'decides by rule what needs judgement',
      /without a person/,
      { ...filing, kind: 'promised', promisedDays: 1, statutoryDays: 1, statutoryWorkingDays: 1 },
    ],
    ['belongs to nobody', /no department NOBODY/, { ...permit, departmentCode: 'NOBODY' }],
    [
      'asks a department that is not there',
      /no department XYZ/,
      { ...event, jointPlan: planned({ departmentCode: 'XYZ' }) },
    ],
    [
      'asks the lead department for its own opinion',
      /own opinion/,
      { ...event, jointPlan: planned({ departmentCode: 'GAJ' }) },
    ],
    [
      'leaves the lead no day of the promise',
      /none left/,
      { ...event, jointPlan: planned({ limitDays: 3 }) },
    ],
    [
      'asks one department twice for the same',
      /review of SCJ twice/,
      { ...event, jointPlan: { stages: [...twice, ...twice] } },
    ],
    ['is joint without a plan', /"procedure" is missing/, withoutPlan],
    ['has a plan without being joint', /not a joint item/, { ...permit, jointPlan: planned({}) }],
    [
      'takes no kind of file',
      /no kind of file/,
      { ...permit, materials: [{ ...first, providedBy: 'upload', accepts: [] }] },
    ],
    [
      'takes a kind of file that nobody can check',
      /accepts image\/svg\+xml/,
      { ...permit, materials: [{ ...first, providedBy: 'upload', accepts: ['image/svg+xml'] }] },
    ],
    [
      'takes a file larger than the checker reads',
      /more than 209715200 bytes/,
      { ...permit, materials: [{ ...first, providedBy: 'upload', maxBytes: 201 * 1024 * 1024 }] },
    ],
    [
      'does not say why a paper is not needed',
      /does not say why/,
      { ...filing, materials: filing.materials.map(({ reason: _reason, ...one }) => one) },
    ],
    ['lists a material twice', /twice/, { ...permit, materials: [first, first, ...others] }],
    [
      'lacks a language',
      /licence\.title\.en/,
      { ...permit, licence: { ...permit.licence, title: { ...permit.name, en: '' } } },
    ],
    [
      'has a form that does not say who applies',
      /applicantName/,
      { ...permit, form: reformed(permit.form, (field) => (field.use === 'applicantName' ? [] : [field])) },
    ],
  ])('finds an item that %s', (_, fault, broken) => {
    const faults = faultsOf(broken, known);
    expect(faults.some((one) => fault.test(one))).toBe(true);
    for (const one of faults) expect(one).toMatch(new RegExp(`^${broken.code}: `));
  });

  it('lets the waiting time of a divorce be longer than the careful reading of its limit (民法典 1077)', () => {
    expect(item('divorce')).toMatchObject({
      promisedDays: 30,
      statutoryWorkingDays: 20,
      waitingPeriodDays: 30,
    });
    expect(faultsOf(item('divorce'), known)).toEqual([]);
    const { waitingPeriodDays: _wait, ...hurried } = item('divorce');
    expect(faultsOf(hurried, known)).toHaveLength(1);
  });
});

describe('the check of a form', () => {
  const change = (id: string, to: Partial<FormField>) =>
    reformed(event.form, (field) => [field.id === id ? ({ ...field, ...to } as FormField) : field]);

  it.each<[string, RegExp, ItemForm]>([
    ['asks two questions of one name', /two fields "eventName"/, change('venueName', { id: 'eventName' })],
    [
      'asks twice for the applicant',
      /twice for applicantName/,
      change('venueName', { use: 'applicantName', personal: true }),
    ],
    [
      'does not mark a telephone number as personal',
      /"contactPhone" is personal/,
      change('contactPhone', { personal: false }),
    ],
    ['wants nobody to answer for the truth', /art\. 31/, change('truthDeclaration', { required: false })],
    ['follows a date that is not asked', /waits for "begin"/, change('endOn', { notBeforeField: 'begin' })],
    ['follows a date that comes later', /waits for "endOn"/, change('startOn', { notBeforeField: 'endOn' })],
    ['follows what is no date', /waits for "eventName"/, change('endOn', { notBeforeField: 'eventName' })],
    ['has no number between its limits', /no number/, change('attendance', { min: 9, max: 8 })],
    ['wants more than it takes', /never long enough/, change('venueName', { minLength: 101 })],
    [
      'offers one option twice',
      /"a" twice/,
      change('eventType', { options: ['a', 'a'].map((value) => ({ value, label: event.name })) }),
    ],
    [
      'has two pages of one name',
      /two steps "venue"/,
      { steps: event.form.steps.map((step) => (step.id === 'dates' ? { ...step, id: 'venue' } : step)) },
    ],
  ])('finds a form that %s', (_, fault, broken) => {
    expect(formFaults(broken)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('the check of the whole', () => {
  it('finds a code that is used twice', () => {
    expect(checkCatalogue([permit, filing, permit], departments)).toEqual([
      'drain-permit: the code is used twice',
    ]);
  });

  it('finds departments that are listed twice or malformed', () => {
    const [one, ...others] = departments;
    if (!one) throw new Error('There are departments.');
    expect(checkCatalogue([], [one, one, ...others])).toEqual([`department ${one.code} is listed twice`]);
    expect(checkCatalogue([], [{ ...one, code: 'x' }])).toEqual(['department x is malformed']);
  });

  it('finds work that would silently do nothing', () => {
    const bases = [{ code: 'real', materials: [] }];
    expect(overlayFaults({ real: { materials: { plan: {} } }, unreal: {} }, bases)).toEqual([
      'real: has no material plan',
      'unreal: was worked out by hand and is no item',
    ]);
  });
});

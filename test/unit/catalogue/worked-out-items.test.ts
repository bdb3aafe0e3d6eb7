import { describe, expect, it } from 'vitest';
import { baseItems, publishedItems } from '../../../catalogue/catalogue.ts';
import { planByRule } from '../../../catalogue/work-out-item.ts';
import { answerFor, fieldsOf, parseForm } from '../../../functions/core/domain/item-form.ts';
import { joinedDepartments, type ServiceItem } from '../../../functions/core/domain/service-item.ts';

/** What each department of a plan is asked for. */
function askedFor(code: string): string[] {
  const { jointPlan } = item(code);
  return (jointPlan?.stages ?? []).flatMap(({ actions }) =>
    actions.flatMap((one) => one.departments.map((each) => `${one.action} ${each.departmentCode}`)),
  );
}

function item(code: string): ServiceItem {
  const found = publishedItems().find((one) => one.code === code);
  if (!found) throw new Error(`No item ${code}.`);
  return found;
}

const event = item('mass-event-city');
const today = '2026-03-02';

const answers = {
  applicantName: '龍巖文化傳播（集團）有限公司',
  socialCreditCode: '91350100M000100Y43',
  contactPhone: '13800138000',
  contactEmail: 'li@example.com',
  eventName: '客家文化節',
  eventType: 'festival',
  startOn: '2026-03-22',
  endOn: '2026-03-24',
  venueName: '龍巖體育中心',
  venueAddress: '新羅區',
  venueCapacity: '20000',
  attendance: '12000',
  safetyOfficer: '王五',
  safetyOfficerPhone: '13900139000',
  guards: '200',
  venueConsent: 'yes',
  truthDeclaration: 'yes',
};

const problemsOf = (change: Record<string, string>) => {
  const parsed = parseForm(event.form, { ...answers, ...change }, today);
  return parsed.ok ? [] : parsed.problems;
};

describe('大型群眾性活動安全許可: the form', () => {
  it('takes an event that is announced in time, and knows the applicant and the event', () => {
    expect(parseForm(event.form, answers, today)).toEqual({ ok: true, answers });
    expect(answerFor(event.form, answers, 'applicantName')).toBe('龍巖文化傳播（集團）有限公司');
    expect(answerFor(event.form, answers, 'subject')).toBe('客家文化節');
  });

  it('asks one thing on each page, in at least seven', () => {
    expect(event.form.steps.length).toBeGreaterThanOrEqual(7);
    for (const step of event.form.steps) expect(step.fields.length).toBeLessThanOrEqual(3);
  });

  it('wants the application twenty days before the event (條例 art. 13)', () => {
    expect(problemsOf({ startOn: '2026-03-21' })).toEqual([
      { field: 'startOn', code: 'TOO_EARLY', limit: '2026-03-22' },
    ]);
  });

  it('lets no event end before it begins', () => {
    expect(problemsOf({ endOn: '2026-03-21' })).toEqual([
      { field: 'endOn', code: 'TOO_EARLY', limit: '2026-03-22' },
    ]);
  });

  it('takes events from 5,000 people; the hint says where smaller ones go (條例 art. 12)', () => {
    expect(problemsOf({ attendance: '4999' })).toEqual([
      { field: 'attendance', code: 'TOO_SMALL', limit: 5000 },
    ]);
    const hint = fieldsOf(event.form).find((field) => field.id === 'attendance')?.hint;
    expect(hint?.en).toContain('district');
    expect(item('mass-event').level).toBe('district');
  });

  it('has the consent of the venue declared, since no proof of it may be demanded', () => {
    expect(problemsOf({ venueConsent: '' })).toEqual([{ field: 'venueConsent', code: 'MUST_BE_ACCEPTED' }]);
  });

  it('keeps telephone numbers and names of people out of sight of those who need them not', () => {
    const personal = fieldsOf(event.form)
      .filter((field) => field.personal)
      .map((field) => field.id);
    expect(personal).toEqual(
      expect.arrayContaining(['contactPhone', 'contactEmail', 'safetyOfficer', 'safetyOfficerPhone']),
    );
  });
});

describe('大型群眾性活動安全許可: the plan', () => {
  it('asks five departments at once, in one stage, one working day each of the three promised', () => {
    expect(event.departmentCode).toBe('GAJ');
    expect(event.promisedDays).toBe(3);
    expect(event.jointPlan?.stages).toHaveLength(1);
    expect(joinedDepartments(event.jointPlan ?? { stages: [] })).toEqual(['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ']);
    const parts = (event.jointPlan?.stages[0]?.actions ?? []).flatMap((one) => one.departments);
    expect(parts.map((one) => one.limitDays)).toEqual([1, 1, 1, 1, 1]);
  });

  it('does not take the silence of fire or traffic for consent: the safety of a crowd hangs on them', () => {
    const survey = event.jointPlan?.stages[0]?.actions.find((one) => one.action === 'survey');
    expect(survey?.departments.map(({ departmentCode, silence }) => [departmentCode, silence])).toEqual([
      ['XFZD', 'escalate'],
      ['JJ', 'escalate'],
    ]);
  });

  it('asks the applicant only for the two plans; the rest is looked up or declared', () => {
    expect(event.materials.map(({ code, providedBy }) => [code, providedBy])).toEqual([
      ['orgproof', 'centre'],
      ['eventplan', 'upload'],
      ['safetyplan', 'upload'],
      ['venueconsent', 'form'],
    ]);
    expect(event.materials.find((one) => one.code === 'eventplan')).toMatchObject({
      accepts: ['application/pdf', 'image/jpeg', 'image/png'],
      maxBytes: 20 * 1024 * 1024,
      maxFiles: 3,
    });
  });
});

describe('the files of a material', () => {
  const material = (code: string) =>
    publishedItems()
      .flatMap(({ materials }) => materials)
      .find((one) => one.code === code);

  it('are a few scanned pages, unless the kind of the material says otherwise', () => {
    const pages = { accepts: ['application/pdf', 'image/jpeg', 'image/png'], maxBytes: 20 * 1024 * 1024 };
    expect(material('emergency')).toMatchObject({ ...pages, maxFiles: 3 });
  });

  it('are whole sets of sheets for drawings, and pictures for photographs', () => {
    expect(material('asbuilt')).toMatchObject({ maxBytes: 200 * 1024 * 1024, maxFiles: 10 });
    expect(material('photo')).toMatchObject({ accepts: ['image/jpeg', 'image/png'], maxFiles: 3 });
  });
});

function silenceOf(code: string): string[] {
  const stages = publishedItems().find((one) => one.code === code)?.jointPlan?.stages ?? [];
  return stages.flatMap(({ actions }) =>
    actions.flatMap((one) => one.departments.map((department) => department.silence)),
  );
}

describe('a joint item that nobody worked out by hand', () => {
  const base = baseItems.find((one) => one.code === 'joint-acceptance');
  if (!base) throw new Error('No joint acceptance.');

  it('asks all its departments at once, a third of the promise each, and silence is consent', () => {
    const plan = planByRule(base);
    expect(plan?.stages).toHaveLength(1);
    expect(plan?.stages[0]?.actions.map((one) => one.action)).toEqual(['acceptance', 'survey']);
    for (const { departments } of plan?.stages[0]?.actions ?? [])
      expect(departments).toEqual(
        ['ZRJ', 'RFB', 'DAJ', 'CGJ', 'QXJ'].map((departmentCode) => ({
          departmentCode,
          limitDays: 3,
          silence: 'consent',
          isRequired: true,
        })),
      );
  });

  it('gives a department one working day at least, and never asks the lead', () => {
    expect(
      planByRule({ ...base, promisedDays: 2, jointWith: ['ZJJ', 'ZRJ'] })?.stages[0]?.actions[0]?.departments,
    ).toEqual([{ departmentCode: 'ZRJ', limitDays: 1, silence: 'consent', isRequired: true }]);
  });

  it('has no plan when nobody takes part, or when the lead decides alone', () => {
    expect(planByRule({ ...base, jointWith: [] })).toBeUndefined();
    expect(planByRule({ ...base, kind: 'promised' })).toBeUndefined();
  });

  it('never takes silence for consent where the safety of a crowd hangs on it', () => {
    for (const code of ['mass-event', 'mass-event-city', 'fireworks-show', 'risky-event'])
      expect(silenceOf(code), code).toContain('escalate');
    expect(new Set(silenceOf('large-religious-event'))).toEqual(new Set(['escalate']));
    expect(new Set(silenceOf('cemetery'))).toEqual(new Set(['consent']));
  });

  it('does not guess what an unknown joint action means', () => {
    expect(() => planByRule({ ...base, jointActions: ['joint-tasting'] })).toThrow(/joint-tasting/);
  });

  it('has a plan in all 36 cases', () => {
    const joint = publishedItems().filter((one) => one.kind === 'joint');
    expect(joint).toHaveLength(36);
    for (const one of joint) expect([one.code, one.jointPlan !== undefined]).toEqual([one.code, true]);
  });
});

describe('企業投資項目備案', () => {
  const filing = item('private-filing');

  it('is filed on receipt of the full information, which the form is: nothing is uploaded (條例 art. 13)', () => {
    expect(filing).toMatchObject({
      kind: 'immediate',
      decision: 'automatic',
      reviewScheme: 'review-is-approval',
    });
    expect(filing.automaticBecause?.['zh-Hant']).toContain('第十三條');
    expect(filing.materials.map((one) => one.providedBy)).toEqual(['form', 'form']);
  });
});

describe('城鎮污水排入排水管網許可', () => {
  it('is promised, reviewed by one and approved by another, and valid for five years', () => {
    expect(item('drain-permit')).toMatchObject({
      kind: 'promised',
      reviewScheme: 'review-and-approve',
      licence: { validityYears: 5 },
    });
  });
});

describe('the five joint actions', () => {
  it('can each be tried with a real item', () => {
    expect(askedFor('mass-event-city')).toEqual(expect.arrayContaining(['review CGJ', 'survey JJ']));
    expect(askedFor('gov-feasibility')).toEqual(['review CZJ', 'appraisal ZRJ', 'appraisal STJ']);
    expect(askedFor('joint-acceptance')).toEqual(
      ['ZRJ', 'RFB', 'DAJ', 'CGJ', 'QXJ'].map((one) => `acceptance ${one}`),
    );
    expect(askedFor('schoolbus')).toEqual(['inspection JJ', 'review JTJ']);
  });

  it('stop the clock in the experts’ appraisal and nowhere else (art. 45)', () => {
    const stopping = publishedItems().flatMap(({ code, jointPlan }) =>
      (jointPlan?.stages ?? []).flatMap(({ actions }) =>
        actions.flatMap((one) => (one.stopsClock ? [`${code} ${one.action} ${one.stopsClock}`] : [])),
      ),
    );
    expect(stopping).toEqual(['gov-feasibility appraisal expert-review']);
  });
});

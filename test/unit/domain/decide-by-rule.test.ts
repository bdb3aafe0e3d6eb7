import { describe, expect, it } from 'vitest';
import { departments, publishedItems } from '../../../catalogue/catalogue.ts';
import { faultsOf } from '../../../catalogue/check.ts';
import { meetsRule, unmetRules } from '../../../functions/core/domain/decide-by-rule.ts';
import { type AutomaticRule, serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { filing as answers } from '../../support/story/private-filing.ts';
import { delegations } from '../api/items.ts';

const filing = publishedItems().find((one) => one.code === 'private-filing');
if (!filing) throw new Error('There is no filing.');

/** A filing of a project that costs so much, where these are the delegations. */
async function filed(investment: string, published?: typeof delegations) {
  const centre = aCentre();
  if (published) centre.ports.catalogue.delegations = async () => published;
  const applicationId = await centre.drafted('private-filing');
  await saveForm({ caller: chen, applicationId, answers: { ...answers, investment } }, centre.ports);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  const bodies = centre.ports.cases.log.map(({ body }) => body);
  return { centre, applicationId, bodies, found: await centre.found(applicationId) };
}

describe('an immediate item that is decided by itself 即辦', () => {
  it('is granted in the transaction of receipt when every rule is met, and the event names them and the delegation', async () => {
    const { found, bodies } = await filed('100000');
    expect([found.application.status, found.application.decidedBy]).toEqual(['approved', undefined]);
    expect(found.tasks).toEqual([]);
    expect(bodies.find(({ type }) => type === 'ApplicationApproved')).toMatchObject({
      byRule: ['policy', 'size'],
      delegation: 'FGW-SQ-2026-01',
    });
  });

  it('is left to a person when one is not met, never refused, and the person may grant it', async () => {
    const { centre, applicationId, found, bodies } = await filed('100001');
    expect(found.application.status).toBe('submitted');
    expect(found.tasks.map((task) => [task.action, task.status])).toEqual([['accept', 'open']]);
    expect(bodies.filter(({ type }) => type === 'LeftToPerson')).toEqual([
      { type: 'LeftToPerson', unmet: ['size'] },
    ]);
    expect(bodies.map(({ type }) => type)).not.toContain('ApplicationRefused');
    const caller = {
      kind: 'staff',
      sub: 'zhang',
      name: 'zhang',
      memberships: [{ role: 'reviewer', departmentCode: 'FGW' }],
    } as const;
    await acceptApplication({ caller, applicationId }, centre.ports);
    expect((await centre.found(applicationId)).application.status).toBe('approved');
  });

  it('is left to a person where the department has delegated nothing', async () => {
    const { found, bodies } = await filed('1200', []);
    expect(found.application.status).toBe('submitted');
    expect(bodies).toContainEqual({ type: 'LeftToPerson', unmet: ['delegation'] });
  });
});

const words = { 'zh-Hant': '規', 'zh-Hans': '规', en: 'rule' };
const parts = { id: 'one', field: 'field', says: words, basis: '條例' };

describe('a rule about an answer', () => {
  it.each<[AutomaticRule, string | undefined, boolean]>([
    [{ ...parts, rule: 'declared' }, 'yes', true],
    [{ ...parts, rule: 'declared' }, 'no', false],
    [{ ...parts, rule: 'declared' }, undefined, false],
    [{ ...parts, rule: 'at-most', most: 10 }, '10', true],
    [{ ...parts, rule: 'at-most', most: 10 }, '11', false],
    [{ ...parts, rule: 'at-most', most: 10 }, '-1', false],
    [{ ...parts, rule: 'at-most', most: 10 }, '', false],
    [{ ...parts, rule: 'at-most', most: 10 }, 'few', false],
    [{ ...parts, rule: 'one-of', values: ['a', 'b'] }, 'b', true],
    [{ ...parts, rule: 'one-of', values: ['a', 'b'] }, 'c', false],
    [{ ...parts, rule: 'one-of', values: ['a', 'b'] }, undefined, false],
  ])('%j of %s is met: %s', (rule, answer, isMet) => {
    const given = answer === undefined ? {} : { field: answer };
    expect(meetsRule(rule, given)).toBe(isMet);
    expect(unmetRules({ automaticRules: [rule] }, given, delegations[0])).toEqual(isMet ? [] : ['one']);
  });

  it('asks what the form of its item has, in its kind, and of an item that is decided by itself', () => {
    const known = new Set(departments.map((one) => one.code));
    const faults = (change: object): string =>
      faultsOf(serviceItemSchema.parse({ ...filing, ...change }), known).join();
    const [policy] = filing.automaticRules ?? [];
    expect(faults({})).toBe('');
    expect(faults({ automaticRules: [{ ...policy, field: 'none' }] })).toContain('does not have');
    expect(faults({ automaticRules: [{ ...policy, field: 'investment' }] })).toContain('no declaration');
    expect(faults({ automaticRules: [policy, policy] })).toContain('twice');
    expect(faults({ decision: 'window' })).toContain('decided by a person');
  });
});

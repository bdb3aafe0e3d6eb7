import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegations, departments, publishedItems } from '../../../catalogue/catalogue.ts';
import { delegationFaults } from '../../../catalogue/check.ts';
import {
  type Delegation,
  delegationFor,
  whyNotOnTheSpot,
} from '../../../functions/core/domain/delegation.ts';
import { addDays } from '../../../functions/core/domain/legal-date.ts';
import { serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { countStatistic } from '../../../functions/core/use-cases/count-statistic.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import {
  aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeApprover,
  policeReviewer,
} from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';
import { promisedItem } from '../api/items.ts';

const head = { 'zh-Hant': '局長', 'zh-Hans': '局长', en: 'Head' };
const document: Delegation = {
  number: '公授1號',
  departmentCode: 'GAJ',
  head,
  from: '2026-01-01',
  until: '2026-06-30',
};
const item = { code: 'at-once', departmentCode: 'GAJ' };
const immediate = serviceItemSchema.parse({
  ...promisedItem,
  code: 'at-once',
  kind: 'immediate',
  reviewScheme: 'review-is-approval',
});

/** An immediate case of one person, filed on line, where these are the delegations. */
async function filed(published: readonly Delegation[]) {
  const centre = aCentre({ more: [immediate] });
  centre.ports.catalogue.delegations = async () => published;
  const applicationId = await centre.drafted('at-once');
  const answers = { applicantName: '陳美玲', contactPhone: '13900001111', subject: '元宵燈會' };
  await saveForm({ caller: chen, applicationId, answers }, centre.ports);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  const bodies = () => centre.ports.cases.log.map(({ body }) => body);
  return { centre, applicationId, bodies };
}

describe('the power that a department delegates to its window 授權', () => {
  it('holds from its first to its last day, for its items, and for no other department', () => {
    const on = (day: string, more: Partial<Delegation> = {}, of = item) =>
      delegationFor([{ ...document, ...more }], of, day)?.number;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      undefined,
      '公授1號',
      '公授1號',
      undefined,
    ]);
    const { until: _last, ...open } = document;
    expect(delegationFor([open], item, '2040-01-01')?.number).toBe('公授1號');
    expect(on('2026-03-02', { items: ['another'] })).toBeUndefined();
    expect(on('2026-03-02', { except: ['at-once'] })).toBeUndefined();
    expect(on('2026-03-02', {}, { ...item, departmentCode: 'CGJ' })).toBeUndefined();
  });

  it('is none on days that no document covers, and the latest document where several do', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
    const some = fc.array(fc.record({ from: day, days: fc.nat(20) }), { maxLength: 5 });
    fc.assert(
      fc.property(some, day, (spans, on) => {
        const documents = spans.map(({ from, days }, index) => ({
          ...document,
          number: `${index}`,
          from,
          until: addDays(from, days),
        }));
        const holding = documents.filter((one) => one.from <= on && on <= one.until);
        const found = delegationFor(documents, item, on);
        expect(found === undefined).toBe(holding.length === 0);
        for (const one of holding) expect((found?.from ?? '') >= one.from).toBe(true);
      }),
    );
  });

  it('lets one person at the window decide on the spot, and is named in the event of the decision', async () => {
    const { centre, applicationId, bodies } = await filed([document]);
    await acceptApplication({ caller: policeReviewer, applicationId }, centre.ports);
    expect(bodies().find(({ type }) => type === 'ApplicationApproved')).toMatchObject({
      delegation: '公授1號',
    });
  });

  it('is asked on the day of the decision: without it the window decides nothing, and its approver does', async () => {
    const { centre, applicationId, bodies } = await filed([document]);
    centre.at('2026-07-01T09:00:00+08:00');
    const window = { caller: policeReviewer, applicationId };
    await expect(acceptApplication(window, centre.ports)).rejects.toMatchObject({ code: 'NOT_DELEGATED' });
    expect((await centre.found(applicationId)).application.status).toBe('submitted');
    await acceptApplication({ ...window, forApprover: true }, centre.ports);
    const { application, tasks } = await centre.found(applicationId);
    expect([application.status, tasks.find((one) => one.status === 'open')?.action]).toEqual([
      'in-review',
      'approve',
    ]);
    await approveApplication({ caller: policeApprover, applicationId }, centre.ports);
    const approved = bodies().find(({ type }) => type === 'ApplicationApproved');
    expect(approved && 'delegation' in approved).toBe(false);
  });

  it('is on record with grant and refusal by an approver, too, and each counts once as decided at the window', async () => {
    const centre = aCentre();
    const ids = [await promised(centre), await promised(centre)];
    for (const applicationId of ids) {
      const lead = { caller: cityReviewer, applicationId };
      await acceptApplication(lead, centre.ports);
      await reviewApplication({ ...lead, proposal: 'approve', opinion: '可' }, centre.ports);
    }
    const [granted = '', refused = ''] = ids;
    const reasons = { reasons: '不符合', legalBasis: '條例' };
    await approveApplication({ caller: cityApprover, applicationId: granted }, centre.ports);
    await refuseApplication({ caller: cityApprover, applicationId: refused, ...reasons }, centre.ports);
    for (const event of centre.ports.cases.log) await countStatistic(event, centre.ports);
    const atWindow = centre.counted.filter((one) => one.also === 'atWindow');
    expect(atWindow.map((one) => one.counter).toSorted()).toEqual(['granted', 'refused']);
  });

  it('lets nobody decide alone what they filed for somebody', () => {
    expect(whyNotOnTheSpot({ sub: 'huang', delegation: document })).toBeUndefined();
    expect(whyNotOnTheSpot({ sub: 'huang', filedBy: 'wu', delegation: document })).toBeUndefined();
    expect(whyNotOnTheSpot({ sub: 'huang', filedBy: 'huang', delegation: document })).toBe(
      'FILER_MAY_NOT_DECIDE_ALONE',
    );
    expect(whyNotOnTheSpot({ sub: 'huang', delegation: undefined })).toBe('NOT_DELEGATED');
  });
});

describe('the delegations of the catalogue', () => {
  const known = new Set(departments.map((one) => one.code));
  const items = publishedItems();
  const faults = (change: Partial<Delegation>) =>
    delegationFaults([{ ...document, ...change }], items, known).join();

  it('are whole, and every fault of one is said', () => {
    expect(delegationFaults(delegations, items, known)).toEqual([]);
    expect(faults({ departmentCode: 'QQQ' })).toContain('no department QQQ');
    expect(faults({ items: ['drain-permit'] })).toContain('no item of GAJ');
    expect(faults({ except: ['none'] })).toContain('names none');
    expect(faults({ until: '2025-12-31' })).toContain('ends before it begins');
    expect(faults({ number: '' })).toContain('number');
    expect(delegationFaults([document, document], items, known).join()).toContain('twice');
  });

  it('cover every item that one person decides on the spot', () => {
    const alone = items.filter((one) => one.kind === 'immediate');
    expect(alone.filter((one) => !delegationFor(delegations, one, '2026-03-02'))).toEqual([]);
  });
});

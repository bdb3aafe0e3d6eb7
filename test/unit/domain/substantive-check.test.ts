import { describe, expect, it } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { Refused } from '../../../functions/core/domain/refusal.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import { recordCheckOf, whyNotWithoutCheck } from '../../../functions/core/domain/substantive-check.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { recordCheck } from '../../../functions/core/use-cases/record-check.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aCentre, cityApprover, cityReviewer, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { allConsent, colleague, officer, say } from '../../support/joint-case.ts';
import { promised } from '../../support/promised-case.ts';

function itemOf(code: string): ServiceItem {
  const item = publishedItems().find((one) => one.code === code);
  if (!item) throw new Error(`No item ${code}.`);
  return item;
}

const drain = { ...itemOf('drain-permit'), substantiveCheck: { basis: '第二十一條' } };
const check = { checkedOn: '2026-03-02', place: '工業路八號', findings: '屬實', staff: [officer, colleague] };

/** A drainage permit that needs a check, accepted. */
async function inReview() {
  const centre = aCentre({ more: [drain] });
  const applicationId = await promised(centre);
  await acceptApplication({ caller: cityReviewer, applicationId }, centre.ports);
  const lead = { caller: cityReviewer, applicationId };
  const head = { caller: cityApprover, applicationId };
  return { centre, applicationId, lead, head };
}

describe('art. 34: what needs a check of its substance', () => {
  it('is neither proposed nor granted nor refused before two members of staff have it on record', async () => {
    const { centre, applicationId, lead, head } = await inReview();
    const review = { ...lead, proposal: 'approve', opinion: '可' } as const;
    await expect(reviewApplication(review, centre.ports)).rejects.toMatchObject({ code: 'CHECK_REQUIRED' });
    await recordCheck({ ...lead, ...check }, centre.ports);
    await reviewApplication(review, centre.ports);
    await approveApplication(head, centre.ports);
    expect((await centre.found(applicationId)).application.status).toBe('approved');
    expect(centre.typesOf(applicationId)).toContain('SubstanceChecked');
  });

  it('is not granted or refused by an approver whom it reached without a record, whichever way it came', async () => {
    const centre = aCentre();
    const applicationId = await promised(centre);
    const lead = { caller: cityReviewer, applicationId };
    const head = { caller: cityApprover, applicationId };
    await acceptApplication(lead, centre.ports);
    await reviewApplication({ ...lead, proposal: 'approve', opinion: '可' }, centre.ports);
    const strict = {
      ...centre.ports,
      catalogue: { ...centre.ports.catalogue, findItemVersion: async () => drain },
    };
    const reasons = { reasons: '不符合', legalBasis: '條例' };
    await expect(approveApplication(head, strict)).rejects.toMatchObject({ code: 'CHECK_REQUIRED' });
    await expect(refuseApplication({ ...head, ...reasons }, strict)).rejects.toMatchObject({
      code: 'CHECK_REQUIRED',
    });
    await recordCheck({ ...lead, ...check }, strict);
    await refuseApplication({ ...head, ...reasons }, strict);
    expect((await centre.found(applicationId)).application.status).toBe('refused');
  });

  it('the record names two different people, a day between receipt and today, the place and the findings', () => {
    const made = { receivedOn: '2026-03-02', today: '2026-03-04', recordedBy: '鄭家豪' };
    const codeOf = (change: object): string => {
      try {
        recordCheckOf({ ...check, ...change }, made);
        return 'recorded';
      } catch (error) {
        return error instanceof Refused ? error.code : String(error);
      }
    };
    expect(codeOf({})).toBe('recorded');
    expect(codeOf({ staff: [officer] })).toBe('TWO_STAFF_REQUIRED');
    expect(codeOf({ staff: [officer, { ...officer, name: '另一名', staffNumber: ' x-1 ' }] })).toBe(
      'TWO_STAFF_REQUIRED',
    );
    expect(codeOf({ staff: [officer, { name: '', staffNumber: 'X-2' }] })).toBe('TWO_STAFF_REQUIRED');
    for (const checkedOn of ['2026-03-01', '2026-03-05', '2026-02-30', ''])
      expect(codeOf({ checkedOn }), checkedOn).toBe('CHECK_DAY_INVALID');
    expect(codeOf({ place: ' ' })).toBe('PLACE_REQUIRED');
    expect(codeOf({ findings: ' ' })).toBe('FINDINGS_REQUIRED');
  });

  it('is recorded by the reviewers of the lead and nobody else, once however often it is sent, and may be corrected', async () => {
    const { centre, applicationId, lead, head } = await inReview();
    for (const caller of [head.caller, supervisor])
      await expect(recordCheck({ ...lead, caller, ...check }, centre.ports)).rejects.toMatchObject({
        code: 'NOT_PERMITTED',
      });
    await expect(
      recordCheck({ ...lead, caller: policeReviewer, ...check }, centre.ports),
    ).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    await recordCheck({ ...lead, ...check }, centre.ports);
    await recordCheck({ ...lead, ...check }, centre.ports);
    await recordCheck({ ...lead, ...check, findings: '與圖紙一致' }, centre.ports);
    expect((await centre.found(applicationId)).check?.findings).toBe('與圖紙一致');
    expect(centre.typesOf(applicationId).filter((type) => type === 'SubstanceChecked')).toHaveLength(2);
  });

  it('is checked by the surveys of the departments where the item says so, all of them, and never by silence', async () => {
    const item = itemOf('mass-event-city');
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id, ['JJ']);
    expect(whyNotWithoutCheck(await centre.found(id), item)).toBe('CHECK_REQUIRED');
    const silent = await centre.found(id);
    const tasks = silent.tasks.map((task) =>
      task.audience === 'department' && task.departmentCode === 'JJ'
        ? ({
            ...task,
            status: 'decided',
            opinion: { source: 'silence', policy: 'consent', verdict: 'consent', givenAt: '' },
          } as const)
        : task,
    );
    expect(whyNotWithoutCheck({ ...silent, tasks }, item)).toBe('CHECK_REQUIRED');
    await say(centre, id, 'JJ');
    expect(whyNotWithoutCheck(await centre.found(id), item)).toBeUndefined();
    const lead = { caller: policeReviewer, applicationId: id };
    await recordCheck({ ...lead, ...check }, centre.ports);
    expect(whyNotWithoutCheck({ ...(await centre.found(id)), tasks }, item)).toBeUndefined();
  });

  it('is never an item that is decided on the spot, and its surveys are planned and required', async () => {
    const { faultsOf } = await import('../../../catalogue/check.ts');
    const known = new Set(publishedItems().map((one) => one.departmentCode));
    const atOnce = { ...itemOf('prepacked-filing'), substantiveCheck: { basis: '第三十四條' } };
    expect(faultsOf(atOnce, known).join()).toMatch(/on the spot.*art\. 34/);
    const event = itemOf('mass-event-city');
    const unplanned = { ...event, substantiveCheck: { basis: '第十三條', bySurveyOf: ['CGJ'] } };
    expect(faultsOf(unplanned, new Set([...known, 'CGJ', 'WJW', 'WLJ'])).join()).toContain('survey of CGJ');
  });
});

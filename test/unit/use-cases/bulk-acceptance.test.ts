import { describe, expect, it } from 'vitest';
import { bulkHindrance } from '../../../functions/core/domain/bulk-acceptance.ts';
import type { CaseFile } from '../../../functions/core/domain/case-file.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import { acceptApplications } from '../../../functions/core/use-cases/accept-applications.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { aCentre, cityApprover, cityReviewer, policeReviewer } from '../../support/a-centre.ts';
import { filled, promised } from '../../support/promised-case.ts';

const acceptedIn = (centre: ReturnType<typeof aCentre>, id: string): number =>
  centre.typesOf(id).filter((type) => type === 'ApplicationAccepted').length;

describe('accepting several cases', () => {
  it('accepts each by itself, and says of each what became of it', async () => {
    const centre = aCentre();
    const ids = [await promised(centre), await promised(centre)];
    const draft = await filled(centre);
    const outcomes = await acceptApplications(
      { caller: cityReviewer, applicationIds: [...ids, draft, 'nothing'] },
      centre.ports,
    );
    expect(outcomes.map(({ id, refused }) => [id, refused?.code])).toEqual([
      [ids[0], undefined],
      [ids[1], undefined],
      [draft, 'APPLICATION_NOT_FOUND'],
      ['nothing', 'APPLICATION_NOT_FOUND'],
    ]);
    for (const id of ids) expect(acceptedIn(centre, id)).toBe(1);
  });

  it('does nothing twice: the same form sent again finds its work done', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const command = { caller: cityReviewer, applicationIds: [id, id] };
    const first = await acceptApplications(command, centre.ports);
    expect(await acceptApplications(command, centre.ports)).toEqual(first);
    expect(first).toEqual([{ id }]);
    expect(acceptedIn(centre, id)).toBe(1);
  });

  it('goes on behind one that is refused, and is refused where one case would be', async () => {
    const centre = aCentre();
    const police = await centre.submitted();
    const id = await promised(centre);
    const codes = async (caller: typeof cityReviewer) =>
      (await acceptApplications({ caller, applicationIds: [police, id] }, centre.ports)).map(
        (one) => one.refused?.code,
      );
    expect(await codes(cityApprover)).toEqual(['APPLICATION_NOT_FOUND', 'NOT_PERMITTED']);
    expect(await codes(cityReviewer)).toEqual(['APPLICATION_NOT_FOUND', undefined]);
    // accepted by somebody else meanwhile
    const other = { ...cityReviewer, sub: 'another' };
    expect(await codes(other)).toEqual(['APPLICATION_NOT_FOUND', 'WRONG_STATUS']);
    expect(await codes(policeReviewer)).toEqual([undefined, 'APPLICATION_NOT_FOUND']);
  });

  it('takes a page of cases at most, and at least one', async () => {
    const centre = aCentre();
    const accept = (count: number) =>
      acceptApplications(
        { caller: cityReviewer, applicationIds: Array.from({ length: count }, (_, index) => `id-${index}`) },
        centre.ports,
      );
    await expect(accept(0)).rejects.toMatchObject({ code: 'NOTHING_CHOSEN' });
    await expect(accept(26)).rejects.toMatchObject({ code: 'TOO_MANY_CHOSEN', facts: { most: 25 } });
    expect(await accept(25)).toHaveLength(25);
  });

  it('leaves what the applicant supplied after a notice to somebody who compares it', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const missing = [{ kind: 'field', code: 'premises', what: '地址不明' }] as const;
    await requestSupplement({ caller: cityReviewer, applicationId: id, missing }, centre.ports);
    const [outcome] = await acceptApplications({ caller: cityReviewer, applicationIds: [id] }, centre.ports);
    expect(outcome?.refused?.code).toBe('WRONG_STATUS');
  });
});

describe('what is safe to accept with others', () => {
  async function aCase(): Promise<[CaseFile, ServiceItem]> {
    const centre = aCentre();
    const caseFile = await centre.found(await promised(centre));
    const item = await centre.ports.catalogue.findItem(caseFile.application.itemCode);
    if (!item) throw new Error('The item is gone.');
    return [caseFile, item];
  }

  it('is a promised or joint case that is complete and that nobody misses anything of', async () => {
    const [caseFile, item] = await aCase();
    expect(bulkHindrance(caseFile, item)).toBeUndefined();
    expect(bulkHindrance(caseFile, { ...item, kind: 'joint' })).toBeUndefined();
    const { application } = caseFile;
    const checked: CaseFile = { ...caseFile, application: { ...application, completeness: 'complete' } };
    expect(bulkHindrance(checked, item)).toBeUndefined();
  });

  it('is nothing else, and it is said what stands in the way', async () => {
    const [caseFile, item] = await aCase();
    const { application } = caseFile;
    const withHead = (more: Partial<typeof application>): CaseFile => ({
      ...caseFile,
      application: { ...application, ...more },
    });
    const notice = { noticedAt: '2026-03-02T01:00:00Z', points: [], original: {} };
    expect(bulkHindrance(caseFile, { ...item, kind: 'immediate' })).toBe('decides-too');
    expect(bulkHindrance(withHead({ isLimited: true }), item)).toBe('limited');
    expect(bulkHindrance(withHead({ completeness: 'asked' }), item)).toBe('checking');
    expect(bulkHindrance(withHead({ completeness: 'incomplete' }), item)).toBe('incomplete');
    expect(bulkHindrance({ ...caseFile, notice }, item)).toBe('noticed');
    expect(bulkHindrance({ ...caseFile, documents: [] }, item)).toBe('materials');
  });

  it('is asked before anything is stored: a joint case under check is not accepted', async () => {
    const centre = aCentre();
    const id = await centre.submitted();
    const isChecked = (await centre.found(id)).application.completeness === 'asked';
    const [outcome] = await acceptApplications(
      { caller: policeReviewer, applicationIds: [id] },
      centre.ports,
    );
    expect(outcome?.refused?.facts.why).toBe(isChecked ? 'checking' : undefined);
    expect(acceptedIn(centre, id)).toBe(isChecked ? 0 : 1);
  });
});

import { describe, expect, it } from 'vitest';
import { baseItems, departments, publishedItems } from '../../../catalogue/catalogue.ts';
import { checkCatalogue, overlayFaults } from '../../../catalogue/check.ts';
import { overlays } from '../../../catalogue/overlays/index.ts';
import { entryOf } from '../../../functions/core/domain/service-item.ts';

const items = publishedItems();

describe('the catalogue', () => {
  it('has the 595 items and 70 departments of the centre, of which 41 and 20 have an approval section', () => {
    expect(items).toHaveLength(595);
    expect(departments).toHaveLength(70);
    const withSection = departments.filter((one) => one.hasApprovalSection);
    expect(withSection.filter((one) => one.level === 'city')).toHaveLength(41);
    expect(withSection.filter((one) => one.level === 'district')).toHaveLength(20);
  });

  it('may be published as it is: nothing is missing, unlawful or impossible', () => {
    expect(checkCatalogue(items, departments)).toEqual([]);
    expect(overlayFaults(overlays, baseItems)).toEqual([]);
  });

  it('is the same whenever it is read, so that an unchanged item is never published again', () => {
    expect(publishedItems()).toEqual(items);
  });

  it('cites no article that cannot exist', () => {
    for (const { code, legalBasis } of items)
      for (const basis of Object.values(legalBasis ?? {}))
        expect([code, basis]).not.toEqual([code, expect.stringMatching(/十[百千]/)]);
    expect(items.find((item) => item.code === 'divorce')?.legalBasis?.['zh-Hant']).toContain(
      '第一千零七十七條',
    );
  });

  it('names its facts that nobody read: a list of materials from memory does not pass for one that was seen', () => {
    for (const item of items)
      expect([item.code, item.evidence?.materials]).toEqual([item.code, expect.any(String)]);
    expect(items.filter((item) => item.evidence?.materials === 'seen')).toHaveLength(77);
  });

  it('lets one person decide what is decided on the spot, and two what is not', () => {
    for (const { code, kind, reviewScheme } of items)
      expect([code, reviewScheme]).toEqual([
        code,
        kind === 'immediate' ? 'review-is-approval' : 'review-and-approve',
      ]);
  });

  it('decides by rule only where a law says that receipt is enough', () => {
    expect(items.filter((item) => item.decision === 'automatic').map((item) => item.code)).toEqual([
      'private-filing',
    ]);
  });

  it('never asks for a paper application form beside the form on the site (art. 29)', () => {
    const papers = items.flatMap((item) => item.materials).filter((one) => /^p?form\d?$/.test(one.code));
    expect(papers.length).toBeGreaterThan(400);
    for (const paper of papers)
      expect(paper).toMatchObject({ providedBy: 'form', reason: expect.anything() });
  });

  it('keeps its list small: all entries together are far below what one answer may hold', () => {
    expect(JSON.stringify(items.map(entryOf)).length).toBeLessThan(400_000);
  });
});

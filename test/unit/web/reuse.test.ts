import { describe, expect, it } from 'vitest';
import { changeCase } from '../../../functions/core/use-cases/change-case.ts';
import { aSite, type Browser, type Person } from './a-site.ts';
import { aPdf, begun } from './the-way.ts';

const title = '中心已有的材料';
const idOf = (address: string): string => address.split('/').at(-1) ?? '';

/** Somebody's earlier application with a clean file, and a new one of the same person. */
async function earlierAndNew(as: Person = 'lin') {
  const site = aSite();
  const browser = site.browser(as);
  const earlier = await begun(browser);
  await browser.postFiles(`${earlier}/documents/site-plan`, aPdf('平面圖.pdf', 321));
  const now = await begun(browser, 'drain-permit', 'the second key');
  expect(now).not.toBe(earlier);
  return { site, browser, earlier, now, material: `${now}/documents/site-plan` };
}

function offered(text: string): Record<string, string> {
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  return { fromCase: field('fromCase'), fromDocument: field('fromDocument') };
}

const take = (browser: Browser, material: string, source: Record<string, string>) =>
  browser.post(`${material}/reuse`, source);

describe('what was handed in before is not asked for again', () => {
  it('is offered for the same material, taken with one button, checked like every file, and on record', async () => {
    const { site, browser, earlier, now, material } = await earlierAndNew();
    const page = await browser.get(material);
    expect(page.text).toContain(title);
    const source = offered(page.text);
    expect(source.fromCase).toBe(idOf(earlier));
    expect((await take(browser, material, source)).to).toBe(`${material}?outcome=clean`);

    const taken = (await site.cases.find(idOf(now)))?.documents.at(-1);
    expect(taken).toMatchObject({
      fileName: '平面圖.pdf',
      sizeBytes: 321,
      sha256: 'f'.repeat(64),
      status: 'clean',
      reusedFrom: { applicationId: idOf(earlier), documentId: source.fromDocument },
    });
    expect(site.stored.get(taken?.id ?? '')).toBe(321); // a copy of its own
    const events = await site.cases.eventsOf(idOf(now));
    expect(events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'DocumentAnnounced', reusedFrom: taken?.reusedFrom }),
    );
    expect((await browser.get(material)).text).not.toContain(title);
  });

  it('is taken once, however often the button is pressed', async () => {
    const { site, browser, earlier, now, material } = await earlierAndNew();
    const source = offered((await browser.get(material)).text);
    expect(source.fromCase).toBe(idOf(earlier));
    await take(browser, material, source);
    await take(browser, material, source);
    expect((await site.cases.find(idOf(now)))?.documents).toHaveLength(1);
  });

  it('stays when the older case loses its file', async () => {
    const { site, browser, earlier, now, material } = await earlierAndNew();
    const source = offered((await browser.get(material)).text);
    expect(source.fromCase).toBe(idOf(earlier));
    await take(browser, material, source);
    await browser.post(`${earlier}/documents/files/${source.fromDocument}/remove`);
    const taken = (await site.cases.find(idOf(now)))?.documents.at(-1);
    expect(site.stored.has(taken?.id ?? '')).toBe(true);
  });

  it.each(['awaiting-upload', 'rejected', 'removed'] as const)(
    'is not offered while it is %s',
    async (status) => {
      const { site, browser, earlier, material } = await earlierAndNew();
      const by = { kind: 'centre', part: 'test' } as const;
      const make = ({ documents }: { documents: readonly object[] }) => ({
        documents: documents.map((one) => ({ ...one, status })) as never,
        events: [],
      });
      const source = offered((await browser.get(material)).text);
      expect(source.fromCase).toBe(idOf(earlier));
      await changeCase(idOf(earlier), by, make, site.ports);
      expect((await browser.get(material)).text).not.toContain(title);
      expect((await take(browser, material, source)).status).toBe(404);
    },
  );

  it("is nobody else's: neither offered nor taken, as if it were not there", async () => {
    const { site, earlier, browser, material } = await earlierAndNew();
    const source = offered((await browser.get(material)).text);
    expect(source.fromCase).toBe(idOf(earlier));
    const wu = site.browser('wu');
    const own = `${await begun(wu)}/documents/site-plan`;
    expect((await wu.get(own)).text).not.toContain(title);
    expect((await take(wu, own, source)).status).toBe(404);
    expect((await take(wu, own, { fromCase: idOf(earlier), fromDocument: '' })).status).toBe(404);
    expect((await take(wu, material, source)).status).toBe(404);
  });

  it("is the applicant's own valid licence too, and none that has expired", async () => {
    const { site, browser, earlier, material, now } = await earlierAndNew();
    const licenceNumber = 'LY-GAJ-2026-000001';
    const by = { kind: 'centre', part: 'test' } as const;
    await changeCase(
      idOf(earlier),
      by,
      () => ({ application: { status: 'delivered', licenceNumber }, events: [] }),
      site.ports,
    );
    let validUntil = '2027-01-01';
    const words = { 'zh-Hant': '', 'zh-Hans': '', en: '' };
    site.ports.licences.find = async (number) => ({
      number,
      applicationId: idOf(earlier),
      itemCode: 'drain',
      title: words,
      departmentCode: 'GAJ',
      departmentName: words,
      holderName: '林小燕',
      subject: '',
      legalBasis: '',
      conditions: [],
      issuedOn: '2026-01-01',
      validUntil,
      state: 'valid',
    });
    await site.ports.licenceFiles.keep({ number: licenceNumber, edition: 1 }, new Uint8Array([1, 2, 3]));
    expect((await browser.get(material)).text).toContain(`${licenceNumber}.pdf`);
    await take(browser, material, { fromCase: idOf(earlier), fromDocument: '' });
    const taken = (await site.cases.find(idOf(now)))?.documents.at(-1);
    expect(taken).toMatchObject({ fileName: `${licenceNumber}.pdf`, sizeBytes: 3, status: 'clean' });

    validUntil = '2026-03-01';
    const another = `${await begun(browser, 'drain-permit', 'the third key')}/documents/site-plan`;
    expect((await browser.get(another)).text).not.toContain('的證照');
  });
});

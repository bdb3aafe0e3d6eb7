import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { aCentre } from '../../support/a-centre.ts';
import { reviewed } from '../../support/promised-case.ts';
import { aSiteOver } from './a-site-over.ts';

async function beforeTheApprover() {
  const centre = aCentre();
  const id = await reviewed(centre);
  const browser = aSiteOver(centre).browser('lai');
  const base = `/staff/cases/${id}`;
  await browser.get(base);
  const licence = async () => {
    const { application } = await centre.found(id);
    return application.licenceNumber === undefined
      ? undefined
      : centre.ports.licences.find(application.licenceNumber);
  };
  return {
    centre,
    id,
    browser,
    base,
    licence,
    approve: (typed: object) => browser.post(`${base}/approve`, typed as never),
  };
}

/** The linked sentences of the summary: field and text. */
const wrongIn = (text: string): string[][] => {
  const [summary = ''] = /<div class="errors"[\s\S]*?<\/div>/.exec(text) ?? [];
  return [...summary.matchAll(/href="#([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, field = '', said = '']) => [
    field,
    said.replaceAll(/<[^>]+>/g, ''),
  ]);
};

describe('the form of the approver', () => {
  it.each([
    [
      '51 conditions',
      { conditions: Array.from({ length: 51 }, (_, n) => `第${n}條`).join('\n') },
      'conditions',
      '最多 50 條',
    ],
    [
      'a condition of 1,001 characters',
      { conditions: `短\n${'長'.repeat(1001)}` },
      'conditions',
      '第 2 條條件超過 1000 個字',
    ],
    ['a condition without words', { conditions: '設流量計\n---' }, 'conditions', '有一項條件沒有內容'],
    [
      'a day after the term of the item',
      { validUntil: '2099-01-01' },
      'validUntil',
      '2026年3月2日 與 2031年3月1日 之間',
    ],
    ['a day that is none', { validUntil: 'soon' }, 'validUntil', '之間'],
    ['a number that is none', { 'licence-outlets': 'many' }, 'licence-outlets', '排水口數量'],
    ['a choice that is not offered', { 'licence-wastewater': 'rain' }, 'licence-wastewater', '污水類型'],
  ])(
    'refuses %s, links the field, says it there too and keeps what was typed',
    async (_what, typed, field, said) => {
      const { approve, licence } = await beforeTheApprover();
      const all = {
        conditions: '設流量計',
        validUntil: '2027-03-01',
        'licence-outletPlace': '東門路 W-12',
        ...typed,
      };
      const { status, text } = await approve(all);
      expect([status, wrongIn(text)]).toEqual([422, [[field, expect.stringContaining(said)]]]);
      expect(text).toContain(`id="${field}-wrong"`);
      expect(text).toMatch(/<details open[^>]*><summary>許可條件與有效期/);
      expect(text).toContain(`value="${all.validUntil}"`);
      expect(text).toContain('value="東門路 W-12"');
      for (const line of all.conditions.split('\n')) expect(text).toContain(line);
      expect(await licence()).toBeUndefined();
    },
  );

  it('takes fifty conditions of a thousand characters', async () => {
    const { approve, licence } = await beforeTheApprover();
    const conditions = Array.from({ length: 50 }, (_, n) => String(n).padStart(1000, '長')).join('\r\n');
    expect((await approve({ conditions })).status).toBe(303);
    expect((await licence())?.conditions).toHaveLength(50);
  });

  it('has what the licence states filled in, and puts a correction into the licence and on record', async () => {
    const { centre, id, browser, base, approve, licence } = await beforeTheApprover();
    const { text } = await browser.get(base);
    expect(text).toContain('name="licence-dailyVolume"');
    expect(text).toMatch(/name="licence-dailyVolume"[^>]*value="40"/);
    const typed = { 'licence-dailyVolume': '35', 'licence-wastewater': 'industrial', 'licence-outlets': '2' };
    expect((await approve({ ...typed, 'licence-outletPlace': '' })).status).toBe(303);
    const fields = Object.fromEntries((await licence())?.fields?.map(({ key, value }) => [key, value]) ?? []);
    expect(Object.keys(fields)).toEqual(['dailyVolume', 'wastewater']);
    expect(fields).toMatchObject({ dailyVolume: { en: '35 m³' }, wastewater: { 'zh-Hant': '工業廢水' } });
    const [annex] = (await licence())?.annexes ?? [];
    expect(annex?.fields).toEqual([
      expect.objectContaining({ key: 'outlets', value: expect.objectContaining({ 'zh-Hant': '2 個' }) }),
    ]);
    const events = await centre.ports.cases.eventsOf(id);
    expect(events.find(({ body }) => body.type === 'ApplicationApproved')?.body).toMatchObject({
      corrected: ['dailyVolume', 'wastewater', 'outlets'],
    });
    expect((await centre.found(id)).answers.dailyVolume).toBe('40');
  });

  it('records no correction where nothing was changed', async () => {
    const { centre, id, approve } = await beforeTheApprover();
    expect((await approve({ 'licence-dailyVolume': '40', 'licence-outlets': '' })).status).toBe(303);
    const events = await centre.ports.cases.eventsOf(id);
    const approved = events.find(({ body }) => body.type === 'ApplicationApproved')?.body;
    expect(approved).toBeDefined();
    expect(approved).not.toHaveProperty('corrected');
  });

  it.each(locales)(
    'says between which days a licence may end, in the language of the desk: %s',
    async (locale) => {
      const { browser, base } = await beforeTheApprover();
      const { text } = await browser.post(`${base}/approve?lang=${locale}`, { validUntil: '2099-01-01' });
      const said = {
        'zh-Hant': '有效期至須在',
        'zh-Hans': '有效期至须在',
        en: 'The last day must be between',
      };
      expect(wrongIn(text)).toEqual([['validUntil', expect.stringContaining(said[locale])]]);
    },
  );
});

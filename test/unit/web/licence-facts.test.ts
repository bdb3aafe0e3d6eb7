import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { aLicence } from '../pdf/a-licence.ts';
import { aSite } from './a-site.ts';

const label = { 'zh-Hant': '活動場所', 'zh-Hans': '活动场所', en: 'Venue' };
const notes = { 'zh-Hant': '不得轉讓。', 'zh-Hans': '不得转让。', en: 'Not to be passed on.' };

const title = { 'zh-Hant': '安全責任', 'zh-Hans': '安全责任', en: 'Safety duties' };
const words = { 'zh-Hant': '組織演練', 'zh-Hans': '组织演练', en: 'Hold drills' };
const annexes = [{ title, text: words, fields: [{ key: 'on', label, value: '2026-05-01' }] }];

describe('what anybody with the code of a licence reads', () => {
  it.each(locales)('is what the paper says, its fields and notes too: %s', async (locale) => {
    const site = aSite();
    site.ports.licences.find = async () =>
      aLicence({ fields: [{ key: 'venue', label, value: '體育中心' }], notes, annexes, conditionsOnPage: 2 });
    const browser = site.browser(undefined, { lang: locale });
    const { text } = await browser.get('/licences/LY-WLJ-2026-000123');
    for (const said of [label[locale], '體育中心', notes[locale], title[locale], words[locale], '2026'])
      expect(text).toContain(said);
  });
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { inspectFile } from '../../../functions/adapters/inspection/inspect-file.ts';
import { licencePrinter } from '../../../functions/adapters/pdf/licence-printer.ts';
import { licenceWords } from '../../../functions/adapters/pdf/licence-words.ts';
import type { Licence } from '../../../functions/core/domain/licence.ts';
import { annexesOf, licenceFieldsOf } from '../../../functions/core/domain/licence-template.ts';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { massEvent } from '../../support/story/mass-event.ts';
import { aLicence, manyConditions, verifyUrl } from './a-licence.ts';
import { readPdf } from './read-pdf.ts';

const annexes = [
  {
    title: { 'zh-Hant': '安全責任', 'zh-Hans': '安全责任', en: 'Safety duties' },
    text: {
      'zh-Hant': '承辦者負責：\n一、組織演練。',
      'zh-Hans': '承办者负责：\n一、组织演练。',
      en: 'The organiser does this:\n1. holds drills.',
    },
  },
  {
    title: { 'zh-Hant': '排水口', 'zh-Hans': '排水口', en: 'Outlets' },
    fields: [
      {
        key: 'outlets',
        label: { 'zh-Hant': '數量', 'zh-Hans': '数量', en: 'Number' },
        value: { 'zh-Hant': '2 個', 'zh-Hans': '2 个', en: '2 outlets' },
      },
      { key: 'on', label: { 'zh-Hant': '日期', 'zh-Hans': '日期', en: 'Day' }, value: '2026-05-01' },
    ],
  },
] as const;

const bytesOf = (changed: Partial<Licence> = {}, url = verifyUrl) =>
  licencePrinter.print(aLicence(changed), url);
const print = async (changed: Partial<Licence> = {}, url = verifyUrl) => readPdf(await bytesOf(changed, url));
const allText = ({ pages }: Awaited<ReturnType<typeof print>>) => pages.map(({ text }) => text).join('');

describe('a printed licence', () => {
  it('says who may do what, on which law, on which conditions, from when until when', async () => {
    const text = allText(await print());
    const { title, number, departmentName, holderName, legalBasis, conditions } = aLicence();
    for (const said of [
      title['zh-Hant'],
      title.en,
      number,
      departmentName['zh-Hant'],
      holderName,
      legalBasis,
    ])
      expect(text).toContain(said);
    for (const condition of conditions) expect(text).toContain(condition.text);
    expect(text).toContain('2026年3月5日');
    expect(text).toContain('2026年5月3日');
    expect(text).toContain(verifyUrl);
    expect(text).toContain('審批辦證專用章');
  });

  it('paints every character: each has a glyph of its own with an outline', async () => {
    const { pages } = await print({ holderName: '巖龍䶮龑媥·𣲗 Müller', subject: '㎡①〇—…、；！（）〔〕“”' });
    const glyphs = pages.flatMap((page) => page.glyphs);
    expect(glyphs.filter(({ character }) => '巖龍䶮龑媥·㎡①〇—…'.includes(character)).length).toBeGreaterThan(
      10,
    );
    expect(glyphs.filter(({ id }) => id === 0)).toEqual([]);
    expect(glyphs.filter(({ character, hasOutline }) => !hasOutline && character.trim() !== '')).toEqual([]);
    expect(glyphs.filter(({ character }) => character === '')).toEqual([]);
  });

  it('spells out a character that its typeface lacks, so that a name never has a hole', async () => {
    const { pages } = await print({ holderName: '𠮷野家🎉Zoe\u0308\u202e\u0007', subject: 'a\tb\r\nc' });
    const [page] = pages;
    expect(page?.text).toContain('〔U+20BB7〕野家〔U+1F389〕Zoë許可內容');
    expect(page?.text).toMatch(/a bc/);
    expect(page?.glyphs.filter(({ id }) => id === 0)).toEqual([]);
  });

  it('keeps the conditions of a department together and numbers them throughout', async () => {
    expect(allText(await print())).toMatch(/龍巖市公安局1\. 現場.*2\. 安檢.*龍巖市消防救援支隊3\. 疏散/);
  });

  it('does without what a licence does not have', async () => {
    const { validUntil: _, ...endless } = aLicence();
    const text = readPdf(
      await licencePrinter.print({ ...endless, conditions: [], legalBasis: '' }, verifyUrl),
    );
    expect(allText(text)).not.toMatch(/許可條件|法律依據/);
    expect(allText(text)).toContain('按許可內容');
  });

  it('is the same bytes for the same licence, wherever and whenever it is printed', async () => {
    const zone = process.env.TZ;
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    const first = await bytesOf();
    process.env.TZ = 'America/New_York';
    const [again, other] = await Promise.all([bytesOf(), bytesOf({ holderName: '另一人' })]);
    expect(Buffer.compare(again, first)).toBe(0);
    expect(Buffer.compare(other, first)).not.toBe(0);
  });

  it('is tagged, in a language and titled, for those who listen to it', async () => {
    const { objects } = await print();
    expect(objects).toMatch(/\/Marked true/);
    expect(objects).toMatch(/\/DisplayDocTitle true/);
    expect(objects).toMatch(/\/Lang \(zh-Hant\)/);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Figure']) expect(objects).toContain(`/S /${tag}\n`);
    expect(objects.match(/\/Alt /g)).toHaveLength(2); // the code and the seal
  });

  it('draws nothing that is neither tagged nor marked as decoration', async () => {
    const { pages } = await print({ conditions: manyConditions(30) });
    for (const { content } of pages) {
      let depth = 0;
      for (const line of content.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) depth += 1;
        else if (line === 'EMC') depth -= 1;
        else if (/(TJ|^f|^S)$/.test(line)) expect(depth).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  it('is less than 100 KB, on one page when it is short', async () => {
    const bytes = await bytesOf();
    expect(bytes.length).toBeLessThan(100_000);
    expect(readPdf(bytes).pages).toHaveLength(1);
  });

  it('would pass the check of documents itself', async () => {
    const bytes = await bytesOf();
    const announced = { contentType: 'application/pdf', sizeBytes: bytes.length };
    expect(await inspectFile(bytes, announced)).toMatchObject({ verdict: 'clean' });
  });
});

describe('a long licence', () => {
  it('takes further pages, each with its number and how many there are', async () => {
    const bytes = await bytesOf({ conditions: manyConditions(50) });
    const read = readPdf(bytes);
    expect(read.pages.length).toBeGreaterThan(1);
    expect(read.pages.length).toBeLessThan(6);
    expect(bytes.length).toBeLessThan(100_000);
    for (const [index, { text }] of read.pages.entries()) {
      expect(text).toContain(`第 ${index + 1} 頁，共 ${read.pages.length} 頁`);
      expect(text).toContain('LY-WLJ-2026-000123');
    }
    for (const { text } of manyConditions(50)) expect(allText(read)).toContain(text);
  });

  it('lets a text run over the page instead of leaving one empty', async () => {
    const subject = '於龍巖市體育中心舉辦音樂會，含開幕式、閉幕式及主題演出。'.repeat(60);
    const { pages } = await print({ subject });
    expect(pages[0]?.text).toContain(subject.slice(0, 300));
    expect(pages[0]?.text).not.toContain(subject);
  });

  it.each([1, 4, 8])('has its seal once, on the last page, over no text: %i conditions', async (count) => {
    const { pages } = await print({ conditions: manyConditions(count) });
    expect(pages.map(({ text }) => text.includes('審批辦證專用章'))).toEqual(
      pages.map((_, index) => index === pages.length - 1),
    );
    const last = pages.at(-1)?.text ?? '';
    expect(last).toMatch(/複核（其\d+）。掃碼|本頁無正文/);
  });

  it.each([9, 25])(
    'keeps more conditions on an annex behind the sealed page, every page numbered: %i',
    async (count) => {
      const { pages } = await print({ conditions: manyConditions(count) });
      expect(pages.map(({ text }) => text.includes('審批辦證專用章'))).toEqual(
        pages.map((_, index) => index === 0),
      );
      expect(pages[0]?.text).toContain('許可條件見附件');
      expect(pages[0]?.text).not.toContain('複核（其');
      const annex = pages.slice(1).map(({ text }) => text);
      expect(annex[0]).toContain(`附件 Annex  ${aLicence().number}`);
      expect(annex.join('')).toContain(`${count}. `);
      for (const [index, text] of annex.entries())
        expect(text).toContain(`第 ${index + 2} 頁，共 ${pages.length} 頁`);
    },
  );

  it.each(locales)('is printed in the language of its holder: %s', async (locale) => {
    const label = { 'zh-Hant': '活動場所', 'zh-Hans': '活动场所', en: 'Venue' };
    const notes = { 'zh-Hant': '不得轉讓。', 'zh-Hans': '不得转让。', en: 'Not to be passed on.' };
    const fields = [
      { key: 'venue', label, value: '體育中心' },
      { key: 'startOn', label, value: '2026-05-01' },
    ];
    const { pages } = await print({ fields, notes, contact: { locale } });
    const [first = { text: '' }] = pages;
    const day = locale === 'en' ? '1 May 2026' : '2026年5月1日';
    for (const said of [
      aLicence().title[locale],
      aLicence().departmentName[locale],
      label[locale],
      notes[locale],
      day,
    ])
      expect(first.text).toContain(said);
    expect(pages).toHaveLength(1);
  });

  it('holds a name of a department and a title that are long', async () => {
    const name = '龍巖市自然資源和規劃建設綜合行政執法監督管理局';
    const title = '大型群眾性活動安全許可暨臨時佔用城市道路聯合審批許可證書';
    const { pages } = await print({
      departmentName: { ...aLicence().departmentName, 'zh-Hant': name },
      title: { ...aLicence().title, 'zh-Hant': title },
    });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain(title);
    expect(pages[0]?.text.split(name)).toHaveLength(4); // head, foot, seal
  });

  it('goes by the number of conditions that its item allows on the page, and by eight where it says none', async () => {
    const pagesOf = async (count: number, conditionsOnPage?: number) => {
      const set = conditionsOnPage === undefined ? {} : { conditionsOnPage };
      const { pages } = await print({ conditions: manyConditions(count), ...set });
      return pages.some(({ text }) => text.includes('許可條件見附件'));
    };
    expect(await Promise.all([pagesOf(8), pagesOf(9), pagesOf(4, 4), pagesOf(5, 4), pagesOf(1, 0)])).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it.each(locales)(
    'has the annexes of its item behind it, named on the page, in the language of its holder: %s',
    async (locale) => {
      const { pages } = await print({ annexes, conditions: manyConditions(9), contact: { locale } });
      expect(pages.map(({ text }) => text.includes('審批辦證專用章'))).toEqual([true, false, false, false]);
      const [first = '', ofConditions, duties = '', outlets = ''] = pages.map(({ text }) => text);
      const [one, two] = annexes;
      expect(first).toContain(`2. ${one.title[locale]}`);
      expect(first).toContain(`3. ${two.title[locale]}`);
      expect(first).not.toContain(one.text[locale].split('\n')[1]);
      expect(ofConditions).toContain('9. ');
      for (const paragraph of one.text[locale].split('\n')) expect(duties).toContain(paragraph);
      expect(outlets).toContain(two.title[locale]);
      expect(outlets).toContain(`${two.fields[0].label[locale]}`);
      expect(outlets).toContain(two.fields[0].value[locale]);
      expect(outlets).toContain(locale === 'en' ? '1 May 2026' : '2026年5月1日');
      for (const [index, text] of pages.map((page) => page.text).entries())
        expect(text).toContain(licenceWords[locale].page(index + 1, 4));
    },
  );

  it('numbers its annexes only where there are several', async () => {
    const { pages } = await print({ annexes: [annexes[0]] });
    expect(pages).toHaveLength(2);
    expect(pages[1]?.text).toContain(`附件 Annex  ${aLicence().number}`);
    expect(pages[0]?.text).toContain('附件 Annex: 安全責任');
  });

  it('lets an annex run over as many pages as it needs, each told from another paper', async () => {
    const text = Array.from(
      { length: 60 },
      (_, n) => `第${n + 1}段。${'落實安全工作方案和安全責任制度。'.repeat(4)}`,
    ).join('\n');
    const long = { 'zh-Hant': text, 'zh-Hans': text, en: text };
    const read = await print({ annexes: [{ title: annexes[0].title, text: long }] });
    expect(read.pages.length).toBeGreaterThan(3);
    for (const paragraph of text.split('\n')) expect(allText(read)).toContain(paragraph.slice(0, 20));
    for (const { text: said } of read.pages) expect(said).toContain(aLicence().number);
  });

  it.each(locales)(
    'is one page to be shown for an event of many facts, and the rest behind it: %s',
    async (locale) => {
      const item = publishedItems().find(({ code }) => code === 'mass-event-city');
      if (!item) throw new Error('The catalogue has no mass-event-city.');
      const { title, notes, conditionsOnPage = 8 } = item.licence;
      const { pages } = await print({
        title,
        ...(notes && { notes }),
        conditionsOnPage,
        subject: '巖城之夏音樂會',
        conditions: manyConditions(6),
        fields: licenceFieldsOf(item, massEvent),
        annexes: annexesOf(item, massEvent),
        contact: { locale },
      });
      expect(pages.map(({ text }) => text.includes('審批辦證專用章'))).toEqual([true, false, false]);
      expect(pages[2]?.text).toContain(item.licence.annexes?.[0]?.title[locale]);
    },
  );
});

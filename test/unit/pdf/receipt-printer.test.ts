import { describe, expect, it } from 'vitest';
import { receiptPrinter } from '../../../functions/adapters/pdf/receipt-printer.ts';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { type Receipt, type ReceiptStatement, receiptKinds } from '../../../functions/core/domain/receipt.ts';
import { remediesOfRefusal } from '../../../functions/core/domain/remedies.ts';
import { readPdf } from './read-pdf.ts';

const departmentName = { 'zh-Hant': '龍巖市公安局', 'zh-Hans': '龙岩市公安局', en: 'Public Security Bureau' };
const refused = {
  reasons: '屬於新羅區公安分局職權範圍',
  legalBasis: '行政許可法第三十二條',
  remedies: remediesOfRefusal,
};
const states: Readonly<Record<Receipt['states']['kind'], ReceiptStatement>> = {
  acceptance: {
    kind: 'acceptance',
    acceptedOn: '2026-03-02',
    promisedLastOn: '2026-03-09',
    isDeemed: false,
  },
  'non-acceptance': { kind: 'non-acceptance', ground: 'not-competent', ...refused },
  supplement: {
    kind: 'supplement',
    lastOn: '2026-03-25',
    points: [{ about: '活動方案', said: [{ departmentName, what: '缺少疏散路線圖' }] }],
  },
  return: { kind: 'return', ...refused },
  refusal: { kind: 'refusal', ...refused },
};

const aReceipt = (kind: Receipt['states']['kind'], changed: Partial<Receipt> = {}): Receipt => ({
  number: 'LY-20260302-00001-9-SL',
  applicationId: '019c8f3e-0000-7000-8000-000000000001',
  reference: 'LY-20260302-00001-9',
  locale: 'zh-Hant',
  applicantName: '䶮巖龍',
  itemName: { 'zh-Hant': '焰火燃放許可', 'zh-Hans': '焰火燃放许可', en: 'Fireworks licence' },
  departmentName,
  receivedOn: '2026-03-02',
  issuedOn: '2026-03-04',
  states: states[kind],
  ...changed,
});

const textOf = async (receipt: Receipt): Promise<string> =>
  readPdf(await receiptPrinter.print(receipt))
    .pages.map(({ text }) => text)
    .join('');

describe('a printed receipt', () => {
  it.each(receiptKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
    'of %s has number, name, department and date in %s',
    async (kind, locale) => {
      const text = await textOf(aReceipt(kind, { locale }));
      const day = { 'zh-Hant': '2026年3月4日', 'zh-Hans': '2026年3月4日', en: '4 March 2026' }[locale];
      for (const part of ['LY-20260302-00001-9-SL', '䶮巖龍', departmentName[locale], day])
        expect(text).toContain(part);
    },
  );

  it('tells what to do against a refusal, and where the law says so', async () => {
    expect(await textOf(aReceipt('refusal'))).toMatch(/行政復議法第二十條.*行政訴訟法第四十六條/s);
    expect(await textOf(aReceipt('refusal', { locale: 'en' }))).toContain(
      'Administrative Litigation Law art. 46',
    );
  });

  it('lists what is missing, and who misses it', async () => {
    const text = await textOf(aReceipt('supplement'));
    expect(text).toMatch(/活動方案.*缺少疏散路線圖（龍巖市公安局）/s);
  });

  it('goes on on further pages, each with the number, when there is much to say', async () => {
    const points = Array.from({ length: 60 }, (_, index) => ({
      about: `材料${index + 1}`,
      said: [{ departmentName, what: '臨時舞台的燃燒性能證明已過期，請提供最近一年內的檢測報告' }],
    }));
    const statement: ReceiptStatement = { kind: 'supplement', lastOn: '2026-03-25', points };
    const text = await textOf(aReceipt('supplement', { states: statement }));
    expect(text).toContain('材料60');
    expect(text.split('LY-20260302-00001-9-SL').length).toBeGreaterThan(4);
  });
});

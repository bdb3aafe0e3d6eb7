import type { LegalDate } from '../../core/domain/legal-date.ts';
import type { Locale } from '../../core/domain/localised-text.ts';

/** A name in the language of the paper, and small below it in the other. */
type Pair = readonly [name: string, below: string];

/** The words of a licence in one language. A Chinese paper names things in English, too; an English one in Chinese. */
export interface LicenceWords {
  readonly number: string;
  readonly holder: Pair;
  readonly subject: Pair;
  readonly basis: Pair;
  readonly until: Pair;
  readonly asStated: string;
  readonly conditions: string;
  readonly seeAnnex: string;
  readonly annex: string;
  readonly notes: string;
  readonly issuer: string;
  readonly issued: string;
  readonly scan: string;
  readonly noText: string;
  readonly day: (on: LegalDate) => string;
  readonly page: (page: number, pages: number) => string;
  /** The language in which titles stand below. */
  readonly below: Locale;
}

/** Date for people: 2026年3月5日. */
export function inChinese(date: LegalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const inEnglish = (date: LegalDate): string => english.format(new Date(`${date}T00:00:00Z`));

export const licenceWords: Readonly<Record<Locale, LicenceWords>> = {
  'zh-Hant': {
    number: '編號 No.',
    holder: ['持證人', 'Holder'],
    subject: ['許可內容', 'Subject'],
    basis: ['法律依據', 'Legal basis'],
    until: ['有效期至', 'Valid until'],
    asStated: '按許可內容 As stated in the subject',
    conditions: '許可條件 Conditions',
    seeAnnex: '許可條件見附件。 The conditions are in the annex.',
    annex: '附件 Annex',
    notes: '注意事項 Notes',
    issuer: '發證機關 Issued by',
    issued: '發證日期 Date of issue',
    scan: '掃碼查驗真偽 Scan to verify',
    noText: '（本頁無正文 No text on this page）',
    day: inChinese,
    page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁  ${page} / ${pages}`,
    below: 'en',
  },
  'zh-Hans': {
    number: '编号 No.',
    holder: ['持证人', 'Holder'],
    subject: ['许可内容', 'Subject'],
    basis: ['法律依据', 'Legal basis'],
    until: ['有效期至', 'Valid until'],
    asStated: '按许可内容 As stated in the subject',
    conditions: '许可条件 Conditions',
    seeAnnex: '许可条件见附件。 The conditions are in the annex.',
    annex: '附件 Annex',
    notes: '注意事项 Notes',
    issuer: '发证机关 Issued by',
    issued: '发证日期 Date of issue',
    scan: '扫码查验真伪 Scan to verify',
    noText: '（本页无正文 No text on this page）',
    day: inChinese,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页  ${page} / ${pages}`,
    below: 'en',
  },
  en: {
    number: 'No. 編號',
    holder: ['Holder', '持證人'],
    subject: ['Subject', '許可內容'],
    basis: ['Legal basis', '法律依據'],
    until: ['Valid until', '有效期至'],
    asStated: 'As stated in the subject 按許可內容',
    conditions: 'Conditions 許可條件',
    seeAnnex: 'The conditions are in the annex. 許可條件見附件。',
    annex: 'Annex 附件',
    notes: 'Notes 注意事項',
    issuer: 'Issued by 發證機關',
    issued: 'Date of issue 發證日期',
    scan: 'Scan to verify 掃碼查驗真偽',
    noText: '(No text on this page 本頁無正文)',
    day: inEnglish,
    page: (page, pages) => `Page ${page} of ${pages}`,
    below: 'zh-Hant',
  },
};

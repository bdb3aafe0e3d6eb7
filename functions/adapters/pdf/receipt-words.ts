import type { LegalDate } from '../../core/domain/legal-date.ts';
import type { Locale } from '../../core/domain/localised-text.ts';
import type { ReceiptKind } from '../../core/domain/receipt.ts';
import type { Remedy } from '../../core/domain/remedies.ts';

/** The words of a receipt in one language. */
export interface ReceiptWords {
  readonly titles: Readonly<Record<ReceiptKind, string>>;
  readonly number: string;
  readonly reference: string;
  readonly item: string;
  readonly received: string;
  readonly accepted: string;
  readonly promised: string;
  readonly answerBy: string;
  readonly reasons: string;
  readonly basis: string;
  readonly remedies: string;
  readonly missing: string;
  /** The law behind each remedy. */
  readonly laws: Readonly<Record<Remedy['code'], string>>;
  readonly date: string;
  readonly to: (name: string) => string;
  readonly says: Readonly<Record<ReceiptKind | 'deemed', string>>;
  readonly day: (on: LegalDate) => string;
}

const inChinese = (on: LegalDate): string => {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const inEnglish = (on: LegalDate): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );

export const receiptWords: Readonly<Record<Locale, ReceiptWords>> = {
  'zh-Hant': {
    titles: {
      acceptance: '受理通知書',
      'non-acceptance': '不予受理通知書',
      supplement: '補正材料一次性告知書',
      return: '退回通知書',
      refusal: '不予行政許可決定書',
    },
    number: '文號',
    reference: '收件編號',
    item: '申請事項',
    received: '收到日期',
    accepted: '受理日期',
    promised: '承諾辦結日',
    answerBy: '補正期限',
    reasons: '理由',
    basis: '法律依據',
    remedies: '救濟途徑',
    missing: '需要補正的內容',
    laws: { reconsideration: '行政復議法第二十條', lawsuit: '行政訴訟法第四十六條' },
    date: '日期',
    to: (name) => `${name}：`,
    says: {
      acceptance: '您提出的申請材料齊全、符合法定形式，依照《行政許可法》第三十二條，現予受理。',
      deemed:
        '自收到您的申請材料之日起五個工作日內未告知需要補正的內容，依照《行政許可法》第三十二條，自收到之日起即為受理。',
      'non-acceptance': '您提出的申請，依照《行政許可法》第三十二條，決定不予受理。',
      supplement:
        '您提出的申請材料不齊全或者不符合法定形式，依照《行政許可法》第三十二條，現將需要補正的全部內容一次告知如下。按本告知全部補正的，應予受理；逾期未補正的，視為撤回申請。',
      return: '您提出的申請不能受理，現予退回。',
      refusal: '您提出的申請，經審查不符合法定條件、標準，依照《行政許可法》第三十八條，決定不予行政許可。',
    },
    day: inChinese,
  },
  'zh-Hans': {
    titles: {
      acceptance: '受理通知书',
      'non-acceptance': '不予受理通知书',
      supplement: '补正材料一次性告知书',
      return: '退回通知书',
      refusal: '不予行政许可决定书',
    },
    number: '文号',
    reference: '收件编号',
    item: '申请事项',
    received: '收到日期',
    accepted: '受理日期',
    promised: '承诺办结日',
    answerBy: '补正期限',
    reasons: '理由',
    basis: '法律依据',
    remedies: '救济途径',
    missing: '需要补正的内容',
    laws: { reconsideration: '行政复议法第二十条', lawsuit: '行政诉讼法第四十六条' },
    date: '日期',
    to: (name) => `${name}：`,
    says: {
      acceptance: '您提出的申请材料齐全、符合法定形式，依照《行政许可法》第三十二条，现予受理。',
      deemed:
        '自收到您的申请材料之日起五个工作日内未告知需要补正的内容，依照《行政许可法》第三十二条，自收到之日起即为受理。',
      'non-acceptance': '您提出的申请，依照《行政许可法》第三十二条，决定不予受理。',
      supplement:
        '您提出的申请材料不齐全或者不符合法定形式，依照《行政许可法》第三十二条，现将需要补正的全部内容一次告知如下。按本告知全部补正的，应予受理；逾期未补正的，视为撤回申请。',
      return: '您提出的申请不能受理，现予退回。',
      refusal: '您提出的申请，经审查不符合法定条件、标准，依照《行政许可法》第三十八条，决定不予行政许可。',
    },
    day: inChinese,
  },
  en: {
    titles: {
      acceptance: 'Notice of acceptance',
      'non-acceptance': 'Notice of non-acceptance',
      supplement: 'Notice of everything that is missing',
      return: 'Notice of return',
      refusal: 'Decision to refuse a licence',
    },
    number: 'Number',
    reference: 'Reference',
    item: 'Application for',
    received: 'Received on',
    accepted: 'Accepted on',
    promised: 'Promised by',
    answerBy: 'Answer by',
    reasons: 'Reasons',
    basis: 'Legal basis',
    remedies: 'Remedies',
    missing: 'What is missing',
    laws: {
      reconsideration: 'Administrative Reconsideration Law art. 20',
      lawsuit: 'Administrative Litigation Law art. 46',
    },
    date: 'Date',
    to: (name) => name,
    says: {
      acceptance:
        'Your application is complete and in the form that the law asks for. It is accepted under article 32 of the Administrative Licensing Law.',
      deemed:
        'Within five working days of receipt nobody told you that anything was missing. Under article 32 of the Administrative Licensing Law your application counts as accepted as of the day of its receipt.',
      'non-acceptance':
        'Your application is not accepted, under article 32 of the Administrative Licensing Law.',
      supplement:
        'Your application is incomplete or not in the form that the law asks for. Under article 32 of the Administrative Licensing Law this notice says at once everything that is missing. If you supply all of it, the application must be accepted; if you do not in time, it counts as withdrawn.',
      return: 'Your application cannot be accepted and is returned.',
      refusal:
        'Your application does not meet the conditions that the law sets. Under article 38 of the Administrative Licensing Law the licence is refused.',
    },
    day: inEnglish,
  },
};

import type { LocalisedText } from './localised-text.ts';

/** A way to have a refusal examined, with its limit. */
export interface Remedy {
  readonly code: 'reconsideration' | 'lawsuit';
  readonly text: LocalisedText;
  readonly basis: string;
}

/**
 * Licensing Law art. 38: a refusal states the applicant's right to reconsideration and to a lawsuit.
 * Limits: Reconsideration Law art. 20 (60 days), Administrative Litigation Law art. 46 (6 months).
 */
export const remediesOfRefusal: readonly Remedy[] = [
  {
    code: 'reconsideration',
    basis: '行政复议法第二十条',
    text: {
      'zh-Hant': '自知道本決定之日起六十日內，可以依法申請行政復議。',
      'zh-Hans': '自知道本决定之日起六十日内，可以依法申请行政复议。',
      en: 'You may apply for administrative reconsideration within 60 days of learning of this decision.',
    },
  },
  {
    code: 'lawsuit',
    basis: '行政诉讼法第四十六条',
    text: {
      'zh-Hant': '自知道本決定之日起六個月內，可以依法向人民法院提起行政訴訟。',
      'zh-Hans': '自知道本决定之日起六个月内，可以依法向人民法院提起行政诉讼。',
      en: 'You may bring an administrative lawsuit before the people’s court within six months of learning of this decision.',
    },
  },
];

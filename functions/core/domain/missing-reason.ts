import { fieldsOf } from './item-form.ts';
import type { LocalisedText } from './localised-text.ts';
import type { NoticeSubject } from './missing-point.ts';
import type { ServiceItem } from './service-item.ts';

/** What is wrong, ready to be ticked, in the words that the applicant reads. */
const sentences = {
  missing: { 'zh-Hant': '未提交', 'zh-Hans': '未提交', en: 'Not handed in' },
  illegible: { 'zh-Hant': '不清晰，無法辨認', 'zh-Hans': '不清晰，无法辨认', en: 'Cannot be read' },
  expired: { 'zh-Hant': '已過有效期', 'zh-Hans': '已过有效期', en: 'Has expired' },
  'wrong-form': {
    'zh-Hant': '不符合規定的格式文本',
    'zh-Hans': '不符合规定的格式文本',
    en: 'Is not on the prescribed form',
  },
  incomplete: {
    'zh-Hant': '內容不全或缺頁',
    'zh-Hans': '内容不全或缺页',
    en: 'Parts or pages of it are missing',
  },
  unsigned: { 'zh-Hant': '缺少簽名或蓋章', 'zh-Hans': '缺少签名或盖章', en: 'Is not signed or not sealed' },
  'not-as-answered': {
    'zh-Hant': '與所填內容不一致',
    'zh-Hans': '与所填内容不一致',
    en: 'Does not agree with the answers in the form',
  },
  unanswered: { 'zh-Hant': '未填寫', 'zh-Hans': '未填写', en: 'Not answered' },
  unclear: {
    'zh-Hant': '寫得不完整或不清楚',
    'zh-Hans': '写得不完整或不清楚',
    en: 'Is not complete or not clear',
  },
  'wrong-number': { 'zh-Hant': '號碼或數值有誤', 'zh-Hans': '号码或数值有误', en: 'The number is wrong' },
  'wrong-day': { 'zh-Hant': '日期有誤', 'zh-Hans': '日期有误', en: 'The day is wrong' },
  'wrong-choice': {
    'zh-Hant': '所選與實際情況不符',
    'zh-Hans': '所选与实际情况不符',
    en: 'What was chosen is not the case',
  },
  'not-as-documents': {
    'zh-Hant': '與提交的材料不一致',
    'zh-Hans': '与提交的材料不一致',
    en: 'Does not agree with the documents',
  },
} as const satisfies Record<string, LocalisedText>;
export type MissingReason = keyof typeof sentences;

const ofMaterial: readonly MissingReason[] = [
  'missing',
  'illegible',
  'expired',
  'wrong-form',
  'incomplete',
  'unsigned',
  'not-as-answered',
];

/**
 * What can be wrong with a material or an answer, by what the catalogue says of it: a day can be wrong only where a day is
 * asked for, and only what may be left empty can have been. Nothing for what the item does not list (art. 31).
 */
export function reasonsFor(item: ServiceItem, { kind, code }: NoticeSubject): readonly MissingReason[] {
  if (kind === 'material') return item.materials.some((one) => one.code === code) ? ofMaterial : [];
  const field = fieldsOf(item.form).find((one) => one.id === code);
  if (!field) return [];
  const left: MissingReason[] = field.required ? [] : ['unanswered'];
  switch (field.type) {
    case 'text':
      return [...left, field.format === undefined ? 'unclear' : 'wrong-number', 'not-as-documents'];
    case 'textarea':
      return [...left, 'unclear', 'not-as-documents'];
    case 'integer':
    case 'decimal':
      return [...left, 'wrong-number', 'not-as-documents'];
    case 'date':
      return [...left, 'wrong-day', 'not-as-documents'];
    case 'choice':
    case 'yes-no':
      return [...left, 'wrong-choice', 'not-as-documents'];
    case 'declaration':
      return [];
  }
}

export function sentenceOf(reason: MissingReason): LocalisedText {
  return sentences[reason];
}

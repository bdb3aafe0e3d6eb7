import type * as z from 'zod';
import type { ItemForm } from '../../functions/core/domain/item-form.ts';
import { itemFormSchema } from '../../functions/core/domain/item-form.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';

/** Three languages in one line: traditional, simplified, English. */
export function words(hant: string, hans: string, en: string): LocalisedText {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** A form as it is written here: what has a default may be left out. */
export function itemForm(steps: z.input<typeof itemFormSchema>['steps']): ItemForm {
  return itemFormSchema.parse({ steps });
}

type FieldInput = z.input<typeof itemFormSchema>['steps'][number]['fields'][number];

/** The questions about the applicant that many forms share. */
export const applicantName: FieldInput = {
  id: 'applicantName',
  type: 'text',
  maxLength: 100,
  use: 'applicantName',
  personal: true,
  autocomplete: 'name',
  label: words(
    '申請人姓名或單位名稱',
    '申请人姓名或单位名称',
    'Name of the applicant (person or organisation)',
  ),
};

export const contactPhone: FieldInput = {
  id: 'contactPhone',
  type: 'text',
  format: 'mainland-mobile',
  use: 'contactPhone',
  personal: true,
  autocomplete: 'tel-national',
  label: words('手機號碼', '手机号码', 'Mobile number'),
  hint: words('例如 13800138000', '例如 13800138000', 'For example 13800138000'),
};

export const contactEmail: FieldInput = {
  id: 'contactEmail',
  type: 'text',
  format: 'email',
  required: false,
  use: 'contactEmail',
  personal: true,
  autocomplete: 'email',
  label: words('電子郵箱（選填）', '电子邮箱（选填）', 'E-mail address (optional)'),
  hint: words(
    '受理、辦結和取證通知會寄到這裡。',
    '受理、办结和取证通知会寄到这里。',
    'Notices of acceptance, decision and your licence are sent here.',
  ),
};

export const socialCreditCode: FieldInput = {
  id: 'socialCreditCode',
  type: 'text',
  format: 'uscc',
  label: words('統一社會信用代碼', '统一社会信用代码', 'Unified social credit code'),
  hint: words(
    '十八位，印在營業執照上。',
    '十八位，印在营业执照上。',
    '18 characters, printed on the business licence.',
  ),
};

/** Art. 31 of the Licensing Law: the applicant answers for the truth of the materials. */
export const truthDeclaration: FieldInput = {
  id: 'truthDeclaration',
  type: 'declaration',
  basis: '行政许可法第三十一条',
  label: words(
    '我對申請材料實質內容的真實性負責。',
    '我对申请材料实质内容的真实性负责。',
    'I answer for the truth of what I state and submit.',
  ),
};

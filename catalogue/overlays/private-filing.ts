import {
  applicantName,
  contactEmail,
  contactPhone,
  itemForm,
  socialCreditCode,
  truthDeclaration,
  words,
} from '../forms/words.ts';
import type { Overlay } from './overlay.ts';

/** 企業投資項目備案: filed the moment the full information has arrived; the form is that information. */
export const privateFiling: Overlay = {
  licence: { fields: ['projectPlace', 'investment'] },
  item: {
    decision: 'automatic',
    // the same article: the proof is printed online, or asked for at the agency
    paperWays: ['pick-up'],
    automaticRules: [
      {
        id: 'policy',
        rule: 'declared',
        field: 'policyDeclaration',
        says: words(
          '企業聲明項目符合產業政策。',
          '企业声明项目符合产业政策。',
          'The enterprise declares that the project complies with industrial policy.',
        ),
        basis: '《企业投资项目核准和备案管理条例》第十三条',
      },
      {
        id: 'size',
        rule: 'at-most',
        field: 'investment',
        most: 100_000,
        says: words(
          '總投資不超過 100,000 萬元；更大的項目先由窗口核對是否屬於核准目錄。',
          '总投资不超过 100,000 万元；更大的项目先由窗口核对是否属于核准目录。',
          'Total investment of at most 100,000 × 10,000 CNY; the window first looks whether a larger one is subject to verification.',
        ),
        basis: '《企业投资项目核准和备案管理条例》第三条',
      },
    ],
    automaticBecause: words(
      '《企業投資項目核准和備案管理條例》第十三條：備案機關收到全部信息即為備案。',
      '《企业投资项目核准和备案管理条例》第十三条：备案机关收到全部信息即为备案。',
      'Regulation on the verification and filing of enterprise investment projects, art. 13: filed on receipt of the full information.',
    ),
  },
  materials: {
    filinginfo: {
      providedBy: 'form',
      reason: words('填寫本表即為提交。', '填写本表即为提交。', 'Filling in this form submits it.'),
    },
  },
  form: itemForm([
    {
      id: 'enterprise',
      title: words('投資的企業', '投资的企业', 'The investing enterprise'),
      fields: [
        {
          ...applicantName,
          label: words('企業名稱', '企业名称', 'Name of the enterprise'),
          autocomplete: 'organization',
        },
        socialCreditCode,
      ],
    },
    {
      id: 'contact',
      title: words('聯繫方式', '联系方式', 'Contact'),
      fields: [contactPhone, contactEmail],
    },
    {
      id: 'project',
      title: words('投資的項目', '投资的项目', 'The project'),
      fields: [
        {
          id: 'projectName',
          type: 'text',
          maxLength: 120,
          use: 'subject',
          label: words('項目名稱', '项目名称', 'Name of the project'),
        },
        {
          id: 'projectPlace',
          type: 'text',
          maxLength: 200,
          label: words('建設地點', '建设地点', 'Place of construction'),
        },
        {
          id: 'investment',
          type: 'integer',
          min: 1,
          max: 100_000_000,
          unit: words('萬元', '万元', '10,000 CNY'),
          label: words('項目總投資額', '项目总投资额', 'Total investment'),
        },
      ],
    },
    {
      id: 'declaration',
      title: words('聲明', '声明', 'Declarations'),
      fields: [
        {
          id: 'policyDeclaration',
          type: 'declaration',
          basis: '企业投资项目核准和备案管理条例第十三条',
          label: words(
            '本項目符合產業政策，不屬於禁止投資的項目。',
            '本项目符合产业政策，不属于禁止投资的项目。',
            'The project complies with industrial policy and is not a prohibited investment.',
          ),
        },
        truthDeclaration,
      ],
    },
  ]),
};

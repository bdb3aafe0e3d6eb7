import { type LicenceLetterWords, remedyLines } from './letter-words.ts';

/** The life of a licence. 简体中文. */
export const zhHansLicence: LicenceLetterWords = {
  'renewal-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `持证人申请延续 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}：`,
      '',
      `「${itemName}」（${fact('licenceNumber')}）的持证人申请延续有效期。`,
      `请在有效期届满前决定：${fact('validUntil')}。逾期未作决定的，视为准予延续（行政许可法第五十条）。`,
      link,
    ],
  }),
  'renewal-refused': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `不予延续 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}决定不予延续您的「${itemName}」（${fact('licenceNumber')}）。`,
        '',
        `理由：${fact('reason')}`,
        `法律依据：${fact('legalBasis')}`,
        '',
        '如不服本决定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-renewed': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照已延续 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已延续。`,
      `有效期至：${fact('validUntil')}`,
      '新的证照文件可以在这里下载：',
      link,
      `发证机关：${departmentName}`,
    ],
  }),
  'licence-replaced': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照已换发 ${fact('replacedBy')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已由新证照取代，旧证照不再有效。`,
      `新证照编号：${fact('replacedBy')}`,
      link,
      `发证机关：${departmentName}`,
    ],
  }),
  'licence-suspended': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `证照已暂停 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}暂停您的「${itemName}」（${fact('licenceNumber')}），期间不得使用。`,
        '',
        `理由：${fact('reason')}`,
        `法律依据：${fact('legalBasis')}`,
        `暂停至：${fact('until')}`,
        '',
        '如不服本决定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'suspension-lifted': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照恢复使用 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）自 ${fact('from')} 起恢复使用。`,
      link,
      `发证机关：${departmentName}`,
    ],
  }),
  'licence-revoked': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `证照已被撤销或吊销 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}已撤销或吊销您的「${itemName}」（${fact('licenceNumber')}），证照不再有效。`,
        '',
        `理由：${fact('reason')}`,
        `法律依据：${fact('legalBasis')}`,
        '',
        '如不服本决定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-cancelled': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照已注销 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已注销（行政许可法第七十条）。`,
      link,
      `发证机关：${departmentName}`,
    ],
  }),
  'licence-expiry-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照即将到期 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）有效期至 ${fact('validUntil')}。`,
      '需要延续的，请在届满三十个工作日前申请（行政许可法第五十条）：',
      link,
      `发证机关：${departmentName}`,
    ],
  }),
  'licence-inspection-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `年检提醒 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）下次年检日期：${fact('nextOn')}。`,
      `发证机关：${departmentName}`,
      link,
    ],
  }),
};

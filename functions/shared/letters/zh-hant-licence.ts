import { type LicenceLetterWords, remedyLines } from './letter-words.ts';

/** The life of a licence. 繁體中文. */
export const zhHantLicence: LicenceLetterWords = {
  'renewal-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `持證人申請延續 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}：`,
      '',
      `「${itemName}」（${fact('licenceNumber')}）的持證人申請延續有效期。`,
      `請在有效期屆滿前決定：${fact('validUntil')}。逾期未作決定的，視為准予延續（行政許可法第五十條）。`,
      link,
    ],
  }),
  'renewal-refused': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `不予延續 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}決定不予延續您的「${itemName}」（${fact('licenceNumber')}）。`,
        '',
        `理由：${fact('reason')}`,
        `法律依據：${fact('legalBasis')}`,
        '',
        '如不服本決定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-renewed': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照已延續 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已延續。`,
      `有效期至：${fact('validUntil')}`,
      '新的證照文件可以在這裡下載：',
      link,
      `發證機關：${departmentName}`,
    ],
  }),
  'licence-replaced': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照已換發 ${fact('replacedBy')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已由新證照取代，舊證照不再有效。`,
      `新證照編號：${fact('replacedBy')}`,
      link,
      `發證機關：${departmentName}`,
    ],
  }),
  'licence-suspended': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `證照已暫停 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}暫停您的「${itemName}」（${fact('licenceNumber')}），期間不得使用。`,
        '',
        `理由：${fact('reason')}`,
        `法律依據：${fact('legalBasis')}`,
        `暫停至：${fact('until')}`,
        '',
        '如不服本決定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'suspension-lifted': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照恢復使用 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）自 ${fact('from')} 起恢復使用。`,
      link,
      `發證機關：${departmentName}`,
    ],
  }),
  'licence-revoked': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `證照已被撤銷或吊銷 ${fact('licenceNumber')}`,
      lines: [
        `${departmentName}已撤銷或吊銷您的「${itemName}」（${fact('licenceNumber')}），證照不再有效。`,
        '',
        `理由：${fact('reason')}`,
        `法律依據：${fact('legalBasis')}`,
        '',
        '如不服本決定：',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-cancelled': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照已註銷 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）已註銷（行政許可法第七十條）。`,
      link,
      `發證機關：${departmentName}`,
    ],
  }),
  'licence-expiry-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照即將到期 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）有效期至 ${fact('validUntil')}。`,
      '需要延續的，請在屆滿三十個工作日前申請（行政許可法第五十條）：',
      link,
      `發證機關：${departmentName}`,
    ],
  }),
  'licence-inspection-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `年檢提醒 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」（${fact('licenceNumber')}）下次年檢日期：${fact('nextOn')}。`,
      `發證機關：${departmentName}`,
      link,
    ],
  }),
};

import type { DeliveryLetterWords } from './letter-words.ts';

/** With every letter that says that a case has its end. */
export const rate = '請評價本次服務：打開辦理進度即可評價，可以實名，也可以匿名。';

/** How a licence reaches its holder, and that the case is completed. 繁體. */
export const zhHantDelivery: DeliveryLetterWords = {
  'licence-delivered': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照已簽發 ${fact('licenceNumber')}`,
    lines: [
      `您的「${itemName}」申請已獲${departmentName}准予許可，電子證照已簽發。`,
      '',
      `證照編號：${fact('licenceNumber')}`,
      `收件編號：${fact('reference')}`,
      '',
      '登入後可在「我的申請」下載證照。任何人都可以在以下網址核驗：',
      link,
      '',
      rate,
    ],
  }),
  'paper-to-be-collected': ({ itemName, departmentName, fact, link }) => ({
    subject: `證照可以領取 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已批准您的「${itemName}」申請（${fact('reference')}）。`,
      '電子證照已簽發，紙質證照已在該部門窗口備好。',
      '',
      `證照編號：${fact('licenceNumber')}`,
      `請儘量於此日前領取：${fact('lastOn')}`,
      '',
      '領取時請攜帶身份證件；委託他人領取的，須出示您的書面委託和受託人的身份證件。',
      link,
    ],
  }),
  'paper-to-be-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請已批准，證照將郵寄 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已批准您的「${itemName}」申請（${fact('reference')}）。`,
      '電子證照已簽發，紙質證照將寄往您填寫的地址。',
      '',
      `證照編號：${fact('licenceNumber')}`,
      `最遲寄出日：${fact('lastOn')}`,
      '',
      '寄出後會告知運單號。查看進度：',
      link,
    ],
  }),
  'licence-handed-over': ({ itemName, departmentName, fact, link }) => ({
    subject: `辦結通知：證照已領取 ${fact('licenceNumber')}`,
    lines: [
      `「${itemName}」（${fact('reference')}）的紙質證照已在${departmentName}窗口領取，本件已辦結。`,
      '',
      `證照編號：${fact('licenceNumber')}`,
      '',
      '如果不是您本人或您委託的人領取，請立即告知中心督查人員。',
      '查看本件：',
      link,
      '',
      rate,
    ],
  }),
  'licence-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `辦結通知：證照已寄出 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已寄出「${itemName}」（${fact('reference')}）的紙質證照，本件已辦結。`,
      '',
      `證照編號：${fact('licenceNumber')}`,
      `寄送單位：${fact('carrier')}`,
      `運單號：${fact('trackingNumber')}`,
      '',
      '查看本件：',
      link,
      '',
      rate,
    ],
  }),
  'rating-answer-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `實名差評待答覆 ${fact('reference')}`,
    lines: [
      `申請人對${departmentName}辦理的「${itemName}」（${fact('reference')}）作出實名差評。`,
      `請於此日結束前答覆：${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answer-overdue': ({ itemName, departmentName, fact, link }) => ({
    subject: `差評逾期未答覆 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理的「${itemName}」（${fact('reference')}）的實名差評尚未答覆。`,
      `應於此日結束前答覆：${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `督查答覆您的評價 ${fact('reference')}`,
    lines: [
      `您對${departmentName}辦理的「${itemName}」（${fact('reference')}）不滿意。中心督查答覆如下：`,
      '',
      fact('text'),
      '',
      '在辦理進度中也可以看到這一答覆：',
      link,
    ],
  }),
};

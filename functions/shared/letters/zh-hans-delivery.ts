import type { DeliveryLetterWords } from './letter-words.ts';

/** With every letter that says that a case has its end. */
export const rate = '请评价本次服务：打开办理进度即可评价，可以实名，也可以匿名。';

/** How a licence reaches its holder, and that the case is completed. 简体. */
export const zhHansDelivery: DeliveryLetterWords = {
  'licence-delivered': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照已签发 ${fact('licenceNumber')}`,
    lines: [
      `您的“${itemName}”申请已获${departmentName}准予许可，电子证照已签发。`,
      '',
      `证照编号：${fact('licenceNumber')}`,
      `收件编号：${fact('reference')}`,
      '',
      '登录后可在“我的申请”下载证照。任何人都可以在以下网址核验：',
      link,
      '',
      rate,
    ],
  }),
  'paper-to-be-collected': ({ itemName, departmentName, fact, link }) => ({
    subject: `证照可以领取 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已批准您的“${itemName}”申请（${fact('reference')}）。`,
      '电子证照已签发，纸质证照已在该部门窗口备好。',
      '',
      `证照编号：${fact('licenceNumber')}`,
      `请尽量于此日前领取：${fact('lastOn')}`,
      '',
      '领取时请携带身份证件；委托他人领取的，须出示您的书面委托和受托人的身份证件。',
      link,
    ],
  }),
  'paper-to-be-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请已批准，证照将邮寄 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已批准您的“${itemName}”申请（${fact('reference')}）。`,
      '电子证照已签发，纸质证照将寄往您填写的地址。',
      '',
      `证照编号：${fact('licenceNumber')}`,
      `最迟寄出日：${fact('lastOn')}`,
      '',
      '寄出后会告知运单号。查看进度：',
      link,
    ],
  }),
  'licence-handed-over': ({ itemName, departmentName, fact, link }) => ({
    subject: `办结通知：证照已领取 ${fact('licenceNumber')}`,
    lines: [
      `“${itemName}”（${fact('reference')}）的纸质证照已在${departmentName}窗口领取，本件已办结。`,
      '',
      `证照编号：${fact('licenceNumber')}`,
      '',
      '如果不是您本人或您委托的人领取，请立即告知中心督查人员。',
      '查看本件：',
      link,
      '',
      rate,
    ],
  }),
  'licence-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `办结通知：证照已寄出 ${fact('licenceNumber')}`,
    lines: [
      `${departmentName}已寄出“${itemName}”（${fact('reference')}）的纸质证照，本件已办结。`,
      '',
      `证照编号：${fact('licenceNumber')}`,
      `寄送单位：${fact('carrier')}`,
      `运单号：${fact('trackingNumber')}`,
      '',
      '查看本件：',
      link,
      '',
      rate,
    ],
  }),
  'rating-answer-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `实名差评待答复 ${fact('reference')}`,
    lines: [
      `申请人对${departmentName}办理的“${itemName}”（${fact('reference')}）作出实名差评。`,
      `请于此日结束前答复：${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answer-overdue': ({ itemName, departmentName, fact, link }) => ({
    subject: `差评逾期未答复 ${fact('reference')}`,
    lines: [
      `${departmentName}办理的“${itemName}”（${fact('reference')}）的实名差评尚未答复。`,
      `应于此日结束前答复：${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `督查答复您的评价 ${fact('reference')}`,
    lines: [
      `您对${departmentName}办理的“${itemName}”（${fact('reference')}）不满意。中心督查答复如下：`,
      '',
      fact('text'),
      '',
      '在办理进度中也可以看到这一答复：',
      link,
    ],
  }),
};

import { type ActionNames, actionName, type LetterWords, remedyLines } from './letter-words.ts';

const actions: ActionNames = {
  review: '會審',
  survey: '踏勘',
  appraisal: '論證',
  acceptance: '驗收',
  inspection: '年檢',
};

/** 繁體中文. Departments and supervisors are written to in this language. */
export const zhHant: LetterWords = {
  'application-received': ({ itemName, departmentName, fact, link }) => ({
    subject: `已收到您的申請 ${fact('reference')}`,
    lines: [
      `${departmentName}已收到您的「${itemName}」申請。`,
      '',
      `收件編號：${fact('reference')}`,
      `查詢碼：${fact('queryCode')}`,
      '',
      '憑收件編號和查詢碼可以隨時查詢辦理進度，無須登入。請勿把查詢碼告訴他人。',
      link,
      '',
      '本中心在五個工作日內告知您是否受理；逾期未告知的，自收到申請之日起即為受理。',
    ],
  }),
  'application-accepted': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請已受理 ${fact('reference')}`,
    lines: [
      `您的「${itemName}」申請已由${departmentName}受理。`,
      '',
      `收件編號：${fact('reference')}`,
      `承諾辦結日：${fact('promisedLastOn')}`,
      '',
      '查詢辦理進度：',
      link,
    ],
  }),
  'application-returned': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請已退回 ${fact('reference')}`,
    lines: [
      `${departmentName}不能受理您的「${itemName}」申請，現予退回。`,
      '',
      `理由：${fact('reasons')}`,
      `依據：${fact('legalBasis')}`,
      '',
      '查看詳情：',
      link,
    ],
  }),
  'application-refused': (facts) => ({
    subject: `不予許可決定 ${facts.fact('reference')}`,
    lines: [
      `${facts.departmentName}對您的「${facts.itemName}」申請作出不予許可的決定。`,
      '',
      `理由：${facts.fact('reasons')}`,
      `依據：${facts.fact('legalBasis')}`,
      '',
      '如不服本決定：',
      ...remedyLines(facts),
      '',
      '查看詳情：',
      facts.link,
    ],
  }),
  'opinion-requested': (facts) => ({
    subject: `請出具${actionName(facts, actions)}意見 ${facts.fact('reference')}`,
    lines: [
      `${facts.departmentName}：`,
      '',
      `聯辦件「${facts.itemName}」（${facts.fact('reference')}）請貴部門出具${actionName(facts, actions)}意見。`,
      `答覆期限：${facts.fact('lastOn')}（當日二十四時止）`,
      '',
      '請經以下連結查閱案卷並答覆。提交意見時須填寫經辦人姓名、工號和部門密碼；僅打開連結不產生任何效力。',
      facts.link,
      '',
      '逾期未答覆的，按該事項公布的規則處理。此連結只供貴部門使用，請勿轉發到部門以外。',
    ],
  }),
  'review-link-locked': ({ itemName, departmentName, fact, link }) => ({
    subject: `會辦連結已鎖定 ${fact('reference')}`,
    lines: [
      `「${itemName}」（${fact('reference')}）的會辦連結因部門密碼多次輸入錯誤已鎖定，所屬部門：${departmentName}。`,
      '',
      '請先核實情況，再由主辦部門重新發送連結：',
      link,
    ],
  }),
  'silence-escalated': ({ itemName, departmentName, fact, link }) => ({
    subject: `部門逾期未答覆 ${fact('reference')}`,
    lines: [
      `${departmentName}未在期限內就「${itemName}」（${fact('reference')}）答覆。`,
      `已再給一次期限，至 ${fact('lastOn')} 止；屆時仍未答覆的，由主辦部門逕行辦理。`,
      '',
      '請督促：',
      link,
    ],
  }),
  'yellow-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `黃牌提醒：即將到期 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理的「${itemName}」（${fact('reference')}）即將到達承諾時限。`,
      `承諾辦結日：${fact('promisedLastOn')}`,
      '',
      '請儘快辦理：',
      link,
    ],
  }),
  'red-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `紅牌警示：已超承諾時限 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理的「${itemName}」（${fact('reference')}）已超過承諾時限。`,
      `承諾辦結日：${fact('promisedLastOn')}`,
      '',
      '請立即辦理，並說明原因：',
      link,
    ],
  }),
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
    ],
  }),
  'survey-appointed': ({ itemName, departmentName, fact, link }) => ({
    subject: `現場踏勘 ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName}將為「${itemName}」（${fact('reference')}）進行現場踏勘。`,
      '',
      `日期：${fact('surveyOn')}，${fact('from')}–${fact('to')}`,
      `地點：${fact('place')}`,
      '',
      '請安排能夠打開現場各處的人員到場。踏勘不暫停計時。',
      link,
    ],
  }),
  'survey-changed': ({ itemName, departmentName, fact, link }) => ({
    subject: `踏勘改期至 ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName}更改了「${itemName}」（${fact('reference')}）的踏勘預約。`,
      '',
      `改為：${fact('surveyOn')}，${fact('from')}–${fact('to')}`,
      `地點：${fact('place')}`,
      `理由：${fact('because')}`,
      '',
      '原來的預約不再有效。',
      link,
    ],
  }),
  'appraisal-started': ({ itemName, departmentName, fact, link }) => ({
    subject: `開始論證 ${fact('reference')}`,
    lines: [
      `${departmentName}已開始對「${itemName}」（${fact('reference')}）進行論證。`,
      `所需工作日：${fact('workingDays')}`,
      '',
      '其間承諾時限照常計算。',
      link,
    ],
  }),
  'appraisal-stops-clock': ({ itemName, departmentName, fact, link }) => ({
    subject: `開始論證，暫停計時 ${fact('reference')}`,
    lines: [
      `${departmentName}已開始對「${itemName}」（${fact('reference')}）進行論證。`,
      `所需工作日：${fact('workingDays')}`,
      '',
      '這段時間不計入時限（行政許可法第四十五條）；時限按實際所用的工作日順延。',
      link,
    ],
  }),
  'rectification-required': ({ itemName, departmentName, fact, link }) => ({
    subject: `驗收前需要整改 ${fact('reference')}`,
    lines: [
      `${departmentName}已查驗「${itemName}」（${fact('reference')}）。通過之前，請整改以下各項：`,
      fact('items'),
      '',
      '整改內容只告知一次。全部完成後，請登入並在這裡報告：',
      link,
    ],
  }),
  'rectification-reported': ({ itemName, departmentName, fact, link }) => ({
    subject: `整改完成，請複驗 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申請人報告，貴部門要求整改的內容已全部完成：「${itemName}」，${fact('reference')}。`,
      `請在 ${fact('lastOn')} 當天結束前答覆。`,
      '',
      '請打開連結記錄結果；需要填寫經辦人姓名、工號和部門密碼。',
      link,
    ],
  }),
  ending: '本郵件由一門行政服務中心自動發出，請勿直接回覆。',
};

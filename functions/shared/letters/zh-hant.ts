import {
  type ActionNames,
  actionName,
  type LetterWords,
  opinionLines,
  remedyLines,
  type SaidNames,
} from './letter-words.ts';
import { rate, zhHantDelivery } from './zh-hant-delivery.ts';
import { zhHantLicence } from './zh-hant-licence.ts';

const actions: ActionNames = {
  completeness: '材料完整性預審',
  review: '會審',
  survey: '踏勘',
  appraisal: '論證',
  acceptance: '驗收',
  inspection: '年檢',
};

const said: SaidNames = {
  consent: '同意',
  'consent-with-conditions': '附條件同意',
  object: '不同意',
  silent: '逾期未答',
  withdrawn: '已取消',
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
      '',
      rate,
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
      '',
      rate,
    ],
  }),
  'supplement-requested': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請材料需要補正 ${fact('reference')}`,
    lines: [
      `${departmentName}已審核您的「${itemName}」申請。以下為需要補正的全部內容，不會再有第二次告知。`,
      '',
      fact('points'),
      '',
      `請在 ${fact('lastOn')} 當日二十四時前補齊；逾期未補正的，視為撤回申請，您可以重新提出。`,
      '',
      '請在這裡補正：',
      link,
    ],
  }),
  'supplement-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請人已補正 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申請人已就「${itemName}」（${fact('reference')}）補正。`,
      '',
      '請在五個工作日內受理，或說明理由退回：',
      link,
    ],
  }),
  'question-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `關於您的申請的詢問 ${fact('reference')}`,
    lines: [
      `${departmentName}就您的「${itemName}」申請詢問：`,
      '',
      fact('text'),
      '',
      '辦理不因此暫停，時限繼續計算。請在這裡回答：',
      link,
    ],
  }),
  'question-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請人已回答詢問 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申請人已回答貴部門就「${itemName}」（${fact('reference')}）提出的詢問。`,
      '',
      '請查閱並出具意見：',
      link,
    ],
  }),
  'department-withdrawn': ({ itemName, departmentName, fact }) => ({
    subject: `無需再答覆 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `就「${itemName}」（${fact('reference')}）向貴部門徵求意見一事已取消，無需答覆。`,
      `理由：${fact('reason')}`,
    ],
  }),
  'joint-digest': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `各部門已答覆 ${fact('reference')}`,
      lines: [
        `各部門已就您的「${itemName}」申請作出答覆：`,
        '',
        ...opinionLines(facts, said),
        '',
        `牽頭部門${departmentName}將繼續辦理。查詢進度：`,
        link,
      ],
    };
  },
  'joint-outcome': ({ itemName, departmentName, fact }) => ({
    subject: `知會：聯辦件已辦結 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `聯辦件「${itemName}」（${fact('reference')}）已作出決定。`,
      `結果：${fact('outcome') === 'approved' ? '准予許可' : '不予許可'}`,
      '',
      '本函僅供知悉，無需答覆。',
    ],
  }),
  'supplement-reminder': ({ itemName, departmentName, fact, link }) => ({
    subject: `補正期限將至 ${fact('reference')}`,
    lines: [
      `${departmentName}仍在等待您補正「${itemName}」的申請。`,
      '',
      `請在這一天結束之前補齊：${fact('lastOn')}。逾期未補齊的，視為撤回申請，您可以重新申請。`,
      '',
      '在這裡補正：',
      link,
    ],
  }),
  'application-withdrawn': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請已撤回 ${fact('reference')}`,
    lines: [
      `您已撤回向${departmentName}提出的「${itemName}」申請，不再辦理。您可以隨時重新申請。`,
      '',
      '查看：',
      link,
      '',
      rate,
    ],
  }),
  'submission-undone': ({ itemName, departmentName, fact, link }) => ({
    subject: `提交已撤銷 ${fact('reference')}`,
    lines: [
      `您已撤銷向${departmentName}提交的「${itemName}」申請。申請恢復為草稿，已填寫的內容都保留，準備好後可再次提交。`,
      '',
      '繼續辦理：',
      link,
    ],
  }),
  'application-lapsed': ({ itemName, departmentName, fact, link }) => ({
    subject: `申請視為撤回 ${fact('reference')}`,
    lines: [
      `${departmentName}未在 ${fact('lastOn')} 前收到您的「${itemName}」申請的補正內容，按補正通知所告知的，視為撤回。`,
      '',
      '您可以隨時重新提出。詳情：',
      link,
      '',
      rate,
    ],
  }),
  'clock-stopped': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申請計時暫停 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理您的「${itemName}」申請，有一段時間依法不計入時限。`,
      '',
      `自：${fact('stoppedOn')}`,
      `預計工作日：${fact('expectedDays')}`,
      `法律依據：${fact('legalBasis')}`,
      '',
      '查詢進度：',
      link,
    ],
  }),
  'clock-resumed': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申請恢復計時 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理的「${itemName}」申請自 ${fact('resumedOn')} 起恢復計時。`,
      '',
      `承諾辦結日：${fact('promisedLastOn')}`,
      '',
      '查詢進度：',
      link,
    ],
  }),
  'limit-extended': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申請時限已延長 ${fact('reference')}`,
    lines: [
      `${departmentName}辦理您的「${itemName}」申請的時限已延長 ${fact('days')} 個工作日，只能延長這一次。`,
      '',
      `理由：${fact('reason')}`,
      `承諾辦結日：${fact('promisedLastOn')}`,
      `法定辦結日：${fact('statutoryLastOn')}`,
      '',
      '查詢進度：',
      link,
    ],
  }),
  'case-urged': ({ itemName, departmentName, fact, link }) => ({
    subject: `請盡快辦理 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `中心督查提請盡快辦理「${itemName}」（${fact('reference')}），期限 ${fact('lastOn')}。`,
      `附言：${fact('note')}`,
      '',
      '請在這裡辦理：',
      link,
    ],
  }),
  'days-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申請承諾辦結日有變 ${fact('reference')}`,
    lines: [
      `年度放假安排已公布，${departmentName}辦理的「${itemName}」申請的期限已重新計算。`,
      '',
      `原承諾辦結日：${fact('before')}`,
      `承諾辦結日：${fact('promisedLastOn')}`,
      `法定辦結日：${fact('statutoryLastOn')}`,
      '',
      '查詢進度：',
      link,
    ],
  }),
  'answer-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `補正期限有變動 ${fact('reference')}`,
    lines: [
      `節假日安排已公布，${departmentName}要求您補正「${itemName}」申請的期限按新的工作日重新計算。`,
      '',
      `請在這一天之前補齊：${fact('lastOn')}`,
      '',
      '查詢進度：',
      link,
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
  'sample-fault': ({ itemName, departmentName, fact, link }) => ({
    subject: `督查抽查發現問題 ${fact('reference')}`,
    lines: [
      `致${departmentName}負責人：督查抽查一人決定的案件，就「${itemName}」（${fact('reference')}）發現：`,
      '',
      fact('reasons'),
      '',
      '抽查不改變決定；應否撤銷、變更或者改正，由貴部門依法辦理。',
      '查看案件：',
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
  ...zhHantLicence,
  ...zhHantDelivery,
  ending: '本郵件由一門行政服務中心自動發出，請勿直接回覆。',
};

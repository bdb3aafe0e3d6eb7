import {
  type ActionNames,
  actionName,
  type LetterWords,
  opinionLines,
  remedyLines,
  type SaidNames,
} from './letter-words.ts';
import { rate, zhHansDelivery } from './zh-hans-delivery.ts';
import { zhHansLicence } from './zh-hans-licence.ts';

const actions: ActionNames = {
  completeness: '材料完整性预审',
  review: '会审',
  survey: '踏勘',
  appraisal: '论证',
  acceptance: '验收',
  inspection: '年检',
};

const said: SaidNames = {
  consent: '同意',
  'consent-with-conditions': '附条件同意',
  object: '不同意',
  silent: '逾期未答',
  withdrawn: '已取消',
};

/** 简体中文. */
export const zhHans: LetterWords = {
  'application-received': ({ itemName, departmentName, fact, link }) => ({
    subject: `已收到您的申请 ${fact('reference')}`,
    lines: [
      `${departmentName}已收到您的“${itemName}”申请。`,
      '',
      `收件编号：${fact('reference')}`,
      `查询码：${fact('queryCode')}`,
      '',
      '凭收件编号和查询码可以随时查询办理进度，无须登录。请勿把查询码告诉他人。',
      link,
      '',
      '本中心在五个工作日内告知您是否受理；逾期未告知的，自收到申请之日起即为受理。',
    ],
  }),
  'application-accepted': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请已受理 ${fact('reference')}`,
    lines: [
      `您的“${itemName}”申请已由${departmentName}受理。`,
      '',
      `收件编号：${fact('reference')}`,
      `承诺办结日：${fact('promisedLastOn')}`,
      '',
      '查询办理进度：',
      link,
    ],
  }),
  'application-returned': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请已退回 ${fact('reference')}`,
    lines: [
      `${departmentName}不能受理您的“${itemName}”申请，现予退回。`,
      '',
      `理由：${fact('reasons')}`,
      `依据：${fact('legalBasis')}`,
      '',
      '查看详情：',
      link,
      '',
      rate,
    ],
  }),
  'application-refused': (facts) => ({
    subject: `不予许可决定 ${facts.fact('reference')}`,
    lines: [
      `${facts.departmentName}对您的“${facts.itemName}”申请作出不予许可的决定。`,
      '',
      `理由：${facts.fact('reasons')}`,
      `依据：${facts.fact('legalBasis')}`,
      '',
      '如不服本决定：',
      ...remedyLines(facts),
      '',
      '查看详情：',
      facts.link,
      '',
      rate,
    ],
  }),
  'supplement-requested': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请材料需要补正 ${fact('reference')}`,
    lines: [
      `${departmentName}已审核您的“${itemName}”申请。以下为需要补正的全部内容，不会再有第二次告知。`,
      '',
      fact('points'),
      '',
      `请在 ${fact('lastOn')} 当日二十四时前补齐；逾期未补正的，视为撤回申请，您可以重新提出。`,
      '',
      '请在这里补正：',
      link,
    ],
  }),
  'supplement-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请人已补正 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申请人已就“${itemName}”（${fact('reference')}）补正。`,
      '',
      '请在五个工作日内受理，或说明理由退回：',
      link,
    ],
  }),
  'question-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `关于您的申请的询问 ${fact('reference')}`,
    lines: [
      `${departmentName}就您的“${itemName}”申请询问：`,
      '',
      fact('text'),
      '',
      '办理不因此暂停，时限继续计算。请在这里回答：',
      link,
    ],
  }),
  'question-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请人已回答询问 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申请人已回答贵部门就“${itemName}”（${fact('reference')}）提出的询问。`,
      '',
      '请查阅并出具意见：',
      link,
    ],
  }),
  'department-withdrawn': ({ itemName, departmentName, fact }) => ({
    subject: `无需再答复 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `就“${itemName}”（${fact('reference')}）向贵部门征求意见一事已取消，无需答复。`,
      `理由：${fact('reason')}`,
    ],
  }),
  'joint-digest': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `各部门已答复 ${fact('reference')}`,
      lines: [
        `各部门已就您的“${itemName}”申请作出答复：`,
        '',
        ...opinionLines(facts, said),
        '',
        `牵头部门${departmentName}将继续办理。查询进度：`,
        link,
      ],
    };
  },
  'joint-outcome': ({ itemName, departmentName, fact }) => ({
    subject: `知会：联办件已办结 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `联办件“${itemName}”（${fact('reference')}）已作出决定。`,
      `结果：${fact('outcome') === 'approved' ? '准予许可' : '不予许可'}`,
      '',
      '本函仅供知悉，无需答复。',
    ],
  }),
  'supplement-reminder': ({ itemName, departmentName, fact, link }) => ({
    subject: `补正期限将至 ${fact('reference')}`,
    lines: [
      `${departmentName}仍在等待您补正“${itemName}”的申请。`,
      '',
      `请在这一天结束之前补齐：${fact('lastOn')}。逾期未补齐的，视为撤回申请，您可以重新申请。`,
      '',
      '在这里补正：',
      link,
    ],
  }),
  'application-withdrawn': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请已撤回 ${fact('reference')}`,
    lines: [
      `您已撤回向${departmentName}提出的“${itemName}”申请，不再办理。您可以随时重新申请。`,
      '',
      '查看：',
      link,
      '',
      rate,
    ],
  }),
  'submission-undone': ({ itemName, departmentName, fact, link }) => ({
    subject: `提交已撤销 ${fact('reference')}`,
    lines: [
      `您已撤销向${departmentName}提交的“${itemName}”申请。申请恢复为草稿，已填写的内容都保留，准备好后可再次提交。`,
      '',
      '继续办理：',
      link,
    ],
  }),
  'application-lapsed': ({ itemName, departmentName, fact, link }) => ({
    subject: `申请视为撤回 ${fact('reference')}`,
    lines: [
      `${departmentName}未在 ${fact('lastOn')} 前收到您的“${itemName}”申请的补正内容，按补正通知所告知的，视为撤回。`,
      '',
      '您可以随时重新提出。详情：',
      link,
      '',
      rate,
    ],
  }),
  'clock-stopped': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申请计时暂停 ${fact('reference')}`,
    lines: [
      `${departmentName}办理您的“${itemName}”申请，有一段时间依法不计入时限。`,
      '',
      `自：${fact('stoppedOn')}`,
      `预计工作日：${fact('expectedDays')}`,
      `法律依据：${fact('legalBasis')}`,
      '',
      '查询进度：',
      link,
    ],
  }),
  'clock-resumed': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申请恢复计时 ${fact('reference')}`,
    lines: [
      `${departmentName}办理的“${itemName}”申请自 ${fact('resumedOn')} 起恢复计时。`,
      '',
      `承诺办结日：${fact('promisedLastOn')}`,
      '',
      '查询进度：',
      link,
    ],
  }),
  'limit-extended': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申请时限已延长 ${fact('reference')}`,
    lines: [
      `${departmentName}办理您的“${itemName}”申请的时限已延长 ${fact('days')} 个工作日，只能延长这一次。`,
      '',
      `理由：${fact('reason')}`,
      `承诺办结日：${fact('promisedLastOn')}`,
      `法定办结日：${fact('statutoryLastOn')}`,
      '',
      '查询进度：',
      link,
    ],
  }),
  'case-urged': ({ itemName, departmentName, fact, link }) => ({
    subject: `请尽快办理 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `中心督查提请尽快办理“${itemName}”（${fact('reference')}），期限 ${fact('lastOn')}。`,
      `附言：${fact('note')}`,
      '',
      '请在这里办理：',
      link,
    ],
  }),
  'days-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `您的申请承诺办结日有变 ${fact('reference')}`,
    lines: [
      `年度放假安排已公布，${departmentName}办理的“${itemName}”申请的期限已重新计算。`,
      '',
      `原承诺办结日：${fact('before')}`,
      `承诺办结日：${fact('promisedLastOn')}`,
      `法定办结日：${fact('statutoryLastOn')}`,
      '',
      '查询进度：',
      link,
    ],
  }),
  'answer-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `补正期限有变动 ${fact('reference')}`,
    lines: [
      `节假日安排已公布，${departmentName}要求您补正“${itemName}”申请的期限按新的工作日重新计算。`,
      '',
      `请在这一天之前补齐：${fact('lastOn')}`,
      '',
      '查询进度：',
      link,
    ],
  }),
  'opinion-requested': (facts) => ({
    subject: `请出具${actionName(facts, actions)}意见 ${facts.fact('reference')}`,
    lines: [
      `${facts.departmentName}：`,
      '',
      `联办件“${facts.itemName}”（${facts.fact('reference')}）请贵部门出具${actionName(facts, actions)}意见。`,
      `答复期限：${facts.fact('lastOn')}（当日二十四时止）`,
      '',
      '请经以下链接查阅案卷并答复。提交意见时须填写经办人姓名、工号和部门密码；仅打开链接不产生任何效力。',
      facts.link,
      '',
      '逾期未答复的，按该事项公布的规则处理。此链接只供贵部门使用，请勿转发到部门以外。',
    ],
  }),
  'review-link-locked': ({ itemName, departmentName, fact, link }) => ({
    subject: `会办链接已锁定 ${fact('reference')}`,
    lines: [
      `“${itemName}”（${fact('reference')}）的会办链接因部门密码多次输入错误已锁定，所属部门：${departmentName}。`,
      '',
      '请先核实情况，再由主办部门重新发送链接：',
      link,
    ],
  }),
  'sample-fault': ({ itemName, departmentName, fact, link }) => ({
    subject: `督查抽查发现问题 ${fact('reference')}`,
    lines: [
      `致${departmentName}负责人：督查抽查一人决定的案件，就“${itemName}”（${fact('reference')}）发现：`,
      '',
      fact('reasons'),
      '',
      '抽查不改变决定；应否撤销、变更或者改正，由贵部门依法办理。',
      '查看案件：',
      link,
    ],
  }),
  'silence-escalated': ({ itemName, departmentName, fact, link }) => ({
    subject: `部门逾期未答复 ${fact('reference')}`,
    lines: [
      `${departmentName}未在期限内就“${itemName}”（${fact('reference')}）答复。`,
      `已再给一次期限，至 ${fact('lastOn')} 止；届时仍未答复的，由主办部门径行办理。`,
      '',
      '请督促：',
      link,
    ],
  }),
  'yellow-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `黄牌提醒：即将到期 ${fact('reference')}`,
    lines: [
      `${departmentName}办理的“${itemName}”（${fact('reference')}）即将到达承诺时限。`,
      `承诺办结日：${fact('promisedLastOn')}`,
      '',
      '请尽快办理：',
      link,
    ],
  }),
  'red-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `红牌警示：已超承诺时限 ${fact('reference')}`,
    lines: [
      `${departmentName}办理的“${itemName}”（${fact('reference')}）已超过承诺时限。`,
      `承诺办结日：${fact('promisedLastOn')}`,
      '',
      '请立即办理，并说明原因：',
      link,
    ],
  }),
  'survey-appointed': ({ itemName, departmentName, fact, link }) => ({
    subject: `现场踏勘 ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName}将为“${itemName}”（${fact('reference')}）进行现场踏勘。`,
      '',
      `日期：${fact('surveyOn')}，${fact('from')}–${fact('to')}`,
      `地点：${fact('place')}`,
      '',
      '请安排能够打开现场各处的人员到场。踏勘不暂停计时。',
      link,
    ],
  }),
  'survey-changed': ({ itemName, departmentName, fact, link }) => ({
    subject: `踏勘改期至 ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName}更改了“${itemName}”（${fact('reference')}）的踏勘预约。`,
      '',
      `改为：${fact('surveyOn')}，${fact('from')}–${fact('to')}`,
      `地点：${fact('place')}`,
      `理由：${fact('because')}`,
      '',
      '原来的预约不再有效。',
      link,
    ],
  }),
  'appraisal-started': ({ itemName, departmentName, fact, link }) => ({
    subject: `开始论证 ${fact('reference')}`,
    lines: [
      `${departmentName}已开始对“${itemName}”（${fact('reference')}）进行论证。`,
      `所需工作日：${fact('workingDays')}`,
      '',
      '其间承诺时限照常计算。',
      link,
    ],
  }),
  'appraisal-stops-clock': ({ itemName, departmentName, fact, link }) => ({
    subject: `开始论证，暂停计时 ${fact('reference')}`,
    lines: [
      `${departmentName}已开始对“${itemName}”（${fact('reference')}）进行论证。`,
      `所需工作日：${fact('workingDays')}`,
      '',
      '这段时间不计入时限（行政许可法第四十五条）；时限按实际所用的工作日顺延。',
      link,
    ],
  }),
  'rectification-required': ({ itemName, departmentName, fact, link }) => ({
    subject: `验收前需要整改 ${fact('reference')}`,
    lines: [
      `${departmentName}已查验“${itemName}”（${fact('reference')}）。通过之前，请整改以下各项：`,
      fact('items'),
      '',
      '整改内容只告知一次。全部完成后，请登录并在这里报告：',
      link,
    ],
  }),
  'rectification-reported': ({ itemName, departmentName, fact, link }) => ({
    subject: `整改完成，请复验 ${fact('reference')}`,
    lines: [
      `${departmentName}：`,
      '',
      `申请人报告，贵部门要求整改的内容已全部完成：“${itemName}”，${fact('reference')}。`,
      `请在 ${fact('lastOn')} 当天结束前答复。`,
      '',
      '请打开链接记录结果；需要填写经办人姓名、工号和部门密码。',
      link,
    ],
  }),
  ...zhHansLicence,
  ...zhHansDelivery,
  ending: '本邮件由一门行政服务中心自动发出，请勿直接回复。',
};

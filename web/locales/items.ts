import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type {
  Disclosure,
  Evidence,
  Material,
  ProcedureStep,
  ServiceItem,
  SupportedFact,
} from '../../functions/core/domain/service-item.ts';
import { row, type Words } from './row.ts';

type ItemWord =
  | `item.${Disclosure}`
  | `fact.${SupportedFact}`
  | `evidence.${Evidence}`
  | `item.step.${ProcedureStep['step']}`
  | `item.${NonNullable<ServiceItem['silenceRule']>['means']}`
  | `item.commitment.${NonNullable<ServiceItem['commitment']>['scheme']}`
  | `material.${Material['providedBy']}`;

/** Words about a service item and its five disclosures 五公開. */
export const itemWords = {
  'item.content': row('服務內容', '服务内容', 'Content'),
  'item.procedure': row('辦理程序', '办理程序', 'Procedure'),
  'item.materials': row('申請材料', '申请材料', 'Materials'),
  'item.time-limit': row('辦理時限', '办理时限', 'Time limit'),
  'item.fee': row('收費標準', '收费标准', 'Fee'),
  'item.quantity': row('數量限制', '数量限制', 'Limited in number'),
  'item.quantity.year': row(
    '每年 {count} 件，按受理先後決定',
    '每年 {count} 件，按受理先后决定',
    '{count} a year, in the order of acceptance',
  ),
  'item.glance': row('一覽', '一览', 'At a glance'),
  'item.uploads': row('需上傳的材料', '需上传的材料', 'Materials to upload'),
  'item.begin': row('開始申請', '开始申请', 'Begin'),
  'item.sign-in': row('登入並申請', '登录并申请', 'Sign in to begin'),
  'item.begin.hint': row(
    '可以隨時保存，以後再繼續。',
    '可以随时保存，以后再继续。',
    'You can save at any time and come back.',
  ),
  'item.begin.staff': row(
    '您以工作人員身份登入。申請請用個人帳號。',
    '您以工作人员身份登录。申请请用个人账号。',
    'You are signed in as a member of staff. To apply, use your own account.',
  ),
  'item.department': row('辦理部門', '办理部门', 'Department'),
  'item.licence': row('辦理結果', '办理结果', 'What you get'),
  'item.basis': row('法律依據', '法律依据', 'Legal basis'),
  'item.code': row('事項編碼', '事项编码', 'Code'),
  'item.sources': row('資料來源與依據', '资料来源与依据', 'Sources and evidence'),
  'item.read-in': row('查閱過的資料', '查阅过的资料', 'What was read'),
  'fact.name': row('事項名稱', '事项名称', 'Name'),
  'fact.legalBasis': row('法律依據', '法律依据', 'Legal basis'),
  'fact.statutoryDays': row('法定時限', '法定时限', 'Limit by law'),
  'fact.promisedDays': row('承諾時限', '承诺时限', 'Promised limit'),
  'fact.fee': row('收費', '收费', 'Fee'),
  'fact.materials': row('申請材料', '申请材料', 'Materials'),
  'fact.validity': row('證照有效期', '证照有效期', 'Validity of the licence'),
  'evidence.seen': row('見於查閱過的資料', '见于查阅过的资料', 'Read in a source'),
  'evidence.law': row('見於法律條文', '见于法律条文', 'Read in the law'),
  'evidence.law-default': row(
    '專門法律沒有另行規定，按一般規定',
    '专门法律没有另行规定，按一般规定',
    'No special law says otherwise: the general rule',
  ),
  'evidence.analogy': row('比照同類規定', '比照同类规定', 'By analogy with a similar rule'),
  'evidence.rule': row('中心的規則', '中心的规则', 'A rule of the centre'),
  'evidence.derived': row('由其他資料推算', '由其他资料推算', 'Worked out from other facts'),
  'evidence.memory': row('憑記憶填寫，尚待核對', '凭记忆填写，尚待核对', 'From memory, still to be checked'),
  'evidence.none': row('資料中沒有', '资料中没有', 'Not in the sources'),
  'item.unsure': row(
    '本事項的部分資料尚待核對，請以窗口公布為準。',
    '本事项的部分资料尚待核对，请以窗口公布为准。',
    'Some facts of this item still have to be checked; what the window publishes prevails.',
  ),
  'item.unsure.facts': row('尚待核對：{facts}。', '尚待核对：{facts}。', 'Still to be checked: {facts}.'),
  'item.step.apply': row(
    '在線填表，上傳材料',
    '在线填表，上传材料',
    'You fill in the form and upload the materials',
  ),
  'item.step.accept': row(
    '窗口在五個工作日內受理，或一次告知全部需要補正的內容',
    '窗口在五个工作日内受理，或一次告知全部需要补正的内容',
    'Within five working days the window accepts it, or tells you once everything that is missing',
  ),
  'item.step.joint': row(
    '以下部門同時辦理，不分先後',
    '以下部门同时办理，不分先后',
    'These departments act at the same time, none after another',
  ),
  'item.step.check': row(
    '兩名以上工作人員作實質核查',
    '两名以上工作人员作实质核查',
    'Two or more members of staff check the substance',
  ),
  'item.step.review': row('審查員審查', '审查员审查', 'A reviewer examines it'),
  'item.step.approve': row('核准員核准', '核准员核准', 'An approver decides'),
  'item.step.decide-by-rule': row(
    '材料齊全，當場辦結',
    '材料齐全，当场办结',
    'If it is complete, it is decided at once',
  ),
  'item.step.deliver': row('電子證照送達', '电子证照送达', 'The licence is delivered electronically'),
  'item.must-answer': row('必須答覆', '必须答复', 'answer required'),
  'item.for-information': row('徵求意見', '征求意见', 'for information'),
  'item.promised': row('承諾時限', '承诺时限', 'Promised'),
  'item.statutory': row('法定時限', '法定时限', 'By law'),
  'item.waiting': row('法定等待期', '法定等待期', 'Waiting period by law'),
  'item.silence': row('逾期未決定', '逾期未决定', 'If no decision in time'),
  'item.deemed-approved': row('視為准予許可', '视为准予许可', 'counts as granted'),
  'item.deemed-renewed': row('視為准予延續', '视为准予延续', 'counts as renewed'),
  'item.commitment.permit': row('可告知承諾', '可告知承诺', 'By commitment'),
  'item.commitment.proof': row('證明事項可承諾', '证明事项可承诺', 'Proof by commitment'),
  'item.working-days': row('{days} 個工作日', '{days} 个工作日', '{days} {days:working day/working days}'),
  'item.days': row('{days} 日', '{days} 日', '{days} {days:day/days}'),
  'item.months': row('{days} 個月', '{days} 个月', '{days} {days:month/months}'),
  'item.same-day': row('當場辦結', '当场办结', 'At once'),
  'item.free': row('不收費', '不收费', 'Free of charge'),
  'item.fee.amount': row('{amount} 元', '{amount} 元', '{amount} CNY'),
  'item.fee.standard': row('按公布的標準收費', '按公布的标准收费', 'By the published standard'),
  'material.upload': row('上傳', '上传', 'Upload'),
  'material.form': row('填表即可', '填表即可', 'Covered by the form'),
  'material.centre': row('無需提交', '无需提交', 'Looked up for you'),
  'material.optional': row('如有', '如有', 'if you have it'),
} as const satisfies Words & Record<ItemWord, LocalisedText>;

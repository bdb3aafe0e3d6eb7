import type { DeliveryWay } from '../../functions/core/domain/delivery.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { RatingLevel, RatingReason } from '../../functions/core/domain/rating.ts';
import { row } from './row.ts';

/** Words of how a licence reaches its holder, and how the service was 好差評; for applicants. */
export const deliveryWords = {
  'delivery.title': row('領證方式', '领证方式', 'How the licence reaches you'),
  'delivery.ask': row(
    '您希望怎樣領取證照？',
    '您希望怎样领取证照？',
    'How would you like to receive the licence?',
  ),
  'delivery.lede': row(
    '電子證照在批准後立即送達，與紙質證照效力相同。如還需要紙質證照，請選擇領取方式；作出決定之前可以隨時更改。',
    '电子证照在批准后立即送达，与纸质证照效力相同。如还需要纸质证照，请选择领取方式；作出决定之前可以随时更改。',
    'The electronic licence comes at once when it is granted and is worth as much as the paper. If you need the paper too, choose how; you can change this until the decision.',
  ),
  'delivery.way.electronic': row('只要電子證照', '只要电子证照', 'Only the electronic licence'),
  'delivery.way.pick-up': row('到窗口領取紙質證照', '到窗口领取纸质证照', 'Collect the paper at the window'),
  'delivery.way.post': row('郵寄紙質證照', '邮寄纸质证照', 'Have the paper posted'),
  'delivery.hint.electronic': row(
    '批准後在「我的申請」下載。',
    '批准后在“我的申请”下载。',
    'Download it under “My applications” when it is granted.',
  ),
  'delivery.hint.pick-up': row(
    '請攜帶身份證件；他人代領須有您的書面委託。',
    '请携带身份证件；他人代领须有您的书面委托。',
    'Bring your identity paper. Somebody else needs your written authority.',
  ),
  'delivery.hint.post': row(
    '批准後十個工作日內寄出，並告知運單號。',
    '批准后十个工作日内寄出，并告知运单号。',
    'Posted within ten working days of the decision; you are told the tracking number.',
  ),
  'delivery.address': row('郵寄地址', '邮寄地址', 'Postal address'),
  'delivery.address.text': row(
    '只在選擇郵寄時填寫。地址只給寄送證照的窗口人員看。',
    '只在选择邮寄时填写。地址只给寄送证照的窗口人员看。',
    'Only for posting. The address is shown to nobody but the window that posts the letter.',
  ),
  'delivery.save': row('保存領證方式', '保存领证方式', 'Save'),
  'delivery.change': row('更改領證方式', '更改领证方式', 'Change how it reaches you'),
  'delivery.to': row('寄往', '寄往', 'Posted to'),
  'delivery.state': row('紙質證照', '纸质证照', 'The paper'),
  'delivery.until.pick-up': row(
    '已在窗口備好，請於{day}前領取',
    '已在窗口备好，请于{day}前领取',
    'Ready at the window; please collect it by {day}',
  ),
  'delivery.until.post': row('最遲{day}寄出', '最迟{day}寄出', 'Posted by {day} at the latest'),
  'delivery.preparing': row('正在製作', '正在制作', 'Being made'),
  'delivery.handed-over': row('{day}已在窗口領取', '{day}已在窗口领取', 'Collected at the window on {day}'),
  'delivery.posted': row('{day}已寄出', '{day}已寄出', 'Posted on {day}'),
  'delivery.carrier': row('寄送單位', '寄送单位', 'Carrier'),
  'delivery.tracking': row('運單號', '运单号', 'Tracking number'),
  'rating.title': row('評價本次服務', '评价本次服务', 'How was the service?'),
  'rating.until': row(
    '本件已辦結，{day}前可以評價。',
    '本件已办结，{day}前可以评价。',
    'The case is completed. You can rate it until {day}.',
  ),
  'rating.go': row('現在評價', '现在评价', 'Rate it now'),
  'rating.level': row('評價', '评价', 'Rating'),
  'rating.very-satisfied': row('非常滿意', '非常满意', 'Very satisfied'),
  'rating.satisfied': row('滿意', '满意', 'Satisfied'),
  'rating.fairly-satisfied': row('基本滿意', '基本满意', 'Fairly satisfied'),
  'rating.dissatisfied': row('不滿意', '不满意', 'Dissatisfied'),
  'rating.very-dissatisfied': row('非常不滿意', '非常不满意', 'Very dissatisfied'),
  'rating.reasons': row('不滿意的原因', '不满意的原因', 'What went wrong'),
  'rating.reasons.hint': row(
    '評價為「不滿意」或「非常不滿意」時，請至少選擇一項；選擇其他的，請在下面寫明。',
    '评价为“不满意”或“非常不满意”时，请至少选择一项；选择其他的，请在下面写明。',
    'Choose at least one if you are dissatisfied or very dissatisfied; say below what else it was.',
  ),
  'rating.reason.attitude': row('服務態度不好', '服务态度不好', 'Unfriendly or unhelpful staff'),
  'rating.reason.slow': row('辦事效率低', '办事效率低', 'Slow handling'),
  'rating.reason.late': row(
    '沒有在承諾的時限內辦結',
    '没有在承诺的时限内办结',
    'Not completed within the promised limit',
  ),
  'rating.reason.not-told-at-once': row(
    '沒有一次告知需要什麼',
    '没有一次告知需要什么',
    'Not told at once what was needed',
  ),
  'rating.reason.materials-beyond-list': row(
    '要求清單以外的材料',
    '要求清单以外的材料',
    'Asked for materials that are not on the list',
  ),
  'rating.reason.steps-added': row(
    '增加辦事環節或要求多次跑動',
    '增加办事环节或要求多次跑动',
    'Extra steps, or sent back and forth',
  ),
  'rating.reason.fee-beyond-standard': row(
    '收費與公布的標準不符',
    '收费与公布的标准不符',
    'Charged something else than the published fee',
  ),
  'rating.reason.hard-to-use': row(
    '網站或設備不好用',
    '网站或设备不好用',
    'Website or equipment hard to use',
  ),
  'rating.reason.other': row('其他', '其他', 'Something else'),
  'rating.words': row('具體情況或建議', '具体情况或建议', 'What happened, or what you suggest'),
  'rating.words.hint': row(
    '最多 {limit} 字。匿名評價請不要寫姓名、電話或申請編號。',
    '最多 {limit} 字。匿名评价请不要写姓名、电话或申请编号。',
    'At most {limit} characters. To stay anonymous, write no name, telephone number or reference number.',
  ),
  'rating.named': row('是否實名', '是否实名', 'With your name?'),
  'rating.named.yes': row('實名評價', '实名评价', 'With my name'),
  'rating.named.yes.hint': row(
    '承辦部門和督查人員能看到是哪一件。差評在下一個工作日內由督查答覆。',
    '承办部门和督查人员能看到是哪一件。差评在下一个工作日内由督查答复。',
    'The department and the supervisors see which case it is. The supervisors answer a low rating by the end of the next working day.',
  ),
  'rating.named.no': row('匿名評價', '匿名评价', 'Without my name'),
  'rating.named.no.hint': row(
    '與本件分開保存，工作人員看不到是誰、是哪一件，因此也無法答覆。',
    '与本件分开保存，工作人员看不到是谁、是哪一件，因此也无法答复。',
    'Kept apart from your case: no member of staff sees who or which case it was, so nobody can answer.',
  ),
  'rating.once': row(
    '每件評價一次，提交後不能更改。',
    '每件评价一次，提交后不能更改。',
    'A case is rated once; a rating cannot be changed.',
  ),
  'rating.send': row('提交評價', '提交评价', 'Send the rating'),
  'rating.given': row('您的評價', '您的评价', 'Your rating'),
  'rating.given.anonymous': row(
    '您已匿名評價。內容與本件分開保存，這裏無法顯示。',
    '您已匿名评价。内容与本件分开保存，这里无法显示。',
    'You have rated without your name. What you said is kept apart from the case and cannot be shown here.',
  ),
  'rating.answer': row('督查的答覆', '督查的答复', "The supervisors' answer"),
  'rating.answer-until': row(
    '督查最遲於{day}答覆。',
    '督查最迟于{day}答复。',
    'The supervisors answer by the end of {day}.',
  ),
  'rating.statistics': row('好差評', '好差评', 'Ratings of the service'),
  'rating.statistics.share': row(
    '滿意率（前三級）',
    '满意率（前三级）',
    'Satisfied (the first three levels)',
  ),
  'rating.statistics.answered': row(
    '實名差評按時答覆',
    '实名差评按时答复',
    'Low ratings with a name answered in time',
  ),
  'rating.statistics.of': row('{count} / {all}', '{count} / {all}', '{count} of {all}'),
  'rating.statistics.none': row('這段時間沒有評價。', '这段时间没有评价。', 'Nobody rated in this time.'),
} as const satisfies Record<
  | `delivery.way.${DeliveryWay}`
  | `delivery.hint.${DeliveryWay}`
  | `rating.${RatingLevel}`
  | `rating.reason.${RatingReason}`,
  LocalisedText
> &
  Record<string, LocalisedText>;

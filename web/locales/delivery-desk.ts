import type { Collector } from '../../functions/core/domain/delivery.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { RatedThrough } from '../../functions/core/domain/rating.ts';
import type { deliveryActions } from '../../functions/core/domain/task.ts';
import { row } from './row.ts';

/** Words of the window that hands over and posts licences. */
export const deliveryDeskWords = {
  'desk.handover': row('窗口發證', '窗口发证', 'Hand over the licence'),
  'desk.post': row('寄送證照', '寄送证照', 'Post the licence'),
  'deliveries.title': row('待送達的證照', '待送达的证照', 'Licences to deliver'),
  'deliveries.text': row(
    '決定後十個工作日內送達（行政許可法第四十四條）。寄出或交到申請人手中，才算送達。',
    '决定后十个工作日内送达（行政许可法第四十四条）。寄出或交到申请人手中，才算送达。',
    'Within ten working days of the decision (Licensing Law, art. 44). Delivered is what was posted or handed over.',
  ),
  'deliveries.handover': row('等待領取', '等待领取', 'Waiting to be collected'),
  'deliveries.post': row('等待寄出', '等待寄出', 'Waiting to be posted'),
  'deliveries.none': row('沒有待送達的證照。', '没有待送达的证照。', 'Nothing to deliver.'),
  'deliveries.last': row('最遲送達日', '最迟送达日', 'Deliver by'),
  'hand-over.title': row('交給領取人', '交给领取人', 'Hand the licence over'),
  'hand-over.collector': row('領取人', '领取人', 'Who came'),
  'collector.applicant': row('申請人本人', '申请人本人', 'The applicant'),
  'collector.agent': row('申請人委託的人', '申请人委托的人', "Somebody with the applicant's authority"),
  'hand-over.agent': row(
    '受託人姓名（受託人領取時填寫）',
    '受托人姓名（受托人领取时填写）',
    'Name of the person with authority, if one came',
  ),
  'hand-over.authority': row(
    '已查看申請人的書面委託（受託人領取時勾選）',
    '已查看申请人的书面委托（受托人领取时勾选）',
    "I have looked at the applicant's written authority (if somebody else came)",
  ),
  'hand-over.paper': row('已核對的身份證件', '已核对的身份证件', 'Identity paper looked at'),
  'hand-over.paper.text': row(
    '只記錄證件種類，不記錄號碼。',
    '只记录证件种类，不记录号码。',
    'Only its kind is recorded, not its number.',
  ),
  'hand-over.send': row('記錄已領取', '记录已领取', 'Record the handing over'),
  'posting.title': row('寄送證照', '寄送证照', 'Post the licence'),
  'posting.send': row('記錄已寄出', '记录已寄出', 'Record the posting'),
  'posting.came': row(
    '申請人到窗口領取的，改為當面交付：',
    '申请人到窗口领取的，改为当面交付：',
    'If the applicant comes for it first, hand it over instead:',
  ),
  'concern.rating': row('差評待答覆', '差评待答复', 'Low rating to answer'),
  'concern.rating-late': row('差評逾期未答覆', '差评逾期未答复', 'Low rating not answered in time'),
  'part.query-code': row('憑查詢碼', '凭查询码', 'with the query code'),
  'rating-desk.desk': row('申請人的評價', '申请人的评价', "The applicant's rating"),
  'rating-desk.desk.by': row('{day} · {through}', '{day} · {through}', '{day} · {through}'),
  'rated.account': row('登入後評價', '登录后评价', 'signed in'),
  'rated.query-code': row(
    '憑申請編號和查詢碼評價',
    '凭申请编号和查询码评价',
    'with reference number and query code',
  ),
  'rating-desk.desk.until': row('最遲於{day}答覆', '最迟于{day}答复', 'Answer by the end of {day}'),
  'rating-desk.desk.answer': row('給申請人的答覆', '给申请人的答复', 'What the applicant is told'),
  'rating-desk.desk.answer.hint': row(
    '說明核實情況和整改措施。申請人會收到答覆；答覆不改變本件的決定。',
    '说明核实情况和整改措施。申请人会收到答复；答复不改变本件的决定。',
    'Say what you found and what is done about it. The applicant gets your answer; it does not change the decision.',
  ),
  'rating-desk.desk.send': row('發出答覆', '发出答复', 'Send the answer'),
  'rating-desk.desk.in-time': row('按時答覆', '按时答复', 'answered in time'),
  'rating-desk.desk.late': row('逾期答覆', '逾期答复', 'answered late'),
  'ratings.title': row('匿名評價', '匿名评价', 'Ratings without a name'),
  'ratings.text': row(
    '匿名評價與案件分開保存，只按月列出，次序不表示先後。',
    '匿名评价与案件分开保存，只按月列出，次序不表示先后。',
    'They are kept apart from the cases and listed by month only, in no order of time.',
  ),
  'ratings.words': row('原話', '原话', 'In words'),
  'rating-desk.desk.go': row('查看並答覆', '查看并答复', 'Read and answer'),
  'ratings.month': row('月份（例如 2026-03）', '月份（例如 2026-03）', 'Month, such as 2026-03'),
  'ratings.show': row('查看', '查看', 'Show'),
  'ratings.none': row('本月沒有匿名評價。', '本月没有匿名评价。', 'None in this month.'),
} as const satisfies Record<
  | `rated.${RatedThrough}`
  | `desk.${(typeof deliveryActions)[number]}`
  | `deliveries.${(typeof deliveryActions)[number]}`
  | `collector.${Collector}`,
  LocalisedText
> &
  Record<string, LocalisedText>;

import type { Collector } from '../../functions/core/domain/delivery.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { deliveryActions } from '../../functions/core/domain/task.ts';
import { row } from './row.ts';

/** Words of the window that hands over and posts licences. */
export const deliveryDeskWords = {
  'nav.deliveries': row('待送達', '待送达', 'To deliver'),
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
} as const satisfies Record<
  | `desk.${(typeof deliveryActions)[number]}`
  | `deliveries.${(typeof deliveryActions)[number]}`
  | `collector.${Collector}`,
  LocalisedText
> &
  Record<string, LocalisedText>;

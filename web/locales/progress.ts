import type { Words } from './row.ts';
import { row } from './row.ts';

/** Words about the time and the progress of a case; applicants and staff read the same. */
export const progressWords = {
  'time.received': row('收到日期', '收到日期', 'Received'),
  'time.accepted': row('受理日期', '受理日期', 'Accepted'),
  'time.not-yet': row('尚未受理', '尚未受理', 'Not yet'),
  'time.promised': row('承諾辦結日', '承诺办结日', 'Promised last day'),
  'time.statutory': row('法定辦結日', '法定办结日', 'Statutory last day'),
  'time.left': row('距承諾辦結', '距承诺办结', 'Left of the promise'),
  'time.left.days': row('{days} 個工作日', '{days} 个工作日', '{days} {days:working day/working days}'),
  'time.left.today': row('今天是最後一天', '今天是最后一天', 'Today is the last day'),
  'time.left.over': row(
    '已超過 {days} 個工作日',
    '已超过 {days} 个工作日',
    '{days} {days:working day/working days} over',
  ),
  'time.decided': row('決定日期', '决定日期', 'Decided'),
  'time.delivered': row('送達日期', '送达日期', 'Delivered'),
  'time.stands-still': row(
    '計時自 {since} 起暫停，預計 {days} 個工作日，不計入時限。依據：{basis}',
    '计时自 {since} 起暂停，预计 {days} 个工作日，不计入时限。依据：{basis}',
    'The clock has stood still since {since}, for about {days} {days:working day/working days} that do not count. Basis: {basis}',
  ),
  'time.extended': row(
    '時限已延長 {days} 個工作日。理由：{reason}',
    '时限已延长 {days} 个工作日。理由：{reason}',
    'The limit was extended by {days} {days:working day/working days}. Reason: {reason}',
  ),
  'time.supplement': row(
    '窗口已一次告知需要補正的全部內容，請在 {day} 前補齊。',
    '窗口已一次告知需要补正的全部内容，请在 {day} 前补齐。',
    'The window has told you, once, everything that is missing. Supply it by {day}.',
  ),
  'progress.title': row('查詢進度', '查询进度', 'Follow a case'),
  'progress.of': row('辦理進度', '办理进度', 'Progress'),
  'progress.time': row('時限', '时限', 'Time'),
  'progress.departments': row('由誰辦理', '由谁办理', 'Who handles it'),
  'progress.lead': row('牽頭部門', '牵头部门', 'Lead department'),
  'progress.until': row('至 {day}', '至 {day}', 'by {day}'),
  'progress.steps': row('經過', '经过', 'What happened'),
  'progress.remedies': row(
    '不服決定，可以這樣做',
    '不服决定，可以这样做',
    'If you do not agree with the decision',
  ),
  'progress.show': row('查看進度', '查看进度', 'Show progress'),
  'progress.reference.hint': row(
    '在確認頁和通知裡，例如 LY-20260302-00001-8。',
    '在确认页和通知里，例如 LY-20260302-00001-8。',
    'On the confirmation page and in our messages, for example LY-20260302-00001-8.',
  ),
  'progress.code.hint': row('六個字母或數字。', '六个字母或数字。', 'Six letters or digits.'),
  'progress.licence': row('下載證照（PDF）', '下载证照（PDF）', 'Download the licence (PDF)'),
  'progress.verify': row('查驗證照', '查验证照', 'Verify the licence'),
} as const satisfies Words;

import type { Words } from './row.ts';
import { row } from './row.ts';

/** Words of the pages behind a review link. */
export const reviewWords = {
  'review.title': row('部門審查', '部门审查', 'Department review'),
  'review.asked': row(
    '{lead} 請 {department} 對這一件提出意見。',
    '{lead} 请 {department} 对这一件提出意见。',
    '{lead} asks {department} for its opinion on this case.',
  ),
  'review.until': row(
    '請在 {day} 之前答覆；{silence}。',
    '请在 {day} 之前答复；{silence}。',
    'Answer by {day}; {silence}.',
  ),
  'review.give': row('提出意見', '提出意见', 'Give the opinion'),
  'review.opens-nothing': row(
    '打開或刷新本頁不會作出任何決定。',
    '打开或刷新本页不会作出任何决定。',
    'Opening or refreshing this page decides nothing.',
  ),
  'review.verdict': row('結論', '结论', 'Verdict'),
  'review.reason': row('理由', '理由', 'Reason'),
  'review.reason.hint': row('不同意時必填。', '不同意时必填。', 'Required for an objection.'),
  'review.basis': row('法律依據', '法律依据', 'Legal basis'),
  'review.conditions': row('條件', '条件', 'Conditions'),
  'review.conditions.hint': row(
    '每行一項；附條件同意時必填。',
    '每行一项；附条件同意时必填。',
    'One per line; required for a consent with conditions.',
  ),
  'review.surveyed-on': row('踏勘日期', '踏勘日期', 'Day of the survey'),
  'review.findings': row('現場情況', '现场情况', 'Findings'),
  'review.second.hint': row(
    '現場核查須有兩名以上工作人員（行政許可法第三十四條）。',
    '现场核查须有两名以上工作人员（行政许可法第三十四条）。',
    'A check on site needs two or more members of staff (Licensing Law, art. 34).',
  ),
  'review.name': row('您的姓名', '您的姓名', 'Your name'),
  'review.number': row('您的工號', '您的工号', 'Your staff number'),
  'review.pin': row('部門密碼', '部门密码', "Your department's PIN"),
  'review.pin.hint': row(
    '五次錯誤後連結即鎖定。',
    '五次错误后链接即锁定。',
    'After five wrong tries the link is locked.',
  ),
  'review.send': row('提交意見', '提交意见', 'Record the opinion'),
  'review.recorded': row('意見已記錄', '意见已记录', 'The opinion is recorded'),
  'review.recorded.text': row(
    '意見一經記錄不能更改。如需更正，請聯繫牽頭部門。',
    '意见一经记录不能更改。如需更正，请联系牵头部门。',
    'A recorded opinion cannot be changed. To correct it, speak to the lead department.',
  ),
  'review.given-by': row('提出人', '提出人', 'Given by'),
  'review.given-at': row('時間', '时间', 'When'),
} as const satisfies Words;

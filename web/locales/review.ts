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
  'review.completeness.title': row('預審材料是否齊全', '预审材料是否齐全', 'Is the application complete?'),
  'review.completeness': row(
    '就貴部門而言，申請材料是否齊全？',
    '就贵部门而言，申请材料是否齐全？',
    'As far as your department goes, is the application complete?',
  ),
  'review.completeness.hint': row(
    '缺什麼，請現在一次寫全：受理以後任何部門都不得再要求補正（行政許可法第三十二條）。',
    '缺什么，请现在一次写全：受理以后任何部门都不得再要求补正（行政许可法第三十二条）。',
    'Say everything that is missing now: after acceptance no department may ask for more (Licensing Law art. 32).',
  ),
  'review.completeness.send': row('提交預審結果', '提交预审结果', 'Record the check'),
  'review.completeness.differs': row(
    '請選擇“齊全”並不填缺項，或選擇“需要補正”並寫明至少一項。',
    '请选择“齐全”并不填缺项，或选择“需要补正”并写明至少一项。',
    'Choose “complete” and list nothing, or choose “something is missing” and list at least one point.',
  ),
  'completeness.asked': row('各部門預審中', '各部门预审中', 'The departments are checking'),
  'question.ask': row('向申請人詢問', '向申请人询问', 'Ask the applicant a question'),
  'question.asked': row('詢問與回答', '询问与回答', 'Questions and answers'),
  'question.text': row('問題', '问题', 'Your question'),
  'question.hint': row(
    '不得要求補交材料；時限不因詢問而暫停。',
    '不得要求补交材料；时限不因询问而暂停。',
    'No material may be asked for, and no clock stops for a question.',
  ),
  'question.send': row('發出詢問', '发出询问', 'Send the question'),
  'question.waiting': row('等待申請人回答', '等待申请人回答', 'Waiting for the applicant'),
  'review.given-by': row('提出人', '提出人', 'Given by'),
  'review.given-at': row('時間', '时间', 'When'),
} as const satisfies Words;

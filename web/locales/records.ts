import { row, type Words } from './row.ts';

/** What the records of the joint actions say, to the department that writes them and to the desk that reads them. */
export const recordWords = {
  'record.survey-on': row('踏勘：{day} {from}–{to}', '踏勘：{day} {from}–{to}', 'Survey: {day}, {from}–{to}'),
  'record.changed': row('改期理由：{reason}', '改期理由：{reason}', 'Changed because: {reason}'),
  'record.surveyed': row('{day} 已踏勘', '{day} 已踏勘', 'Surveyed on {day}'),
  'record.present': row('在場：{staff}', '在场：{staff}', 'Present: {staff}'),
  'record.photograph': row('照片 {number}', '照片 {number}', 'Photograph {number}'),
  'record.appraisal': row(
    '{day} 開始論證，需 {days} 個工作日',
    '{day} 开始论证，需 {days} 个工作日',
    'Appraisal begun on {day}; {days} {days:working day/working days} needed',
  ),
  'record.to-rectify': row('{day} 要求整改：', '{day} 要求整改：', 'To rectify, told on {day}:'),
  'record.rectified': row(
    '申請人於 {day} 報告整改完成',
    '申请人于 {day} 报告整改完成',
    'Reported as rectified on {day}',
  ),
  'record.inspected': row('{year} 年度年檢', '{year} 年度年检', 'Inspection for {year}'),
  'record.next': row('下次年檢：{day}', '下次年检：{day}', 'Next inspection: {day}'),
  'next.await-rectification': row('等待申請人整改', '等待申请人整改', 'Waiting for the applicant to rectify'),
  'appraise.days': row('所需工作日', '所需工作日', 'Working days needed'),
  'rectify.title': row('需要您整改', '需要您整改', 'For you to rectify'),
  'rectify.asked-by': row('{department} 要求：', '{department} 要求：', '{department} asks for:'),
  'rectify.report': row('整改情況（選填）', '整改情况（选填）', 'What was done (optional)'),
  'rectify.send': row('報告全部整改完成', '报告全部整改完成', 'Report that everything is rectified'),
  'rectify.done': row(
    '您已於 {day} 報告整改完成，部門將複驗。',
    '您已于 {day} 报告整改完成，部门将复验。',
    'You reported it on {day}; the department checks again.',
  ),
  'rectify.sign-in': row(
    '完成後，請登入並在「我的申請」中報告。',
    '完成后，请登录并在“我的申请”中报告。',
    'When it is done, sign in and report it under “My applications”.',
  ),
  'progress.on': row('{day}', '{day}', 'on {day}'),
} as const satisfies Words;

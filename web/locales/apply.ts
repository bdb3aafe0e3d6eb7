import { row, type Words } from './row.ts';

/** Words of the way through an application: draft, steps, files, check, receipt. */
export const applyWords = {
  'mine.title': row('我的申請', '我的申请', 'My applications'),
  'mine.none': row('還沒有申請。', '还没有申请。', 'No applications yet.'),
  'mine.find': row('查找事項', '查找事项', 'Find a service'),
  'mine.since': row('{at} 開始填寫', '{at} 开始填写', 'Begun on {at}'),
  'draft.title': row('您的申請', '您的申请', 'Your application'),
  'draft.saved': row(
    '填寫的內容逐步保存，可以離開後再回來。',
    '填写的内容逐步保存，可以离开后再回来。',
    'Each step is saved. You can leave and come back.',
  ),
  'draft.open': row('還有 {count} 項待完成。', '还有 {count} 项待完成。', 'Still to do: {count}.'),
  'draft.ready': row('全部完成，可以提交。', '全部完成，可以提交。', 'All is done; you can submit.'),
  'draft.form': row('填寫表格', '填写表格', 'Fill in the form'),
  'draft.documents': row('上傳材料', '上传材料', 'Upload the materials'),
  'draft.finish': row('核對並提交', '核对并提交', 'Check and submit'),
  'draft.check': row('核對填寫內容', '核对填写内容', 'Check your answers'),
  'draft.done': row('已完成', '已完成', 'Done'),
  'draft.todo': row('待完成', '待完成', 'To do'),
  'draft.files': row('{count} 個文件', '{count} 个文件', '{count} {count:file/files}'),
  'step.count': row('第 {step} 步，共 {steps} 步', '第 {step} 步，共 {steps} 步', 'Step {step} of {steps}'),
  'check.title': row('提交前請核對', '提交前请核对', 'Check your answers before you submit'),
  'check.submit': row('提交申請', '提交申请', 'Submit the application'),
  'check.no-file': row('沒有文件', '没有文件', 'No file'),
  'check.law': row(
    '提交後，窗口在五個工作日內受理，或一次告知全部需要補正的內容；逾期不告知，自收到之日起即為受理（行政許可法第三十二條）。',
    '提交后，窗口在五个工作日内受理，或一次告知全部需要补正的内容；逾期不告知，自收到之日起即为受理（行政许可法第三十二条）。',
    'Within five working days the window accepts your application or tells you once everything that is missing; if it says nothing, it counts as accepted from the day of receipt (Licensing Law, art. 32).',
  ),
  'done.title': row('已收到您的申請', '已收到您的申请', 'We have received your application'),
  'done.keep': row(
    '請記下這兩個號碼：不登入也能查詢進度。請勿把查詢碼告訴他人。',
    '请记下这两个号码：不登录也能查询进度。请勿把查询码告诉他人。',
    'Keep both: with them you can follow the case without signing in. Tell the query code to nobody.',
  ),
  'done.next': row('接下來', '接下来', 'What happens next'),
  'done.next.accept': row(
    '窗口在五個工作日內受理，或一次告知全部需要補正的內容；逾期不告知，自收到之日起即為受理。',
    '窗口在五个工作日内受理，或一次告知全部需要补正的内容；逾期不告知，自收到之日起即为受理。',
    'Within five working days the window accepts it, or tells you once everything that is missing; if it says nothing, it counts as accepted from the day of receipt.',
  ),
  'done.next.decide': row(
    '部門在承諾辦結日之前作出決定。',
    '部门在承诺办结日之前作出决定。',
    'The department decides by the promised last day.',
  ),
  'done.next.deliver': row(
    '決定作出後，我們通知您；電子證照可在進度頁下載。',
    '决定作出后，我们通知您；电子证照可在进度页下载。',
    'We tell you the decision; a licence can be downloaded from the progress page.',
  ),
  'done.granted': row(
    '本事項當場辦結，證照正在簽發，可在進度頁下載。',
    '本事项当场办结，证照正在签发，可在进度页下载。',
    'This was decided at once. Your licence is being issued; download it from the progress page.',
  ),
  'done.estimate': row(
    '以上日期暫按今天受理計算，受理後以受理日為準。',
    '以上日期暂按今天受理计算，受理后以受理日为准。',
    'These days are counted as if accepted today; they start anew from the day of acceptance.',
  ),
} as const satisfies Words;

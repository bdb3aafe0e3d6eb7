import { row, type Words } from './row.ts';

/** Words of the window that files for people who came. */
export const walkInWords = {
  'walk-in.title': row('為到場申請人提交', '为到场申请人提交', 'File for a person who came'),
  'walk-in.text': row(
    '只列出貴部門負責的事項。',
    '只列出贵部门负责的事项。',
    'Only the items of your own department are listed.',
  ),
  'walk-in.find': row('事項名稱', '事项名称', 'Name of the item'),
  'walk-in.search': row('查找', '查找', 'Find'),
  'walk-in.none': row('沒有符合的事項。', '没有符合的事项。', 'No item fits.'),
  'walk-in.person': row('申請人', '申请人', 'The person'),
  'walk-in.person.text': row(
    '請核對本人出示的證件。系統只保存證件種類和號碼最後四位。',
    '请核对本人出示的证件。系统只保存证件种类和号码最后四位。',
    'Look at the paper the person shows. Only its kind and the last four characters of its number are kept.',
  ),
  'walk-in.name': row('姓名（按證件）', '姓名（按证件）', 'Name, as the paper has it'),
  'walk-in.paper': row('出示的證件', '出示的证件', 'Paper shown'),
  'walk-in.number': row('證件號碼', '证件号码', 'Number of the paper'),
  'walk-in.consent': row(
    '申請人同意代為提交的方式',
    '申请人同意代为提交的方式',
    'How the person agreed that you file for them',
  ),
  'walk-in.language': row('告知用語', '告知用语', 'Language of what the person is told'),
  'walk-in.on-paper': row(
    '申請人沒有手機和郵箱，一律書面告知',
    '申请人没有手机和邮箱，一律书面告知',
    'The person has no telephone and no mailbox: everything is told on paper',
  ),
  'walk-in.begin': row('開始填寫', '开始填写', 'Begin'),
  'walk-in.for': row('為{name}填寫', '为{name}填写', 'For {name}'),
  'walk-in.shown': row(
    '{paper}，末四位 {digits}',
    '{paper}，末四位 {digits}',
    '{paper}, last four characters {digits}',
  ),
  'walk-in.save': row('保存填寫內容', '保存填写内容', 'Save what is filled in'),
  'walk-in.saved': row('已保存。', '已保存。', 'Saved.'),
  'walk-in.scan': row('窗口掃描件', '窗口扫描件', 'Scanned at the window'),
  'walk-in.submit.text': row(
    '請申請人看過全部內容後再提交。',
    '请申请人看过全部内容后再提交。',
    'Let the person read everything before you submit it.',
  ),
  'walk-in.submit': row('代為提交', '代为提交', 'Submit for the person'),
  'walk-in.supply': row('代為提交補正', '代为提交补正', 'Send the supplement for the person'),
  'walk-in.receipt': row('打印回執', '打印回执', 'Print the receipt'),
  'walk-in.receipt.title': row('收件回執', '收件回执', 'Receipt of the application'),
  'walk-in.receipt.keep': row(
    '掃描二維碼，輸入查詢碼，即可查看辦理進度；也可以帶本回執到中心窗口詢問。',
    '扫描二维码，输入查询码，即可查看办理进度；也可以带本回执到中心窗口询问。',
    'Scan the code and enter the query code to see how the case stands, or bring this paper and ask at the window.',
  ),
  'walk-in.receipt.code': row(
    '辦理進度的二維碼',
    '办理进度的二维码',
    'Code that leads to the progress of the case',
  ),
  'walk-in.receipt.by': row('收件人員', '收件人员', 'Received by'),
  'walk-in.receipt.on': row('收件日期', '收件日期', 'Received on'),
  'walk-in.receipt.until': row('受理期限', '受理期限', 'Accepted or answered by'),
  'walk-in.receipt.files': row('收到的文件', '收到的文件', 'Files received'),
  'walk-in.case': row('打開案件', '打开案件', 'Open the case'),
} as const satisfies Words;

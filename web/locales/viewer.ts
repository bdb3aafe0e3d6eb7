import { row, type Words } from './row.ts';

/** Words of reading documents and of handing them in again. */
export const viewerWords = {
  'viewer.whole': row('在新分頁打開', '在新标签页打开', 'Open in a new tab'),
  'viewer.download': row('下載', '下载', 'Download'),
  'viewer.others': row('其他文件', '其他文件', 'Other files'),
  'viewer.previous': row('上一個文件', '上一个文件', 'Previous file'),
  'viewer.next': row('下一個文件', '下一个文件', 'Next file'),
  'viewer.position': row(
    '第 {position} 個，共 {count} 個',
    '第 {position} 个，共 {count} 个',
    '{position} of {count}',
  ),
  'viewer.on-site': row('現場照片', '现场照片', 'Photograph taken on site'),
  'viewer.not-shown': row(
    '這種文件不能在頁面內查看，請下載。',
    '这种文件不能在页面内查看，请下载。',
    'A file of this type cannot be shown in the page. Please download it.',
  ),
  'viewer.narrow': row(
    '手機請按「在新分頁打開」，用手機自帶的程序查看 PDF。',
    '手机请按“在新标签页打开”，用手机自带的程序查看 PDF。',
    'On a phone, choose “Open in a new tab”: the phone shows the PDF itself.',
  ),
  'reuse.title': row('中心已有的材料', '中心已有的材料', 'What the centre already has'),
  'reuse.why': row(
    '您以前交過的文件不用再準備，按一下即可使用。',
    '您以前交过的文件不用再准备，按一下即可使用。',
    'You need not prepare again what you handed in before: one press hands it in.',
  ),
  'reuse.file': row('{day} 為「{item}」提交', '{day} 为“{item}”提交', 'Handed in on {day} for “{item}”'),
  'reuse.licence': row(
    '「{item}」的證照，{day} 核發',
    '“{item}”的证照，{day} 核发',
    'Licence for “{item}”, issued on {day}',
  ),
  'reuse.take': row('使用這個文件', '使用这个文件', 'Use this file'),
  'reuse.logged': row('沿用以前的材料', '沿用以前的材料', 'Handed in again from an earlier case'),
} as const satisfies Words;

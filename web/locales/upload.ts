import { row, type Words } from './row.ts';

/** Words of the page that takes files, and of its script. */
export const uploadWords = {
  'upload.file': row('選擇文件', '选择文件', 'Choose a file'),
  'upload.another': row('再加一個文件', '再加一个文件', 'Add another file'),
  'upload.hint.plain': row(
    '您的瀏覽器沒有啟用腳本，文件合計不能超過 4 MB。',
    '您的浏览器没有启用脚本，文件合计不能超过 4 MB。',
    'Your browser runs no scripts: files may be 4 MB together at most.',
  ),
  'upload.back': row('返回申請', '返回申请', 'Back to the application'),
  'upload.sending': row('正在上傳……', '正在上传……', 'Uploading…'),
  'upload.checking': row('正在檢查文件……', '正在检查文件……', 'Checking the file…'),
  'upload.again': row('網絡中斷，正在重試……', '网络中断，正在重试……', 'Connection lost, trying again…'),
  'upload.offline': row(
    '沒有網絡。恢復後自動繼續，已傳的不用重傳。',
    '没有网络。恢复后自动继续，已传的不用重传。',
    'No connection. The upload goes on by itself when it is back; what was sent is kept.',
  ),
  'upload.reading': row('正在讀取文件……', '正在读取文件……', 'Reading the file…'),
  'upload.failed': row(
    '上傳沒有完成。請檢查網絡後再按一次「上傳」：已傳的部分和已填的內容都還在。',
    '上传没有完成。请检查网络后再按一次“上传”：已传的部分和已填的内容都还在。',
    'The upload was not completed. Check your connection and press Upload again: what was sent, and what you filled in, is kept.',
  ),
  'upload.other-file': row(
    '這不是上次中斷的那個文件，或者文件後來改過。請選擇原來的文件繼續，或先移除沒有傳完的文件。',
    '这不是上次中断的那个文件，或者文件后来改过。请选择原来的文件继续，或先移除没有传完的文件。',
    'This is not the file whose upload broke off, or it was changed since. Choose that file to go on, or remove the unfinished one first.',
  ),
  'upload.photo': row('拍照上傳', '拍照上传', 'Take a photograph'),
  'upload.photo.hint': row(
    '一次拍一張，可以接著再拍。',
    '一次拍一张，可以接着再拍。',
    'One at a time; then you can take the next.',
  ),
  'upload.photo.plain': row('拍好後按「上傳」。', '拍好后按“上传”。', 'Then press Upload.'),
  'upload.how': row('怎樣準備文件', '怎样准备文件', 'How to prepare your files'),
  'upload.how.photo': row(
    '拍照時整頁入鏡，四角齊全，文字清晰，沒有反光和陰影。',
    '拍照时整页入镜，四角齐全，文字清晰，没有反光和阴影。',
    'In a photograph, show the whole page with its four corners, sharp and without glare or shadow.',
  ),
  'upload.how.pages': row(
    '多頁材料請掃描成一個 PDF，頁序不要顛倒。',
    '多页材料请扫描成一个 PDF，页序不要颠倒。',
    'Scan several pages into one PDF, in their order.',
  ),
  'upload.how.lock': row(
    'PDF 不要設密碼，也不要帶腳本或附件：這樣的文件通不過檢查。',
    'PDF 不要设密码，也不要带脚本或附件：这样的文件通不过检查。',
    'A PDF may have no password, script or attachment: it would not pass the check.',
  ),
  'upload.how.large': row(
    '大文件分段上傳。連接中斷或頁面關閉後，24 小時內重新選擇同一個文件，只補傳缺少的部分。',
    '大文件分段上传。连接中断或页面关闭后，24 小时内重新选择同一个文件，只补传缺少的部分。',
    'Large files go in parts. After a lost connection or a closed page, choose the same file again within 24 hours: only what is missing is sent.',
  ),
  'upload.how.sample': row(
    '查看表格樣本（空白和示例）',
    '查看表格样本（空白和示例）',
    'See the sample form, empty and filled in',
  ),
  'upload.yours': row('已上傳的文件', '已上传的文件', 'Your files'),
  'upload.goes-on': row('接著上次繼續上傳', '接着上次继续上传', 'Going on where it broke off'),
  'upload.outcome.clean': row(
    '文件已收到，檢查通過。',
    '文件已收到，检查通过。',
    'The file was received and passed the check.',
  ),
  'upload.outcome.rejected': row(
    '文件未通過檢查，原因見下。請換一個文件。',
    '文件未通过检查，原因见下。请换一个文件。',
    'The file did not pass the check; the reason is below. Choose another.',
  ),
  'upload.outcome.awaiting-upload': row(
    '文件還在途中，請稍後再檢查一次。',
    '文件还在途中，请稍后再检查一次。',
    'The file is still on its way. Check again in a moment.',
  ),
} as const satisfies Words;

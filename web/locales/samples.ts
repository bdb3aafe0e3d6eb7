import { row, type Words } from './row.ts';

/** Words of the sample form, and what stands in its filled-in example. Everybody and everything in it is invented. */
export const sampleWords = {
  'sample.title': row('申請表樣本', '申请表样本', 'Sample form'),
  'sample.empty': row('空白樣本', '空白样本', 'Empty'),
  'sample.filled': row('填寫示例', '填写示例', 'Filled-in example'),
  'sample.which': row('選擇樣本', '选择样本', 'Which sample'),
  'sample.note': row(
    '本頁列出這個事項要填的全部內容和要交的全部材料（行政許可法第三十條：公示申請書示範文本）。正式申請在網上填寫，無需打印。',
    '本页列出这个事项要填的全部内容和要交的全部材料（行政许可法第三十条：公示申请书示范文本）。正式申请在网上填写，无需打印。',
    'This is everything that the form asks and every material that is needed (Licensing Law, art. 30: sample texts are published). You apply on this site; nothing has to be printed.',
  ),
  'sample.invented': row(
    '示例中的人名、號碼、地點都是虛構的，請填寫您自己的情況。',
    '示例中的人名、号码、地点都是虚构的，请填写您自己的情况。',
    'The people, numbers and places in this example are invented. Fill in your own.',
  ),
  'sample.print': row('打印或存為 PDF', '打印或存为 PDF', 'Print, or save as PDF'),
  'sample.back': row('返回事項', '返回事项', 'Back to the service'),
  'sample.materials': row('要交的材料', '要交的材料', 'Materials'),
  'sample.required': row('必交', '必交', 'required'),
  'example.applicantName': row('王小明', '王小明', 'Wang Xiaoming'),
  'example.subject': row(
    '新羅區龍津路 100 號門面，面積 80 平方米，擬於下月開業。',
    '新罗区龙津路 100 号门面，面积 80 平方米，拟于下月开业。',
    'Shop at 100 Longjin Road, Xinluo District, 80 m², to open next month.',
  ),
  'example.projectName': row(
    '新羅區示例食品廠二期工程',
    '新罗区示例食品厂二期工程',
    'Example food factory in Xinluo, second phase',
  ),
  'example.projectPlace': row(
    '新羅區龍州工業園示例路 1 號',
    '新罗区龙州工业园示例路 1 号',
    '1 Example Road, Longzhou Industrial Park, Xinluo District',
  ),
  'example.premises': row('新羅區龍津路 100 號', '新罗区龙津路 100 号', '100 Longjin Road, Xinluo District'),
  'example.eventName': row('龍巖示例音樂節', '龙岩示例音乐节', 'Longyan Example Music Festival'),
  'example.eventDescription': row(
    '露天音樂會，兩場，每場三小時，憑票入場。',
    '露天音乐会，两场，每场三小时，凭票入场。',
    'Open-air concert, two shows of three hours each, tickets only.',
  ),
  'example.venueName': row('龍巖示例體育場', '龙岩示例体育场', 'Longyan Example Stadium'),
  'example.venueAddress': row(
    '新羅區示例大道 8 號',
    '新罗区示例大道 8 号',
    '8 Example Avenue, Xinluo District',
  ),
  'example.safetyOfficer': row('李大華', '李大华', 'Li Dahua'),
  'example.text': row('（按實際情況填寫）', '（按实际情况填写）', '(as it is in your case)'),
} as const satisfies Words;

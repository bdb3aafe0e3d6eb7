import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import type { LicenceView } from '../../functions/core/use-cases/verify-licence.ts';
import { row, type Words } from './row.ts';

/** Words of the pages for the public: home, catalogue, licences. */
export const publicWords = {
  'home.lede': row(
    '查事項、在線申請、跟進進度、查驗證照。內容、程序、材料、時限、收費，五項公開。',
    '查事项、在线申请、跟进进度、查验证照。内容、程序、材料、时限、收费，五项公开。',
    'Find a service, apply on line, follow your case, verify a licence. Content, procedure, materials, time and fee are public.',
  ),
  'home.search': row('您要辦什麼事？', '您要办什么事？', 'What do you want to get done?'),
  'home.categories': row('按類別辦事', '按类别办事', 'By category'),
  'home.featured': row('精選事項', '精选事项', 'Featured services'),
  'home.follow': row('已經申請？', '已经申请？', 'Already applied?'),
  'home.follow.text': row(
    '憑收件編號和查詢碼查看進度，無需登入。',
    '凭收件编号和查询码查看进度，无需登录。',
    'With your reference number and query code, without signing in.',
  ),
  'home.verify.text': row(
    '憑證照編號核對真偽和有效期，人人可查。',
    '凭证照编号核对真伪和有效期，人人可查。',
    'Anyone can check by its number whether a licence is genuine and valid.',
  ),
  'home.mine.text': row(
    '繼續填寫草稿，查看全部申請。',
    '继续填写草稿，查看全部申请。',
    'Go on with a draft, see all you have filed.',
  ),
  'category.investment-project.about': row(
    '從立項到竣工驗收',
    '从立项到竣工验收',
    'From approval of the project to acceptance',
  ),
  'category.infrastructure-use.about': row(
    '道路、管網、水電',
    '道路、管网、水电',
    'Roads, pipes, water and power',
  ),
  'category.personal-and-business-licence.about': row(
    '個人證照與企業許可',
    '个人证照与企业许可',
    'For people and for companies',
  ),
  'category.other.about': row('政策諮詢與其他服務', '政策咨询与其他服务', 'Everything else'),
  'items.title': row('辦事事項', '办事事项', 'Services'),
  'items.count': row('共 {count} 項', '共 {count} 项', '{count} {count:service/services}'),
  'items.none': row(
    '沒有找到。換一個說法試試，或按類別查找。',
    '没有找到。换一个说法试试，或按类别查找。',
    'Nothing found. Try other words, or look by category.',
  ),
  'items.words': row('關鍵詞', '关键词', 'Keywords'),
  'items.all': row('全部類別', '全部类别', 'All categories'),
  'items.kind': row('辦理類型', '办理类型', 'Handling'),
  'items.all-kinds': row('全部類型', '全部类型', 'All kinds'),
  'items.all-departments': row('全部部門', '全部部门', 'All departments'),
  'items.category': row('類別', '类别', 'Category'),
  'licence.title': row('查驗證照', '查验证照', 'Verify a licence'),
  'licence.number': row('證照編號', '证照编号', 'Licence number'),
  'licence.number.hint': row(
    '印在證照上，例如 LY-GAJ-2026-000001',
    '印在证照上，例如 LY-GAJ-2026-000001',
    'Printed on the licence, such as LY-GAJ-2026-000001',
  ),
  'licence.check': row('查驗', '查验', 'Verify'),
  'licence.another': row('查驗另一張證照', '查验另一张证照', 'Verify another licence'),
  'licence.valid': row('真實有效', '真实有效', 'Genuine and valid'),
  'licence.expired': row('真實，但已過期', '真实，但已过期', 'Genuine, but expired'),
  'licence.suspended': row('真實，但已暫停', '真实，但已暂停', 'Genuine, but suspended'),
  'licence.revoked': row('已撤銷', '已撤销', 'Revoked'),
  'licence.replaced': row('已由新證照取代', '已由新证照取代', 'Replaced by a newer licence'),
  'licence.checked-on': row('查驗日期：{day}', '查验日期：{day}', 'Checked on {day}'),
  'licence.name': row('證照名稱', '证照名称', 'Licence'),
  'licence.holder': row('持證人', '持证人', 'Holder'),
  'licence.subject': row('許可內容', '许可内容', 'Subject'),
  'licence.issuer': row('發證機關', '发证机关', 'Issued by'),
  'licence.basis': row('法律依據', '法律依据', 'Legal basis'),
  'licence.issued': row('發證日期', '发证日期', 'Issued on'),
  'licence.until': row('有效期至', '有效期至', 'Valid until'),
  'licence.conditions': row('附帶條件', '附带条件', 'Conditions'),
  'licence.as-stated': row('見許可內容', '见许可内容', 'As stated in the subject'),
} as const satisfies Words & Record<`licence.${LicenceView['state']}`, LocalisedText>;

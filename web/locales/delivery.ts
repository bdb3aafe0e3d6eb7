import type { DeliveryWay } from '../../functions/core/domain/delivery.ts';
import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import { row } from './row.ts';

/** Words of how a licence reaches its holder, for applicants. */
export const deliveryWords = {
  'delivery.title': row('領證方式', '领证方式', 'How the licence reaches you'),
  'delivery.ask': row(
    '您希望怎樣領取證照？',
    '您希望怎样领取证照？',
    'How would you like to receive the licence?',
  ),
  'delivery.lede': row(
    '電子證照在批准後立即送達，與紙質證照效力相同。如還需要紙質證照，請選擇領取方式；作出決定之前可以隨時更改。',
    '电子证照在批准后立即送达，与纸质证照效力相同。如还需要纸质证照，请选择领取方式；作出决定之前可以随时更改。',
    'The electronic licence comes at once when it is granted and is worth as much as the paper. If you need the paper too, choose how; you can change this until the decision.',
  ),
  'delivery.way.electronic': row('只要電子證照', '只要电子证照', 'Only the electronic licence'),
  'delivery.way.pick-up': row('到窗口領取紙質證照', '到窗口领取纸质证照', 'Collect the paper at the window'),
  'delivery.way.post': row('郵寄紙質證照', '邮寄纸质证照', 'Have the paper posted'),
  'delivery.hint.electronic': row(
    '批准後在「我的申請」下載。',
    '批准后在“我的申请”下载。',
    'Download it under “My applications” when it is granted.',
  ),
  'delivery.hint.pick-up': row(
    '請攜帶身份證件；他人代領須有您的書面委託。',
    '请携带身份证件；他人代领须有您的书面委托。',
    'Bring your identity paper. Somebody else needs your written authority.',
  ),
  'delivery.hint.post': row(
    '批准後十個工作日內寄出，並告知運單號。',
    '批准后十个工作日内寄出，并告知运单号。',
    'Posted within ten working days of the decision; you are told the tracking number.',
  ),
  'delivery.address': row('郵寄地址', '邮寄地址', 'Postal address'),
  'delivery.address.text': row(
    '只在選擇郵寄時填寫。地址只給寄送證照的窗口人員看。',
    '只在选择邮寄时填写。地址只给寄送证照的窗口人员看。',
    'Only for posting. The address is shown to nobody but the window that posts the letter.',
  ),
  'delivery.save': row('保存領證方式', '保存领证方式', 'Save'),
  'delivery.change': row('更改領證方式', '更改领证方式', 'Change how it reaches you'),
  'delivery.to': row('寄往', '寄往', 'Posted to'),
  'delivery.state': row('紙質證照', '纸质证照', 'The paper'),
  'delivery.until.pick-up': row(
    '已在窗口備好，請於{day}前領取',
    '已在窗口备好，请于{day}前领取',
    'Ready at the window; please collect it by {day}',
  ),
  'delivery.until.post': row('最遲{day}寄出', '最迟{day}寄出', 'Posted by {day} at the latest'),
  'delivery.preparing': row('正在製作', '正在制作', 'Being made'),
  'delivery.handed-over': row('{day}已在窗口領取', '{day}已在窗口领取', 'Collected at the window on {day}'),
  'delivery.posted': row('{day}已寄出', '{day}已寄出', 'Posted on {day}'),
  'delivery.carrier': row('寄送單位', '寄送单位', 'Carrier'),
  'delivery.tracking': row('運單號', '运单号', 'Tracking number'),
} as const satisfies Record<`delivery.way.${DeliveryWay}` | `delivery.hint.${DeliveryWay}`, LocalisedText> &
  Record<string, LocalisedText>;

import type { Words } from './row.ts';
import { row } from './row.ts';

/** Words of the back office about who may decide, on what record, and who looks at it afterwards. */
export const authorityDeskWords = {
  'do.record-check': row('記錄實質核查', '记录实质核查', 'record a check of the substance'),
  'substance.title': row('實質核查', '实质核查', 'Check of the substance'),
  'substance.rule': row(
    '由兩名以上工作人員核查並記錄後，方可作出決定。',
    '由两名以上工作人员核查并记录后，方可作出决定。',
    'Decided only after two or more members of staff have checked and put it on record.',
  ),
  'substance.needed': row(
    '尚未記錄實質核查：在兩名以上工作人員核查之前，不能提出審查意見，也不能作出決定（行政許可法第三十四條）。',
    '尚未记录实质核查：在两名以上工作人员核查之前，不能提出审查意见，也不能作出决定（行政许可法第三十四条）。',
    'No check is on record yet. Until two or more members of staff have checked, nothing can be proposed or decided (Licensing Law, art. 34).',
  ),
  'substance.record': row('記錄實質核查', '记录实质核查', 'Record a check of the substance'),
  'substance.again': row('更正或補記實質核查', '更正或补记实质核查', 'Correct the record of the check'),
  'substance.day': row('核查日期', '核查日期', 'Day of the check'),
  'substance.place': row('核查地點', '核查地点', 'Place'),
  'substance.findings': row('核查情況', '核查情况', 'What was found'),
  'substance.name': row(
    '第 {number} 名工作人員姓名',
    '第 {number} 名工作人员姓名',
    'Name of member of staff {number}',
  ),
  'substance.number': row(
    '第 {number} 名工作人員工號',
    '第 {number} 名工作人员工号',
    'Staff number of member of staff {number}',
  ),
  'substance.second': row(
    '核查須有兩名以上工作人員（行政許可法第三十四條）。',
    '核查须有两名以上工作人员（行政许可法第三十四条）。',
    'A check needs two or more members of staff (Licensing Law, art. 34).',
  ),
  'substance.more': row('更多核查人員', '更多核查人员', 'More members of staff'),
  'substance.send': row('記入案卷', '记入案卷', 'Put on record'),
  'substance.on': row('{day} 核查', '{day} 核查', 'Checked on {day}'),
  'substance.by': row('核查人員：{staff}', '核查人员：{staff}', 'Checked by {staff}'),
  'delegated.title': row('窗口授權', '窗口授权', 'Power of the window'),
  'delegated.under': row(
    '依部門授權在窗口決定',
    '依部门授权在窗口决定',
    'Decided at the window, under a delegation of the department',
  ),
  'delegated.none': row(
    '未授權窗口，由部門核准員決定',
    '未授权窗口，由部门核准员决定',
    'Not delegated: the approver of the department decides',
  ),
  'delegated.accept': row('受理並當場決定准予', '受理并当场决定准予', 'Accept and grant on the spot'),
  'delegated.decides-too': row(
    '即辦件，部門已授權窗口：受理即准予，並記入所依授權。',
    '即办件，部门已授权窗口：受理即准予，并记入所依授权。',
    'An immediate item, delegated to the window: to accept it is to grant it, and the delegation is put on record.',
  ),
  'delegated.hand-over': row(
    '受理，交核准員決定',
    '受理，交核准员决定',
    'Accept, and leave the decision to the approver',
  ),
  'by-rule.title': row(
    '依規則即時決定，無人裁量',
    '依规则即时决定，无人裁量',
    'Why it was decided by itself',
  ),
  'by-rule.left': row('未能依規則即時決定', '未能依规则即时决定', 'Why it was left to a person'),
  'by-rule.left.means': row(
    '下列規則不符合，由窗口人員審核；這不是不予許可的理由。',
    '下列规则不符合，由窗口人员审核；这不是不予许可的理由。',
    'These rules are not met, so a person looks at it. That is no reason to refuse.',
  ),
  'by-rule.no-delegation': row(
    '部門未授權窗口決定',
    '部门未授权窗口决定',
    'The department has not delegated the decision',
  ),
  'picked.title': row('事後抽查', '事后抽查', 'Picked for supervision'),
  'picked.lede': row(
    '一人作出的決定按比例抽取，事後督查。抽取以密鑰計算，事前無法預知，持有密鑰者可以覆核。抽查不改變決定。',
    '一人作出的决定按比例抽取，事后督查。抽取以密钥计算，事前无法预知，持有密钥者可以复核。抽查不改变决定。',
    'A share of the decisions that one person made, to be looked at afterwards. The draw is made with a key: nobody can tell it before, and whoever holds the key can make it again. Nothing of the decision is changed.',
  ),
  'picked.open': row('待查', '待查', 'To be looked at'),
  'picked.looked': row('已查', '已查', 'Looked at'),
  'picked.none': row('沒有待查的決定。', '没有待查的决定。', 'No decision is waiting to be looked at.'),
  'picked.none.looked': row('還沒有查過的決定。', '还没有查过的决定。', 'None has been looked at yet.'),
  'picked.decision': row('決定', '决定', 'Decision'),
  'picked.granted': row('准予許可', '准予许可', 'Granted'),
  'picked.refused': row('不予許可', '不予许可', 'Refused'),
  'picked.at': row(
    '抽中於 {when}，抽取比例 {percent}%',
    '抽中于 {when}，抽取比例 {percent}%',
    'Picked {when}, at {percent}%',
  ),
  'picked.key': row('密鑰 {key}', '密钥 {key}', 'Key {key}'),
  'picked.result': row('抽查結果', '抽查结果', 'What you found'),
  'picked.result.in-order': row('合乎規定', '合乎规定', 'In order'),
  'picked.result.fault': row('發現問題', '发现问题', 'Fault found'),
  'picked.reasons': row('情況與理由', '情况与理由', 'Reasons'),
  'picked.reasons.hint': row(
    '發現問題的必須寫明；將告知部門負責人。決定本身不變。',
    '发现问题的必须写明；将告知部门负责人。决定本身不变。',
    'Needed for a fault; the head of the department is told. The decision itself stays as it is.',
  ),
  'picked.send': row('記錄抽查結果', '记录抽查结果', 'Record what was found'),
} as const satisfies Words;

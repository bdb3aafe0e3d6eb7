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
} as const satisfies Words;

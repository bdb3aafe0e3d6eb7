import type { Words } from './row.ts';
import { row } from './row.ts';

/** Words of the public pages about who decides, by what power and rule. */
export const authorityWords = {
  'authority.who': row('由誰決定', '由谁决定', 'Who decides'),
  'authority.at-window': row(
    '部門授權窗口決定',
    '部门授权窗口决定',
    'The window, under a delegation of the department',
  ),
  'authority.document': row('{head}授權，自 {from} 起', '{head}授权，自 {from} 起', '{head}, from {from}'),
  'authority.until': row('有效至 {day}', '有效至 {day}', 'valid until {day}'),
  'authority.department': row(
    '由部門決定，未授權窗口',
    '由部门决定，未授权窗口',
    'The department itself: it has not delegated this',
  ),
  'authority.else-person': row(
    '有一項不符合的，由窗口人員辦理；系統不會自行拒絕。',
    '有一项不符合的，由窗口人员办理；系统不会自行拒绝。',
    'Where one of these is not met, a person at the window decides; nothing is ever refused by rule.',
  ),
  'authority.example': row(
    '授權文件為示例資料，各中心以本地文件替換。',
    '授权文件为示例数据，各中心以本地文件替换。',
    'The documents of delegation are made-up examples; each centre puts its own in their place.',
  ),
  'authority.title': row('窗口授權', '窗口授权', 'Power of the windows'),
  'authority.empowered': row('窗口有權辦理事項', '窗口有权办理事项', 'Items that the windows may decide'),
  'authority.empowered.means': row(
    '部門以文件授權窗口決定的事項，佔目錄全部事項之比（截至末日）。',
    '部门以文件授权窗口决定的事项，占目录全部事项之比（截至末日）。',
    'Items that departments have delegated to their windows by a document, of all items of the catalogue, on the last day.',
  ),
  'authority.decided': row('窗口直接辦結', '窗口直接办结', 'Decided at the window'),
  'authority.decided.means': row(
    '依授權在窗口作出的准予與不予許可決定，佔全部決定之比。',
    '依授权在窗口作出的准予与不予许可决定，占全部决定之比。',
    'Grants and refusals that were decided under a delegation, of all grants and refusals.',
  ),
  'authority.share': row(
    '{part} / {whole}（{percent}%）',
    '{part} / {whole}（{percent}%）',
    '{part} of {whole} ({percent}%)',
  ),
  'authority.share.none': row('尚無決定', '尚无决定', 'nothing decided yet'),
} as const satisfies Words;

import type { LocalisedText } from '../../functions/core/domain/localised-text.ts';
import { row } from './row.ts';

/** Laws that the catalogue and the centre cite for fees, limits, silence, declarations and remedies. */
export const laws: readonly LocalisedText[] = [
  row('行政許可法', '行政许可法', 'Administrative Licensing Law'),
  row('行政復議法', '行政复议法', 'Administrative Reconsideration Law'),
  row('行政訴訟法', '行政诉讼法', 'Administrative Litigation Law'),
  row('土地管理法', '土地管理法', 'Land Administration Law'),
  row('水土保持法', '水土保持法', 'Water and Soil Conservation Law'),
  row('森林法', '森林法', 'Forest Law'),
  row('森林法實施條例', '森林法实施条例', 'Regulations for the Implementation of the Forest Law'),
  row('城市綠化條例', '城市绿化条例', 'Urban Greening Regulations'),
  row('城市道路管理條例', '城市道路管理条例', 'Urban Road Regulations'),
  row(
    '取水許可和水資源費徵收管理條例',
    '取水许可和水资源费征收管理条例',
    'Regulations on Water Abstraction Permits and Water Resource Fees',
  ),
  row('人民防空法', '人民防空法', 'Civil Air Defence Law'),
  row('礦產資源開採登記管理辦法', '矿产资源开采登记管理办法', 'Measures for the Registration of Mining'),
  row(
    '礦產資源勘查區塊登記管理辦法',
    '矿产资源勘查区块登记管理办法',
    'Measures for the Registration of Mineral Exploration Blocks',
  ),
  row(
    '企業投資項目核准和備案管理條例',
    '企业投资项目核准和备案管理条例',
    'Regulations on the Approval and Filing of Enterprise Investment Projects',
  ),
  row('優化營商環境條例', '优化营商环境条例', 'Business Environment Regulation'),
  row('集會遊行示威法', '集会游行示威法', 'Law on Assemblies, Processions and Demonstrations'),
  row('勞動合同法', '劳动合同法', 'Labour Contract Law'),
  row('印刷業管理條例', '印刷业管理条例', 'Printing Industry Regulations'),
];

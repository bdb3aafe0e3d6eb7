/** Who one can be at the local centre. Invented people; groups are those of `functions/core/domain/actor.ts`. */
export interface Persona {
  readonly id: string;
  readonly name: { readonly 'zh-Hant': string; readonly 'zh-Hans': string; readonly en: string };
  readonly part: { readonly 'zh-Hant': string; readonly 'zh-Hans': string; readonly en: string };
  readonly email: string;
  readonly phone: string;
  readonly groups: readonly string[];
  /** What the provider has verified; a number of a place that there is not, so that it is nobody's. */
  readonly identity?: { readonly paper: 'resident-id'; readonly number: string };
}

interface Department {
  readonly code: string;
  readonly 'zh-Hant': string;
  readonly 'zh-Hans': string;
  readonly en: string;
}

const police: Department = {
  code: 'GAJ',
  'zh-Hant': '公安局',
  'zh-Hans': '公安局',
  en: 'Public Security Bureau',
};
const development: Department = {
  code: 'FGW',
  'zh-Hant': '發展和改革委員會',
  'zh-Hans': '发展和改革委员会',
  en: 'Development and Reform Commission',
};
const education: Department = {
  code: 'JYJ',
  'zh-Hant': '教育局',
  'zh-Hans': '教育局',
  en: 'Education Bureau',
};
const urbanManagement: Department = {
  code: 'CGJ',
  'zh-Hant': '城市管理局',
  'zh-Hans': '城市管理局',
  en: 'Urban Management Bureau',
};

const housing: Department = {
  code: 'ZJJ',
  'zh-Hant': '住房和城鄉建設局',
  'zh-Hans': '住房和城乡建设局',
  en: 'Housing and Construction Bureau',
};

/** Numbers of the kind that are given to nobody. */
const phoneOf = (position: number) => `+8610000000${String(position).padStart(2, '0')}`;

function citizen(
  id: string,
  position: number,
  name: Persona['name'],
  part: Persona['part'],
  number?: string,
): Persona {
  const identity = number !== undefined && { identity: { paper: 'resident-id', number } as const };
  return { id, name, part, email: `${id}@example.com`, phone: phoneOf(position), groups: [], ...identity };
}

function deskOf(
  department: Department,
  role: 'reviewer' | 'approver',
  position: number,
  name: Persona['name'],
): Persona {
  const id = `${department.code.toLowerCase()}-${role}`;
  const isReviewer = role === 'reviewer';
  return {
    id,
    name,
    part: {
      'zh-Hant': `${department['zh-Hant']} ${isReviewer ? '審查員' : '核准員'}`,
      'zh-Hans': `${department['zh-Hans']} ${isReviewer ? '审查员' : '核准员'}`,
      en: `${isReviewer ? 'Reviewer' : 'Approver'}, ${department.en}`,
    },
    email: `${id}@example.com`,
    phone: phoneOf(position),
    groups: [`${department.code}-${role}`],
  };
}

function ofCentre(role: string, position: number, name: Persona['name'], part: Persona['part']): Persona {
  return { id: role, name, part, email: `${role}@example.com`, phone: phoneOf(position), groups: [role] };
}

export const personas: readonly Persona[] = [
  citizen(
    'chen-meiling',
    1,
    { 'zh-Hant': '陳美玲', 'zh-Hans': '陈美玲', en: 'Chen Meiling' },
    { 'zh-Hant': '市民', 'zh-Hans': '市民', en: 'Citizen' },
    '000000199001010026',
  ),
  citizen(
    'lin-zhiwei',
    2,
    { 'zh-Hant': '林志偉', 'zh-Hans': '林志伟', en: 'Lin Zhiwei' },
    { 'zh-Hant': '企業經辦人', 'zh-Hans': '企业经办人', en: 'Files for a company' },
  ),
  deskOf(police, 'reviewer', 3, { 'zh-Hant': '黃國強', 'zh-Hans': '黄国强', en: 'Huang Guoqiang' }),
  deskOf(police, 'approver', 4, { 'zh-Hant': '吳秀蘭', 'zh-Hans': '吴秀兰', en: 'Wu Xiulan' }),
  deskOf(development, 'reviewer', 5, { 'zh-Hant': '張文彬', 'zh-Hans': '张文彬', en: 'Zhang Wenbin' }),
  deskOf(development, 'approver', 6, { 'zh-Hant': '劉素芬', 'zh-Hans': '刘素芬', en: 'Liu Sufen' }),
  deskOf(urbanManagement, 'reviewer', 7, { 'zh-Hant': '鄭家豪', 'zh-Hans': '郑家豪', en: 'Zheng Jiahao' }),
  deskOf(urbanManagement, 'approver', 8, { 'zh-Hant': '賴麗華', 'zh-Hans': '赖丽华', en: 'Lai Lihua' }),
  deskOf(housing, 'reviewer', 12, { 'zh-Hant': '羅建華', 'zh-Hans': '罗建华', en: 'Luo Jianhua' }),
  deskOf(housing, 'approver', 13, { 'zh-Hant': '邱雪梅', 'zh-Hans': '邱雪梅', en: 'Qiu Xuemei' }),
  deskOf(education, 'reviewer', 14, { 'zh-Hant': '廖志明', 'zh-Hans': '廖志明', en: 'Liao Zhiming' }),
  deskOf(education, 'approver', 15, { 'zh-Hant': '范文珍', 'zh-Hans': '范文珍', en: 'Fan Wenzhen' }),
  ofCentre(
    'supervisor',
    9,
    { 'zh-Hant': '蔡明德', 'zh-Hans': '蔡明德', en: 'Cai Mingde' },
    { 'zh-Hant': '中心督查', 'zh-Hans': '中心督查', en: 'Supervisor of the centre' },
  ),
  ofCentre(
    'agent',
    10,
    { 'zh-Hant': '謝淑惠', 'zh-Hans': '谢淑惠', en: 'Xie Shuhui' },
    { 'zh-Hant': '重點項目代辦員', 'zh-Hans': '重点项目代办员', en: 'Key-project agent' },
  ),
  ofCentre(
    'admin',
    11,
    { 'zh-Hant': '江俊傑', 'zh-Hans': '江俊杰', en: 'Jiang Junjie' },
    { 'zh-Hant': '系統管理員', 'zh-Hans': '系统管理员', en: 'Administrator' },
  ),
];

export function personaOf(id: string): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}

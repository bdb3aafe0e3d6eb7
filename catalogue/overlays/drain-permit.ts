import {
  applicantName,
  contactEmail,
  contactPhone,
  itemForm,
  socialCreditCode,
  truthDeclaration,
  words,
} from '../forms/words.ts';
import type { Overlay } from './overlay.ts';

/** 城鎮污水排入排水管網許可: a promised item, reviewed by one and approved by another. */
export const drainPermit: Overlay = {
  licence: {
    // 《城鎮污水排入排水管網許可管理辦法》: the permit states what is discharged and through which outlets; the survey tells
    decisionFields: [
      {
        id: 'wastewater',
        type: 'choice',
        required: false,
        personal: false,
        label: words('污水類型', '污水类型', 'Kind of wastewater'),
        options: [
          { value: 'domestic', label: words('生活污水', '生活污水', 'Domestic sewage') },
          { value: 'industrial', label: words('工業廢水', '工业废水', 'Industrial wastewater') },
          { value: 'construction', label: words('施工降水', '施工降水', 'Drainage of a building site') },
          { value: 'mixed', label: words('混合污水', '混合污水', 'Mixed') },
        ],
      },
      {
        id: 'outlets',
        type: 'integer',
        min: 1,
        max: 99,
        required: false,
        personal: false,
        unit: words('個', '个', 'outlets'),
        label: words('排水口數量', '排水口数量', 'Number of outlets'),
      },
      {
        id: 'outletPlace',
        type: 'text',
        minLength: 1,
        maxLength: 200,
        required: false,
        personal: false,
        label: words('排水口位置', '排水口位置', 'Where the outlets are'),
        hint: words(
          '以勘驗結果為準，例如：東門路檢查井 W-12。',
          '以勘验结果为准，例如：东门路检查井 W-12。',
          'As the survey found it, such as: manhole W-12, Dongmen Road.',
        ),
      },
    ],
    fields: ['dailyVolume', 'wastewater'],
    annexes: [
      {
        title: words('排水口與管網保護', '排水口与管网保护', 'Outlets, and what protects the sewers'),
        fields: ['outlets', 'outletPlace'],
        // 《城鎮排水與污水處理條例》第四十二條
        text: words(
          '排水戶不得從事下列危及城鎮排水設施安全的活動：\n一、向排水設施排放、傾倒劇毒、易燃易爆、腐蝕性廢液和廢渣。\n二、向排水設施傾倒垃圾、渣土、施工泥漿等廢棄物。\n三、損毀、盜竊排水設施，或者穿鑿、堵塞排水設施。\n四、建設佔壓排水設施的建築物、構築物或者其他設施。',
          '排水户不得从事下列危及城镇排水设施安全的活动：\n一、向排水设施排放、倾倒剧毒、易燃易爆、腐蚀性废液和废渣。\n二、向排水设施倾倒垃圾、渣土、施工泥浆等废弃物。\n三、损毁、盗窃排水设施，或者穿凿、堵塞排水设施。\n四、建设占压排水设施的建筑物、构筑物或者其他设施。',
          'The holder may not endanger the sewers, in particular not:\n1. discharge or pour in waste that is highly toxic, inflammable, explosive or corrosive;\n2. pour in rubbish, spoil, slurry of building sites or other waste;\n3. damage, steal, pierce or block any part of them;\n4. put up buildings or other works that weigh on them.',
        ),
      },
    ],
    notes: words(
      '排水戶應當按照許可的種類、數量排水，不得擅自改變排水口的位置和數量。',
      '排水户应当按照许可的种类、数量排水，不得擅自改变排水口的位置和数量。',
      'Discharge only what and as much as is permitted, and do not move or add outlets without leave.',
    ),
  },
  form: itemForm([
    {
      id: 'discharger',
      title: words('排水戶', '排水户', 'The discharger'),
      fields: [
        {
          ...applicantName,
          label: words('排水戶名稱', '排水户名称', 'Name of the discharger'),
          autocomplete: 'organization',
        },
        socialCreditCode,
      ],
    },
    {
      id: 'contact',
      title: words('聯繫方式', '联系方式', 'Contact'),
      fields: [contactPhone, contactEmail],
    },
    {
      id: 'discharge',
      title: words('在哪裡排放？', '在哪里排放？', 'Where do you discharge?'),
      fields: [
        {
          id: 'premises',
          type: 'text',
          maxLength: 200,
          use: 'subject',
          label: words('排水地點', '排水地点', 'Address of the premises'),
        },
        {
          id: 'dailyVolume',
          type: 'integer',
          min: 1,
          max: 100_000,
          unit: words('立方米', '立方米', 'm³'),
          label: words('每日最大排水量', '每日最大排水量', 'Greatest discharge per day'),
        },
      ],
    },
    {
      id: 'declaration',
      title: words('聲明', '声明', 'Declaration'),
      fields: [truthDeclaration],
    },
  ]),
};

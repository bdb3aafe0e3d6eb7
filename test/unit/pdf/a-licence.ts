import type { Licence } from '../../../functions/core/domain/licence.ts';

const police = {
  departmentCode: 'GAJ',
  departmentName: { 'zh-Hant': '龍巖市公安局', 'zh-Hans': '龙岩市公安局', en: 'Public Security Bureau' },
} as const;
const fire = {
  departmentCode: 'XFZD',
  departmentName: {
    'zh-Hant': '龍巖市消防救援支隊',
    'zh-Hans': '龙岩市消防救援支队',
    en: 'Fire and Rescue Detachment',
  },
} as const;

export const verifyUrl = 'https://onedoor.example/licences/LY-WLJ-2026-000123';

/** A licence with characters that smaller typefaces lack. */
export function aLicence(changed: Partial<Licence> = {}): Licence {
  return {
    number: 'LY-WLJ-2026-000123',
    applicationId: '019c8f3e-0000-7000-8000-000000000001',
    itemCode: 'WLJ-XK-003',
    title: {
      'zh-Hant': '營業性演出許可證',
      'zh-Hans': '营业性演出许可证',
      en: 'Licence for a Commercial Performance',
    },
    departmentCode: 'WLJ',
    departmentName: {
      'zh-Hant': '龍巖市文化和旅遊局',
      'zh-Hans': '龙岩市文化和旅游局',
      en: 'Bureau of Culture and Tourism',
    },
    holderName: '䶮巖龍文化傳播有限公司',
    subject: '2026年5月1日至3日於龍巖市體育中心舉辦「巖城之夏」音樂會，預計觀眾八千人。',
    legalBasis: '《營業性演出管理條例》第十三條',
    conditions: [
      { ...police, text: '現場觀眾不得超過核准人數。' },
      { ...fire, text: '疏散通道保持暢通。' },
      { ...police, text: '安檢通道不少於八條。' },
    ],
    issuedOn: '2026-03-05',
    validUntil: '2026-05-03',
    state: 'valid',
    ...changed,
  };
}

/** So many conditions of two departments, each two lines long. */
export const manyConditions = (count: number): Licence['conditions'] =>
  Array.from({ length: count }, (_, index) => ({
    ...(index % 2 === 0 ? fire : police),
    text: `臨時舞台燃燒性能達到B1級，疏散通道保持暢通，並於活動前二十四小時報消防救援大隊複核（其${index + 1}）。`,
  }));

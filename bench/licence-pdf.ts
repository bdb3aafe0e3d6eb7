import { licencePrinter } from '../functions/adapters/pdf/licence-printer.ts';
import type { Licence } from '../functions/core/domain/licence.ts';

/** How long a licence takes to print, and how large it gets: `npx tsx bench/licence-pdf.ts [runs]`. */
const runs = Number(process.argv[2] ?? 30);

const nameInAll = (name: string) => ({ 'zh-Hant': name, 'zh-Hans': name, en: name });
const police = { departmentCode: 'GAJ', departmentName: nameInAll('龍巖市公安局') };
const fire = { departmentCode: 'XFZD', departmentName: nameInAll('龍巖市消防救援支隊') };

const licence: Licence = {
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
    en: 'Bureau of Culture',
  },
  holderName: '龍巖文化傳播有限公司',
  subject: '2026年5月1日至3日於龍巖市體育中心舉辦「巖城之夏」音樂會，預計觀眾八千人。',
  legalBasis: '《營業性演出管理條例》第十三條',
  conditions: [{ ...police, text: '現場觀眾不得超過核准人數，安檢通道不少於八條。' }],
  issuedOn: '2026-03-05',
  validUntil: '2026-05-03',
  state: 'valid',
};

const manyConditions = Array.from({ length: 50 }, (_, index) => ({
  ...fire,
  text: `臨時舞台燃燒性能達到B1級，疏散通道保持暢通，並報消防救援大隊複核（其${index + 1}）。`,
}));

async function measure(name: string, one: Licence): Promise<void> {
  const milliseconds: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    bytes = (await licencePrinter.print(one, `https://onedoor.example/licences/${one.number}`)).length;
    milliseconds.push(performance.now() - start);
  }
  const first = milliseconds[0] ?? 0;
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(
    `${name}: first ${first.toFixed(0)} ms, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, ${bytes} bytes`,
  );
}

async function main(): Promise<void> {
  await measure('one page', licence);
  await measure('50 conditions', { ...licence, conditions: manyConditions });
}

void main();

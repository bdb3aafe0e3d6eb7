import { licencePrinter } from '../functions/adapters/pdf/licence-printer.ts';
import { sealReader } from '../functions/adapters/seal/read-seal.ts';
import { sealedPrinters } from '../functions/adapters/seal/sealed-printers.ts';
import { aSeal } from '../test/support/a-seal.ts';
import { aLicence, verifyUrl } from '../test/unit/pdf/a-licence.ts';

/** Papers a second, milliseconds for each, and whether memory grows: `npm run bench -- seal [papers]`. */
const papers = Number(process.argv[2] ?? 500);

const numbered = (index: number) => aLicence({ number: `LY-WLJ-2026-${String(index + 1).padStart(6, '0')}` });
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < papers; index += 1) {
    const start = performance.now();
    await work(index);
    times.push(performance.now() - start);
  }
  return times;
}

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
};

async function main(): Promise<void> {
  const seal = aSeal();
  const { printer } = sealedPrinters(seal.sealer);
  const reader = sealReader(seal.trusted);
  const sample = await printer.print(numbered(0), verifyUrl);
  const printed = await timed((index) => licencePrinter.print(numbered(index), verifyUrl));
  const before = megabytes();
  const start = performance.now();
  const sealed = await timed((index) => printer.print(numbered(index), verifyUrl));
  const perSecond = (papers * 1000) / (performance.now() - start);
  const after = megabytes();
  const read = await timed(() => reader.read(sample));
  console.log(`${papers} licences, one after another, with a key of 2,048 bits in this process.`);
  console.log(`print alone      ${median(printed).toFixed(1).padStart(6)} ms`);
  console.log(
    `print and seal   ${median(sealed).toFixed(1).padStart(6)} ms   ${perSecond.toFixed(1)} a second, ${sample.length} bytes`,
  );
  console.log(`read the seal    ${median(read).toFixed(1).padStart(6)} ms`);
  console.log(`memory           ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`);
}

void main();

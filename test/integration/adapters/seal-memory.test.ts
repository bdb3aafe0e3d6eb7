import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sealedPrinters } from '../../../functions/adapters/seal/sealed-printers.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aLicence, verifyUrl } from '../../unit/pdf/a-licence.ts';

const MIB = 1024 * 1024;
/** A licence is 80 KB: kept ones, or an open typeface of each, would be many times this. */
const MOST_GROWTH = 24 * MIB;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function kept(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('keeps nothing of 500 licences that it printed and sealed', async () => {
  const { printer } = sealedPrinters(aSeal().sealer);
  const print = (serial: number) =>
    printer.print(aLicence({ number: `LY-WLJ-2026-${String(serial).padStart(6, '0')}` }), verifyUrl);
  for (let serial = 0; serial < 20; serial += 1) await print(serial);
  const before = kept();
  for (let serial = 20; serial < 520; serial += 1) await print(serial);
  expect(kept() - before).toBeLessThan(MOST_GROWTH);
}, 400_000);

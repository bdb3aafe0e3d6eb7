import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealReader } from '../../../functions/adapters/seal/read-seal.ts';
import { sealedPrinters } from '../../../functions/adapters/seal/sealed-printers.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aLicence, verifyUrl } from '../pdf/a-licence.ts';

/** Readers that know nothing of us: poppler's and qpdf. `.ci/run` installs them; without them nothing here is proven. */
const folder = mkdtempSync(join(tmpdir(), 'onedoor-seal-'));
let seal: ReturnType<typeof aSeal>;
let sealed: Uint8Array;

beforeAll(async () => {
  seal = aSeal();
  sealed = await sealedPrinters(seal.sealer).printer.print(aLicence(), verifyUrl);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(bytes: Uint8Array, name = 'paper.pdf'): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const pdfsig = (bytes: Uint8Array): string => {
  const { stdout, error } = spawnSync('pdfsig', ['-nocert', fileOf(bytes)], { encoding: 'utf8' });
  if (error) throw new Error('pdfsig is missing: install poppler-utils, or run .ci/run.', { cause: error });
  return stdout;
};

describe('a sealed paper', () => {
  it('is valid, whole and ours to a reader that knows nothing of us', () => {
    const said = pdfsig(sealed);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('審批辦證專用章');
  });

  it('is a PDF without a fault', () => {
    expect(execFileSync('qpdf', ['--check', fileOf(sealed)], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  it('is the same paper when it is printed and sealed again', async () => {
    const again = await sealedPrinters(seal.sealer).printer.print(aLicence(), verifyUrl);
    expect(Buffer.compare(again, sealed)).toBe(0);
  });

  it('is not valid any more when one byte of it is another, wherever', () => {
    const text = Buffer.from(sealed).toString('latin1');
    const open = text.indexOf('/Contents <');
    const close = text.indexOf('>', open);
    const end = text.slice(0, close).search(/0+$/); // behind it is the room that was kept
    for (const at of [120, open - 60, end - 100, close + 200, close + 40_000, sealed.length - 40]) {
      const changed = Buffer.from(sealed);
      const isInside = at > open && at < close;
      changed.write(isInside ? (text[at] === '0' ? '1' : '0') : text[at] === 'x' ? 'y' : 'x', at, 'latin1');
      expect(pdfsig(changed), `byte ${at}`).not.toContain('Signature is Valid');
    }
  });
});

describe('the reader of our own seals', () => {
  it('tells whose a paper is, and of which day', async () => {
    expect(await sealReader(seal.trusted).read(sealed)).toEqual({
      verdict: 'genuine',
      paper: aLicence().number,
      by: aLicence().departmentName['zh-Hant'],
      sealedOn: aLicence().issuedOn,
    });
  });

  it('finds every byte that was changed', async () => {
    const { read } = sealReader(seal.trusted);
    const step = Math.floor(sealed.length / 150);
    for (let at = 0; at < sealed.length; at += step) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const { verdict } = await read(changed);
      expect(verdict, `byte ${at}`).not.toBe('genuine');
    }
  });

  it('finds what was appended after the seal', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% more\n%%EOF\n')]);
    expect(await sealReader(seal.trusted).read(longer)).toEqual({ verdict: 'altered' });
  });

  it('does not know the seal of somebody else, whatever name stands on it', async () => {
    expect(await sealReader(aSeal().trusted).read(sealed)).toEqual({ verdict: 'foreign' });
  });

  it.each([
    ['nothing', '', 'unreadable'],
    ['a text', 'hello', 'unreadable'],
    ['a PDF without a seal', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF', 'unsealed'],
    ['a seal that says nothing', '%PDF-1.7\n/ByteRange [0 10 20 5]', 'unreadable'],
    [
      'a seal beyond the end',
      `%PDF-1.7\n/ByteRange [0 9999999999 9999999999 9999999999] <${'00'.repeat(40)}>`,
      'unreadable',
    ],
  ])('says of %s what it is', async (_name, text, verdict) => {
    expect(await sealReader(seal.trusted).read(Buffer.from(text))).toEqual({ verdict });
  });
});

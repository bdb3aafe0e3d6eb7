import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFile } from '../../../functions/adapters/pdf/fonts.ts';

/** One character to a cell of so many pixels: a page of poppler at 72 dots per inch is as large as its points. */
const CELL = 24;
const COLUMNS = 50;
const COUNT = 2000;
/** In no typeface, ever: what poppler paints for it is the box of a missing glyph. */
const UNASSIGNED = '\u{10FFFE}';
/** Of names: rare ones, and some of the extensions A and E, which smaller typefaces lack. */
const NAMED = ['巖', '龍', '䶮', '𬭊', '龑', '媥', '囍', '堃', '喆'];
/** Of Extension B, and not in the typeface: a licence spells it out (`printable`). */
const LACKING = '𠮷';

/** The 2,000 Chinese characters that the catalogue and its departments use most, behind those that are named. */
function characters(): string[] {
  const count = new Map<string, number>();
  for (const file of ['items', 'departments']) {
    const data = readFileSync(new URL(`../../../catalogue/data/${file}.json`, import.meta.url), 'utf8');
    for (const [one] of data.matchAll(/\p{Script=Han}/gu)) count.set(one, (count.get(one) ?? 0) + 1);
  }
  const frequent = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([one]) => one);
  // the data knows fewer: the rest are the first of the common block
  const common = Array.from({ length: COUNT }, (_, index) => String.fromCodePoint(0x4e00 + index));
  return [...new Set([...NAMED, ...frequent, ...common])].slice(0, COUNT);
}

const folder = mkdtempSync(join(tmpdir(), 'onedoor-glyphs-'));
let painted: Map<string, string>;

/** The pixels of each character, as poppler paints it with the typeface of the licence. */
async function paint(all: readonly string[]): Promise<Map<string, string>> {
  const width = CELL * COLUMNS;
  const height = CELL * Math.ceil(all.length / COLUMNS);
  const pdf = new PDFDocument({ size: [width, height], margin: 0, font: '' });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.font(fontFile('serif')).fontSize(CELL * 0.7);
  for (const [index, one] of all.entries())
    pdf.text(one, (index % COLUMNS) * CELL + 3, Math.floor(index / COLUMNS) * CELL, { lineBreak: false });
  pdf.end();
  await done;
  const file = join(folder, 'all.pdf');
  writeFileSync(file, Buffer.concat(chunks));
  const { error } = spawnSync('pdftoppm', ['-r', '72', '-gray', '-singlefile', file, join(folder, 'all')]);
  if (error) throw new Error('pdftoppm is missing: install poppler-utils, or run .ci/run.', { cause: error });
  const picture = readFileSync(join(folder, 'all.pgm'));
  const pixels = picture.subarray(picture.length - width * height);
  return new Map(all.map((one, index) => [one, cellOf(pixels, width, index)]));
}

function cellOf(pixels: Buffer, width: number, index: number): string {
  const left = (index % COLUMNS) * CELL;
  const top = Math.floor(index / COLUMNS) * CELL;
  const rows = Array.from({ length: CELL }, (_, row) => (top + row) * width + left);
  return Buffer.concat(rows.map((at) => pixels.subarray(at, at + CELL))).toString('hex');
}

beforeAll(async () => {
  painted = await paint([...characters(), ' ', UNASSIGNED, LACKING]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what poppler paints of a licence', () => {
  it(`shows each of ${COUNT} characters as itself: no blank, no box of a missing glyph`, () => {
    const blank = painted.get(' ');
    const box = painted.get(UNASSIGNED);
    expect(box).not.toBe(blank);
    const chosen = characters();
    expect(chosen).toHaveLength(COUNT);
    const wrong = chosen.filter((one) => [blank, box].includes(painted.get(one)));
    expect(wrong).toEqual([]);
  });

  it('would see a character that the typeface lacks', () => {
    expect(painted.get(LACKING)).toBe(painted.get(UNASSIGNED));
  });
});

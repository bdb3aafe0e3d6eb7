import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { licencePrinter } from '../../../functions/adapters/pdf/licence-printer.ts';
import { aLicence, verifyUrl } from './a-licence.ts';
import { readPdf } from './read-pdf.ts';

const DOTS = 300;
const PAPER = 16;

/** Paints the black rectangles of a page's content as a printer would, and nothing else of it. */
function paintedCode(content: string): { pixels: Uint8ClampedArray; side: number } {
  const [, code = ''] = /\/Figure <<[\s\S]*?BDC\n([\s\S]*?)\nEMC/.exec(content) ?? [];
  const squares = [...code.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(([, ...numbers]) =>
    numbers.map(Number),
  );
  const left = Math.min(...squares.map(([x = 0]) => x));
  const top = Math.min(...squares.map(([, y = 0]) => y));
  const scale = DOTS / (Math.max(...squares.map(([x = 0, , width = 0]) => x + width)) - left);
  const side = DOTS + 2 * PAPER;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0, height = 0] of squares)
    for (let row = Math.round((y - top) * scale); row < Math.round((y - top + height) * scale); row += 1)
      for (
        let column = Math.round((x - left) * scale);
        column < Math.round((x - left + width) * scale);
        column += 1
      )
        pixels.fill(
          0,
          ((row + PAPER) * side + column + PAPER) * 4,
          ((row + PAPER) * side + column + PAPER) * 4 + 3,
        );
  return { pixels, side };
}

it.each([
  verifyUrl,
  'http://localhost:8080/licences/LY-WLJ-2026-000001',
  `https://a.example/${'long/'.repeat(30)}`,
])('the code on the paper leads to where the licence is verified: %s', async (url) => {
  const [page] = readPdf(await licencePrinter.print(aLicence(), url)).pages;
  const { pixels, side } = paintedCode(page?.content ?? '');
  expect(jsQR(pixels, side, side)?.data).toBe(url);
});

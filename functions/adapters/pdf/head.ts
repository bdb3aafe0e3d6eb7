import type { Licence } from '../../core/domain/licence.ts';
import type { Locale } from '../../core/domain/localised-text.ts';
import type { LicenceWords } from './licence-words.ts';
import { BRASS, INK, PAGE, QUIET, type Sheet } from './sheet.ts';

/** Characters of a title that fit one line at full size. */
const LONG_TITLE = 14;

/** Who issues, what it is called (in the other language below) and its number. */
export function drawHead(
  sheet: Sheet,
  { title, number, departmentName }: Licence,
  words: LicenceWords,
  locale: Locale,
): void {
  const centred = { align: 'center' } as const;
  const name = title[locale];
  const department = departmentName[locale];
  sheet.tagged('P', () =>
    sheet.write(department, { size: 12, ink: QUIET }, { ...centred, y: 86, characterSpacing: 2 }),
  );
  sheet.pdf.moveDown(0.8);
  sheet.tagged('H1', () =>
    sheet.write(
      name,
      { face: 'bold', size: widthOf(name) > LONG_TITLE ? 21 : 28 },
      { ...centred, lineGap: 4 },
    ),
  );
  sheet.pdf.moveDown(0.15);
  sheet.tagged('P', () => sheet.write(title[words.below], { size: 11, ink: QUIET }, centred), {
    lang: words.below,
  });
  drawRule(sheet);
  sheet.tagged('P', () => sheet.write(`${words.number}  ${number}`, { size: 11.5, ink: INK }, centred));
  sheet.pdf.y += 18;
}

/** A short brass line with a lozenge in its middle. */
function drawRule(sheet: Sheet): void {
  const { pdf } = sheet;
  const [x, y] = [PAGE.width / 2, pdf.y + 14];
  sheet.artifact('Layout', () => {
    pdf.save().strokeColor(BRASS).fillColor(BRASS).lineWidth(0.7);
    pdf
      .moveTo(x - 92, y)
      .lineTo(x - 9, y)
      .moveTo(x + 9, y)
      .lineTo(x + 92, y)
      .stroke();
    pdf
      .polygon([x, y - 4], [x + 4, y], [x, y + 4], [x - 4, y])
      .fill()
      .restore();
  });
  pdf.y = y + 14;
}

/** Chinese characters that are as wide: a Latin letter takes about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0);
}

import type { Licence } from '../../core/domain/licence.ts';
import { BRASS, INK, PAGE, QUIET, type Sheet } from './sheet.ts';

/** Characters of a title that fit one line at full size. */
const LONG_TITLE = 14;

/** Who issues, what it is called (Traditional, English below) and its number. */
export function drawHead(sheet: Sheet, { title, number, departmentName }: Licence): void {
  const centred = { align: 'center' } as const;
  const name = title['zh-Hant'];
  const department = departmentName['zh-Hant'];
  sheet.tagged('P', () =>
    sheet.write(department, { size: 12, ink: QUIET }, { ...centred, y: 86, characterSpacing: 2 }),
  );
  sheet.pdf.moveDown(0.8);
  sheet.tagged('H1', () =>
    sheet.write(
      name,
      { face: 'bold', size: [...name].length > LONG_TITLE ? 21 : 28 },
      { ...centred, lineGap: 4 },
    ),
  );
  sheet.pdf.moveDown(0.15);
  sheet.tagged('P', () => sheet.write(title.en, { size: 11, ink: QUIET }, centred), { lang: 'en' });
  drawRule(sheet);
  sheet.tagged('P', () => sheet.write(`編號 No.  ${number}`, { size: 11.5, ink: INK }, centred));
  sheet.pdf.y += 26;
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

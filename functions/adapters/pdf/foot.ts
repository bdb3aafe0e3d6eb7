import type { Licence } from '../../core/domain/licence.ts';
import type { Locale } from '../../core/domain/localised-text.ts';
import type { LicenceWords } from './licence-words.ts';
import { drawQrCode } from './qr-code.ts';
import { SEAL_RADIUS } from './seal.ts';
import { drawSealedPlace } from './sealed-place.ts';
import { BODY_END, PAGE, QUIET, type Sheet } from './sheet.ts';

/** Room for seal, code and date at the end of the last page. */
const HEIGHT = 132;
const QR_SIZE = 92;
const ISSUER = { x: PAGE.side + 200, width: 168 } as const;

/** By whom and when, under the seal; and how anyone finds out whether it is genuine. */
export function drawFoot(
  sheet: Sheet,
  licence: Licence,
  verifyUrl: string,
  words: LicenceWords,
  locale: Locale,
): void {
  const hasTurned = sheet.makeRoom(HEIGHT + 12);
  // a seal above nothing but white invites somebody to write there
  if (hasTurned) sheet.tagged('P', () => sheet.write(words.noText, { size: 11, ink: QUIET }));
  const top = BODY_END - HEIGHT;
  drawCheck(sheet, verifyUrl, top, words);
  drawIssuer(sheet, licence, top, words, locale);
}

function drawCheck(sheet: Sheet, verifyUrl: string, top: number, words: LicenceWords): void {
  const box = { x: PAGE.side, y: top + 8, size: QR_SIZE };
  sheet.tagged('Figure', () => drawQrCode(sheet.pdf, verifyUrl, box), {
    alt: `查驗碼 ${verifyUrl}`,
    bbox: [box.x, box.y, box.x + box.size, box.y + box.size],
  });
  sheet.tagged('P', () => {
    const small = { size: 8, ink: QUIET };
    sheet.write(words.scan, small, { y: box.y + QR_SIZE + 7, lineBreak: false });
    // an address may be long, and what is left of the page is not: no line more than fits
    sheet.write(verifyUrl, { ...small, size: 7.6 }, { y: box.y + QR_SIZE + 19, width: 196, height: 24 });
  });
}

function drawIssuer(
  sheet: Sheet,
  { number, departmentName, issuedOn }: Licence,
  top: number,
  words: LicenceWords,
  locale: Locale,
): void {
  const name = departmentName['zh-Hant'];
  const seal = { x: PAGE.width - PAGE.side - SEAL_RADIUS, y: top + 8 + SEAL_RADIUS };
  const label = { size: 8.5, ink: QUIET };
  const { pdf } = sheet;
  sheet.tagged('P', () => {
    sheet.write(words.issuer, label, { ...ISSUER, y: top + 14 });
    sheet.write(departmentName[locale], { size: 12 }, { ...ISSUER, y: pdf.y + 2, lineGap: 2, height: 54 });
    sheet.write(words.issued, label, { ...ISSUER, y: pdf.y + 8 });
    sheet.write(words.day(issuedOn), { size: 12 }, { ...ISSUER, y: pdf.y + 2 });
  });
  drawSealedPlace(sheet, seal, { paper: number, by: name, on: issuedOn });
}

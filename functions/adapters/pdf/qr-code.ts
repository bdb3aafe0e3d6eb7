import { encode } from 'uqr';

/** Dark and light squares of the code of a text, row by row, without the white around it. */
export function qrModules(content: string): boolean[][] {
  return encode(content, { ecc: 'M', border: 0 }).data;
}

/** Draws a QR code as vector squares: sharp at any size, and small. The paper around it is its quiet zone. */
export function drawQrCode(
  pdf: PDFKit.PDFDocument,
  content: string,
  box: { x: number; y: number; size: number },
): void {
  const modules = qrModules(content);
  const side = box.size / modules.length;
  pdf.save().fillColor('#000');
  // a hair more than its side, lest viewers leave white lines between squares
  for (const [row, cells] of modules.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) pdf.rect(box.x + column * side, box.y + row * side, side + 0.02, side + 0.02);
  pdf.fill().restore();
}

import { encode } from 'uqr';

/** Draws a QR code as vector squares: sharp at any size, and small. */
export function drawQrCode(
  pdf: PDFKit.PDFDocument,
  content: string,
  box: { x: number; y: number; size: number },
): void {
  const { data, size: modules } = encode(content, { ecc: 'M', border: 2 });
  const module = box.size / modules;
  pdf.save().fillColor('#000');
  for (const [row, cells] of data.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) pdf.rect(box.x + column * module, box.y + row * module, module + 0.02, module + 0.02);
  pdf.fill().restore();
}

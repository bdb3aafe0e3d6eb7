import { BRASS, PAGE, QUIET, type Sheet } from './sheet.ts';

/**
 * Draws what every page carries, when all pages are there: the frame and, where there are several, to which paper
 * a page belongs and how many there are, so that none can be taken away or put in unseen.
 */
export function drawFurniture(
  sheet: Sheet,
  name: string,
  pageOf: (page: number, pages: number) => string,
): void {
  const { pdf } = sheet;
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    sheet.artifact('Layout', () => drawFrame(pdf));
    if (count === 1) continue;
    sheet.artifact('Pagination', () => {
      if (page > 0) drawCentred(sheet, name, 50);
      drawCentred(sheet, pageOf(page + 1, count), PAGE.height - 56);
    });
  }
}

/** A double brass frame. */
function drawFrame(pdf: PDFKit.PDFDocument): void {
  pdf.save().strokeColor(BRASS).lineWidth(1.6);
  pdf.rect(28, 28, PAGE.width - 56, PAGE.height - 56).stroke();
  pdf
    .lineWidth(0.5)
    .rect(33, 33, PAGE.width - 66, PAGE.height - 66)
    .stroke();
  pdf.restore();
}

/** In the margin, where a text that breaks its lines would turn the page. */
function drawCentred(sheet: Sheet, text: string, y: number): void {
  const style = { size: 8.5, ink: QUIET };
  const width = sheet.style(style).widthOfString(text);
  sheet.write(text, style, { x: (PAGE.width - width) / 2, y, lineBreak: false });
}

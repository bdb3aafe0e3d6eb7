import PDFDocument from 'pdfkit';
import { startOfDay } from '../../core/domain/legal-date.ts';
import type { Licence } from '../../core/domain/licence.ts';
import type { LicencePrinter } from '../../core/ports/files.ts';
import { drawConditions, drawFacts } from './body.ts';
import { fontFile } from './fonts.ts';
import { drawFoot } from './foot.ts';
import { drawHead } from './head.ts';
import { drawFurniture } from './page-furniture.ts';
import { PAGE, Sheet } from './sheet.ts';

/**
 * Prints a licence on A4: tagged, with its typefaces inside, and the same bytes for the same licence (its only time
 * is the day of issue, and its file identifier comes from that and the title), so that printing twice changes nothing.
 */
export const licencePrinter: LicencePrinter = {
  async print(licence, verifyUrl) {
    const pdf = newPdf(licence);
    const bytes = collect(pdf);
    const sheet = new Sheet(pdf);
    drawHead(sheet, licence);
    drawFacts(sheet, licence);
    drawConditions(sheet, licence);
    drawFoot(sheet, licence, verifyUrl);
    drawFurniture(sheet, licence);
    sheet.end();
    return bytes;
  },
};

function newPdf({ title, number, departmentName, issuedOn }: Licence): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    // else it opens Helvetica, looked up by a name that a bundle does not have
    font: '',
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-Hant',
    displayTitle: true,
    info: {
      Title: `${title['zh-Hant']} ${number}`,
      Author: departmentName['zh-Hant'],
      CreationDate: startOfDay(issuedOn),
      ModDate: startOfDay(issuedOn),
    },
  });
  return pdf.registerFont('serif', fontFile('serif')).registerFont('bold', fontFile('serifBold'));
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

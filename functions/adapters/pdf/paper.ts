import PDFDocument from 'pdfkit';
import { type LegalDate, startOfDay } from '../../core/domain/legal-date.ts';
import type { Locale } from '../../core/domain/localised-text.ts';
import { fontFile } from './fonts.ts';
import { PAGE, Sheet } from './sheet.ts';

export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  readonly issuedOn: LegalDate;
  readonly locale: Locale;
}

/**
 * An A4 paper in the making: tagged, with its typefaces inside, and with no other time than the day of issue, so that the
 * same content gives the same bytes. `bytes` are there when the sheet has ended.
 */
export function newPaper({ title, author, issuedOn, locale }: PaperFacts): {
  sheet: Sheet;
  bytes: Promise<Uint8Array>;
} {
  const pdf = new PDFDocument({
    size: 'A4',
    // else it opens Helvetica, looked up by a name that a bundle does not have
    font: '',
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      CreationDate: startOfDay(issuedOn),
      ModDate: startOfDay(issuedOn),
    },
  });
  pdf.registerFont('serif', fontFile('serif')).registerFont('bold', fontFile('serifBold'));
  return { sheet: new Sheet(pdf), bytes: collect(pdf) };
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

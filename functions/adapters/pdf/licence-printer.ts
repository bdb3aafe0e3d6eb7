import PDFDocument from 'pdfkit';
import type { Licence } from '../../core/domain/licence.ts';
import { startOfDay } from '../../core/domain/legal-date.ts';
import type { LicencePrinter } from '../../core/ports/files.ts';
import { fontFile } from './fonts.ts';
import { drawQrCode } from './qr-code.ts';
import { drawSeal } from './seal.ts';

const PAGE = { width: 595.28, height: 841.89, margin: 64 } as const;
const INNER_WIDTH = PAGE.width - 2 * PAGE.margin;
const QR_SIZE = 96;
/** Room at the foot of the last page for seal, code and date. */
const FOOT_HEIGHT = 190;
const LABEL_WIDTH = 108;
const INK = '#1d1a16';
const QUIET = '#6b6459';
const BRASS = '#a8874a';

/**
 * Prints a licence on A4: tagged, with its typefaces inside, and the same bytes for the same licence (its only time
 * is the day of issue), so that printing twice changes nothing.
 */
export const licencePrinter: LicencePrinter = {
  async print(licence, verifyUrl) {
    const pdf = new PDFDocument({
      size: 'A4',
      margin: PAGE.margin,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'zh-Hant',
      displayTitle: true,
      info: {
        Title: `${licence.title['zh-Hant']} ${licence.number}`,
        Author: licence.departmentName['zh-Hant'],
        CreationDate: startOfDay(licence.issuedOn),
        ModDate: startOfDay(licence.issuedOn),
      },
    });
    pdf.registerFont('serif', fontFile('serif')).registerFont('bold', fontFile('serifBold'));
    const bytes = collect(pdf);
    pdf.on('pageAdded', () => drawFrame(pdf));
    drawFrame(pdf);
    drawHead(pdf, licence);
    drawFacts(pdf, licence);
    drawConditions(pdf, licence);
    drawFoot(pdf, licence, verifyUrl);
    pdf.end();
    return bytes;
  },
};

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/** A double brass frame; it says nothing, so readers aloud pass over it. */
function drawFrame(pdf: PDFKit.PDFDocument): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.save().strokeColor(BRASS).lineWidth(1.6);
  pdf.rect(28, 28, PAGE.width - 56, PAGE.height - 56).stroke();
  pdf.lineWidth(0.5).rect(33, 33, PAGE.width - 66, PAGE.height - 66).stroke();
  pdf.restore().endMarkedContent();
}

/** Draws inside a structure element, so that a screen reader knows what it reads. */
function tagged(pdf: PDFKit.PDFDocument, tag: string, draw: () => void): void {
  pdf.addStructure(pdf.struct(tag, {}, [draw]));
}

function drawHead(pdf: PDFKit.PDFDocument, { title, number, departmentName }: Licence): void {
  tagged(pdf, 'P', () => {
    pdf.font('serif').fontSize(11).fillColor(QUIET);
    pdf.text(departmentName['zh-Hant'], PAGE.margin, 84, { align: 'center', characterSpacing: 2 });
  });
  tagged(pdf, 'H1', () => {
    pdf.font('bold').fillColor(INK).fontSize(title['zh-Hant'].length > 14 ? 21 : 27);
    pdf.moveDown(0.7).text(title['zh-Hant'], { align: 'center', lineGap: 4 });
  });
  tagged(pdf, 'P', () => {
    pdf.font('serif').fontSize(11).fillColor(QUIET).moveDown(0.3).text(title.en, { align: 'center' });
  });
  tagged(pdf, 'P', () => {
    pdf.fontSize(11.5).fillColor(INK).moveDown(1).text(`編號 No. ${number}`, { align: 'center' });
  });
  pdf.moveDown(1.6);
}

/** Date for people: 2026年3月5日. */
function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function drawFacts(pdf: PDFKit.PDFDocument, licence: Licence): void {
  const facts: [string, string, string][] = [
    ['持證人', 'Holder', licence.holderName],
    ['許可內容', 'Subject', licence.subject],
    ...(licence.legalBasis === '' ? [] : [['法律依據', 'Legal basis', licence.legalBasis] satisfies [string, string, string]]),
    [
      '有效期限',
      'Valid until',
      licence.validUntil === undefined ? '按許可內容 as stated in the subject' : inChinese(licence.validUntil),
    ],
  ];
  for (const [name, english, value] of facts) drawFact(pdf, name, english, value);
}

function drawFact(pdf: PDFKit.PDFDocument, name: string, english: string, value: string): void {
  const width = INNER_WIDTH - LABEL_WIDTH;
  const height = pdf.font('serif').fontSize(13).heightOfString(value, { width, lineGap: 4 });
  makeRoom(pdf, height);
  const { y } = pdf;
  tagged(pdf, 'P', () => {
    pdf.font('bold').fontSize(12).fillColor(INK).text(name, PAGE.margin, y, { lineBreak: false });
    pdf.font('serif').fontSize(8.5).fillColor(QUIET).text(english, PAGE.margin, y + 16, { lineBreak: false });
    pdf.fontSize(13).fillColor(INK).text(value, PAGE.margin + LABEL_WIDTH, y, { width, lineGap: 4 });
  });
  pdf.y = Math.max(pdf.y, y + 30);
  pdf.moveDown(0.6);
}

function drawConditions(pdf: PDFKit.PDFDocument, { conditions }: Licence): void {
  if (conditions.length === 0) return;
  tagged(pdf, 'H2', () => {
    pdf.font('bold').fontSize(12).fillColor(INK).text('條件 Conditions', PAGE.margin, pdf.y);
  });
  pdf.moveDown(0.4);
  for (const [index, { departmentCode, text }] of conditions.entries()) {
    const line = `${index + 1}. ${text}（${departmentCode}）`;
    pdf.font('serif').fontSize(11);
    makeRoom(pdf, pdf.heightOfString(line, { width: INNER_WIDTH, lineGap: 3 }));
    tagged(pdf, 'P', () => {
      pdf.fillColor(INK).text(line, PAGE.margin, pdf.y, { width: INNER_WIDTH, lineGap: 3 });
    });
    pdf.moveDown(0.25);
  }
}

/** Goes to a new page when a block does not fit above the foot. */
function makeRoom(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height <= PAGE.height - PAGE.margin - FOOT_HEIGHT) return;
  pdf.addPage();
  pdf.y = PAGE.margin + 12;
}

function drawFoot(pdf: PDFKit.PDFDocument, licence: Licence, verifyUrl: string): void {
  const top = PAGE.height - PAGE.margin - FOOT_HEIGHT + 30;
  const figure = (alt: string, draw: () => void): void => {
    pdf.addStructure(pdf.struct('Figure', { alt }, [draw]));
  };
  figure(`查驗碼 ${verifyUrl}`, () =>
    drawQrCode(pdf, verifyUrl, { x: PAGE.margin, y: top + 8, size: QR_SIZE }),
  );
  tagged(pdf, 'P', () => {
    pdf.font('serif').fontSize(8).fillColor(QUIET);
    pdf.text('掃碼查驗真偽 Scan to verify', PAGE.margin, top + QR_SIZE + 16, { lineBreak: false });
    pdf.text(verifyUrl, PAGE.margin, top + QR_SIZE + 28, { lineBreak: false });
  });
  const centre = { x: PAGE.width - PAGE.margin - 84, y: top + 56 };
  tagged(pdf, 'P', () => {
    pdf.font('serif').fontSize(12).fillColor(INK);
    const box = { width: 240, align: 'center' } as const;
    pdf.text(licence.departmentName['zh-Hant'], centre.x - 120, centre.y - 12, box);
    pdf.text(inChinese(licence.issuedOn), centre.x - 120, centre.y + 12, box);
  });
  figure(`${licence.departmentName['zh-Hant']} 審批辦證專用章`, () =>
    drawSeal(pdf, centre, licence.departmentName['zh-Hant'], 'bold'),
  );
}

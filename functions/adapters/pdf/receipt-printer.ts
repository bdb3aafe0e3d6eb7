import type { Receipt } from '../../core/domain/receipt.ts';
import type { ReceiptPrinter } from '../../core/ports/files.ts';
import { licenceWords } from './licence-words.ts';
import { drawFurniture } from './page-furniture.ts';
import { newPaper } from './paper.ts';
import { type ReceiptWords, receiptWords } from './receipt-words.ts';
import { SEAL_RADIUS } from './seal.ts';
import { drawSealedPlace } from './sealed-place.ts';
import { BODY_END, INNER_WIDTH, PAGE, QUIET, type Sheet } from './sheet.ts';

const LABEL_WIDTH = 112;
const TEXT = { size: 11.5 } as const;
const SPACING = { lineGap: 5 } as const;
/** Room for seal, department and date. */
const FOOT_HEIGHT = 140;

/** Prints a receipt in the applicant's language; under the English title stands the Chinese one, by which it is known. */
export const receiptPrinter: ReceiptPrinter = {
  async print(receipt) {
    const { locale, departmentName, issuedOn, number, states } = receipt;
    const words = receiptWords[locale];
    const title = words.titles[states.kind];
    const author = departmentName[locale];
    const { sheet, bytes } = newPaper({ title: `${title} ${number}`, author, issuedOn, locale });
    drawHead(sheet, receipt, words);
    drawText(sheet, receipt, words);
    drawStatement(sheet, receipt, words);
    drawFoot(sheet, receipt, words);
    drawFurniture(sheet, `${title}  ${number}`, licenceWords[locale].page);
    sheet.end();
    return bytes;
  },
};

function drawHead(
  sheet: Sheet,
  { departmentName, locale, number, states }: Receipt,
  words: ReceiptWords,
): void {
  const centred = { align: 'center' } as const;
  sheet.tagged('P', () =>
    sheet.write(departmentName[locale], { size: 12, ink: QUIET }, { ...centred, y: 84 }),
  );
  sheet.pdf.moveDown(0.7);
  sheet.tagged('H1', () =>
    sheet.write(words.titles[states.kind], { face: 'bold', size: 23 }, { ...centred, lineGap: 4 }),
  );
  if (locale === 'en') {
    const chinese = receiptWords['zh-Hant'].titles[states.kind];
    sheet.tagged('P', () => sheet.write(chinese, { size: 12, ink: QUIET }, centred), { lang: 'zh-Hant' });
  }
  sheet.pdf.moveDown(0.4);
  sheet.tagged('P', () => sheet.write(`${words.number}  ${number}`, { size: 10.5 }, centred));
  sheet.pdf.y += 24;
}

function drawText(sheet: Sheet, { applicantName, states }: Receipt, { to, says }: ReceiptWords): void {
  const said = states.kind === 'acceptance' && states.isDeemed ? says.deemed : says[states.kind];
  sheet.tagged('P', () => sheet.write(to(applicantName), { ...TEXT, face: 'bold' }, SPACING));
  sheet.pdf.y += 4;
  sheet.tagged('P', () => sheet.write(said, TEXT, SPACING));
  sheet.pdf.y += 14;
}

function drawStatement(sheet: Sheet, receipt: Receipt, words: ReceiptWords): void {
  const { itemName, locale, reference, receivedOn, states } = receipt;
  const fact = (name: string, value: string) => drawFact(sheet, name, value);
  fact(words.item, itemName[locale]);
  fact(words.reference, reference);
  fact(words.received, words.day(receivedOn));
  switch (states.kind) {
    case 'acceptance':
      fact(words.accepted, words.day(states.acceptedOn));
      fact(words.promised, words.day(states.promisedLastOn));
      return;
    case 'supplement':
      fact(words.answerBy, words.day(states.lastOn));
      drawList(
        sheet,
        words.missing,
        states.points.map(({ about, said }) => {
          const lines = said.map(
            ({ departmentName, what }) => `${what}${inBrackets(departmentName[locale], locale)}`,
          );
          return `${about}\n${lines.join('\n')}`;
        }),
      );
      return;
    case 'non-acceptance':
    case 'return':
    case 'refusal':
      fact(words.reasons, states.reasons);
      fact(words.basis, states.legalBasis);
      drawList(
        sheet,
        words.remedies,
        states.remedies.map(({ code, text }) => `${text[locale]}${inBrackets(words.laws[code], locale)}`),
      );
  }
}

const inBrackets = (text: string, locale: Receipt['locale']): string =>
  locale === 'en' ? ` (${text})` : `（${text}）`;

/** A name and its value beside it; a value longer than the page goes on on the next. */
function drawFact(sheet: Sheet, name: string, value: string): void {
  const options = { x: PAGE.side + LABEL_WIDTH, width: INNER_WIDTH - LABEL_WIDTH, ...SPACING };
  sheet.makeRoom(Math.min(sheet.heightOf(value, TEXT, options), 54));
  const { y } = sheet.pdf;
  sheet.tagged('P', () => {
    sheet.write(name, { ...TEXT, ink: QUIET }, { y, lineBreak: false });
    sheet.write(value, TEXT, { ...options, y });
  });
  sheet.pdf.y += 6;
}

function drawList(sheet: Sheet, heading: string, entries: readonly string[]): void {
  sheet.makeRoom(70);
  sheet.pdf.y += 6;
  sheet.tagged('H2', () => sheet.write(heading, { ...TEXT, face: 'bold' }, SPACING));
  for (const [index, entry] of entries.entries()) {
    const options = { x: PAGE.side + 20, width: INNER_WIDTH - 20, ...SPACING };
    sheet.makeRoom(Math.min(sheet.heightOf(entry, TEXT, options), 54));
    const { y } = sheet.pdf;
    sheet.tagged('P', () => {
      sheet.write(`${index + 1}.`, TEXT, { y, lineBreak: false });
      sheet.write(entry, TEXT, { ...options, y });
    });
    sheet.pdf.y += 5;
  }
}

/** By whom and when, under the seal (art. 32(2)): close to the text, so that nothing can be written between. */
function drawFoot(
  sheet: Sheet,
  { number, departmentName, locale, issuedOn }: Receipt,
  words: ReceiptWords,
): void {
  const { pdf } = sheet;
  sheet.makeRoom(FOOT_HEIGHT);
  const top = Math.min(pdf.y + 16, BODY_END - FOOT_HEIGHT);
  const box = { x: PAGE.width - PAGE.side - 210, width: 210, align: 'right' as const };
  const chinese = departmentName['zh-Hant'];
  const seal = { x: PAGE.width - PAGE.side - SEAL_RADIUS, y: top + SEAL_RADIUS };
  sheet.tagged('P', () => {
    sheet.write(departmentName[locale], TEXT, { ...box, y: top + 36 });
    sheet.write(words.day(issuedOn), TEXT, { ...box, y: pdf.y + 6 });
  });
  drawSealedPlace(sheet, seal, { paper: number, by: chinese, on: issuedOn });
}

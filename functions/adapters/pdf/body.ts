import type { Licence, LicenceCondition } from '../../core/domain/licence.ts';
import type { Locale, LocalisedText } from '../../core/domain/localised-text.ts';
import type { LicenceWords } from './licence-words.ts';
import { INNER_WIDTH, PAGE, QUIET, type Sheet, type Style } from './sheet.ts';

const LABEL_WIDTH = 104;
const VALUE = { x: PAGE.side + LABEL_WIDTH, width: INNER_WIDTH - LABEL_WIDTH } as const;
const VALUE_STYLE: Style = { size: 13 };
const CONDITION_STYLE: Style = { size: 11 };
const DEPARTMENT_STYLE: Style = { size: 9, ink: QUIET };
/** Lines that stay together where a page ends. */
const KEPT_LINES = 3;

/** More conditions than these are printed on an annex, so that the licence itself stays one page to be shown. */
const CONDITIONS_ON_THE_PAGE = 8;

/** To whom, what, the fields of the item's template, on which law, until when. */
export function drawFacts(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  const { holderName, subject, legalBasis, validUntil, fields = [] } = licence;
  // with fields of its own a licence stands closer, so that it stays one page
  const gap = fields.length > 0 ? 2 : 9;
  const fact = (label: readonly [string, string], value: string) => drawFact(sheet, label, value, gap);
  fact(words.holder, holderName);
  fact(words.subject, subject);
  for (const { label, value } of fields)
    fact([label[locale], label[words.below]], sayValue(value, words, locale));
  if (legalBasis !== '') fact(words.basis, legalBasis);
  fact(words.until, validUntil === undefined ? words.asStated : words.day(validUntil));
}

/** A day is said as one; everything else as it was answered. */
function sayValue(value: LocalisedText | string, words: LicenceWords, locale: Locale): string {
  if (typeof value !== 'string') return value[locale];
  return /^\d{4}-\d\d-\d\d$/.test(value) ? words.day(value) : value;
}

function drawFact(sheet: Sheet, [name, below]: readonly [string, string], value: string, gap: number): void {
  const { pdf } = sheet;
  const options = { ...VALUE, lineGap: 4 };
  const label = { width: LABEL_WIDTH - 10 };
  const labelHeight =
    sheet.heightOf(name, { face: 'bold', size: 12 }, label) + sheet.heightOf(below, { size: 8.5 }, label);
  sheet.makeRoom(
    Math.max(labelHeight, Math.min(sheet.heightOf(value, VALUE_STYLE, options), KEPT_LINES * 23)),
  );
  const { y, page } = pdf;
  sheet.tagged('P', () => {
    sheet.write(name, { face: 'bold', size: 12 }, { ...label, y: y + 1 });
    sheet.write(below, { size: 8.5, ink: QUIET }, label);
    sheet.write(value, VALUE_STYLE, { ...options, y });
  });
  // the label is two lines high even when its value is one; behind a turned page it is no measure
  if (pdf.page === page) pdf.y = Math.max(pdf.y, y + Math.max(28, labelHeight));
  pdf.y += gap;
}

/** Whether the conditions stand on an annex. */
export const hasAnnex = ({ conditions }: Licence): boolean => conditions.length > CONDITIONS_ON_THE_PAGE;

/** What the holder must keep to: on the page while it is short, else with a word that it is in the annex. */
export function drawConditions(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  if (licence.conditions.length === 0) return;
  sheet.makeRoom(80);
  sheet.pdf.y += 4;
  sheet.tagged('H2', () => sheet.write(words.conditions, { face: 'bold', size: 12 }));
  sheet.pdf.y += 5;
  if (hasAnnex(licence)) sheet.tagged('P', () => sheet.write(words.seeAnnex, CONDITION_STYLE));
  else drawList(sheet, licence, locale);
}

/** Every condition on pages of their own, behind the licence. */
export function drawAnnex(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  if (!hasAnnex(licence)) return;
  sheet.pdf.addPage();
  sheet.tagged('H2', () => sheet.write(`${words.annex}  ${licence.number}`, { face: 'bold', size: 14 }));
  sheet.pdf.y += 4;
  sheet.tagged('H3', () => sheet.write(words.conditions, { face: 'bold', size: 12 }));
  sheet.pdf.y += 6;
  drawList(sheet, licence, locale);
}

/** What every holder of such a licence is told. */
export function drawNotes(sheet: Sheet, { notes }: Licence, words: LicenceWords, locale: Locale): void {
  if (!notes) return;
  sheet.makeRoom(60);
  sheet.pdf.y += 6;
  sheet.tagged('P', () => {
    sheet.write(words.notes, { face: 'bold', size: 9 });
    sheet.write(notes[locale], { size: 9, ink: QUIET }, { lineGap: 2 });
  });
}

/** Department by department in the order of the licence, numbered throughout. */
function drawList(sheet: Sheet, { conditions }: Licence, locale: Locale): void {
  const { pdf } = sheet;
  let number = 0;
  for (const ofDepartment of byDepartment(conditions)) {
    let isFirst = true;
    for (const condition of ofDepartment) {
      number += 1;
      drawCondition(sheet, { ...condition, text: `${number}. ${condition.text}` }, isFirst, locale);
      isFirst = false;
    }
    pdf.y += 4;
  }
}

function byDepartment(conditions: readonly LicenceCondition[]): Iterable<LicenceCondition[]> {
  return Map.groupBy(conditions, (condition) => condition.departmentCode).values();
}

/** The department stands beside its first condition, and again at the head of a new page. */
function drawCondition(
  sheet: Sheet,
  { departmentName, text }: LicenceCondition,
  isFirst: boolean,
  locale: Locale,
): void {
  const { pdf } = sheet;
  const options = { ...VALUE, lineGap: 3 };
  const name = departmentName[locale];
  const label = { width: LABEL_WIDTH - 12, lineGap: 2 };
  const labelHeight = sheet.heightOf(name, DEPARTMENT_STYLE, label);
  const height = Math.max(sheet.heightOf(text, CONDITION_STYLE, options), labelHeight);
  const hasTurned = sheet.makeRoom(Math.min(height, KEPT_LINES * 19));
  const { y, page } = pdf;
  const isLabelled = isFirst || hasTurned;
  sheet.tagged('P', () => {
    if (isLabelled) sheet.write(name, DEPARTMENT_STYLE, { ...label, y: y + 1 });
    sheet.write(text, CONDITION_STYLE, { ...options, y });
  });
  if (isLabelled && pdf.page === page) pdf.y = Math.max(pdf.y, y + labelHeight);
  pdf.y += 3;
}

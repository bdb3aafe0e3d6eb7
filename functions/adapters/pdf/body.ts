import type { Licence, LicenceCondition } from '../../core/domain/licence.ts';
import type { LicenceAnnex } from '../../core/domain/licence-template.ts';
import type { Locale, LocalisedText } from '../../core/domain/localised-text.ts';
import type { LicenceWords } from './licence-words.ts';
import { INNER_WIDTH, PAGE, QUIET, type Sheet, type Style } from './sheet.ts';

/** English names are longer than Chinese ones: broken over lines they would push the seal from the page. */
const labelWidth = (locale: Locale): number => (locale === 'en' ? 156 : 104);
const valueColumn = (locale: Locale) => ({
  x: PAGE.side + labelWidth(locale),
  width: INNER_WIDTH - labelWidth(locale),
});
const VALUE_STYLE: Style = { size: 13 };
const CONDITION_STYLE: Style = { size: 11 };
const DEPARTMENT_STYLE: Style = { size: 9, ink: QUIET };
/** Lines that stay together where a page ends. */
const KEPT_LINES = 3;

/** More conditions than these are printed on an annex where the item says nothing, so that the licence stays one page. */
const CONDITIONS_ON_THE_PAGE = 8;

/** To whom, what, the fields of the item's template, on which law, until when. */
export function drawFacts(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  const { holderName, subject, legalBasis, validUntil, fields = [] } = licence;
  // with fields of its own a licence stands closer, so that it stays one page
  const gap = fields.length > 4 ? 0 : fields.length > 0 ? 2 : 9;
  const fact = (label: readonly [string, string], value: string) =>
    drawFact(sheet, label, value, { gap, locale });
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

function drawFact(
  sheet: Sheet,
  [name, below]: readonly [string, string],
  value: string,
  { gap, locale }: { gap: number; locale: Locale },
): void {
  const { pdf } = sheet;
  const options = { ...valueColumn(locale), lineGap: 4 };
  const label = { width: labelWidth(locale) - 10 };
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
const hasConditionsApart = ({ conditions, conditionsOnPage = CONDITIONS_ON_THE_PAGE }: Licence): boolean =>
  conditions.length > conditionsOnPage;

/** What the holder must keep to: on the page while it is short, else with a word that it is in the annex. */
export function drawConditions(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  if (licence.conditions.length === 0) return;
  if (licence.annexes && hasConditionsApart(licence)) return; // named among the annexes
  sheet.makeRoom(80);
  sheet.pdf.y += 4;
  sheet.tagged('H2', () => sheet.write(words.conditions, { face: 'bold', size: 12 }));
  sheet.pdf.y += 5;
  if (hasConditionsApart(licence)) sheet.tagged('P', () => sheet.write(words.seeAnnex, CONDITION_STYLE));
  else drawList(sheet, licence, locale);
}

interface Annex {
  readonly title: string;
  readonly draw: () => void;
}

/** The conditions that found no room, then what the item's template has behind every licence. */
function annexesOf(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): Annex[] {
  const own = (licence.annexes ?? []).map(
    (annex): Annex => ({
      title: annex.title[locale],
      draw: () => drawAnnexBody(sheet, annex, words, locale),
    }),
  );
  if (!hasConditionsApart(licence)) return own;
  return [{ title: words.conditions, draw: () => drawList(sheet, licence, locale) }, ...own];
}

/** On the page that is shown: what belongs to it, so that a missing annex is missed. */
export function drawAnnexNames(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  if (!licence.annexes) return; // of conditions alone drawConditions says it
  const annexes = annexesOf(sheet, licence, words, locale);
  const names = annexes.map(({ title }, index) => (annexes.length > 1 ? `${index + 1}. ${title}` : title));
  const text = `${words.annex}: ${names.join('  ')}`;
  sheet.pdf.y += 4;
  sheet.makeRoom(sheet.heightOf(text, CONDITION_STYLE, { width: INNER_WIDTH }));
  sheet.tagged('P', () => sheet.write(text, CONDITION_STYLE));
}

/** Every annex on pages of its own, behind the licence; numbered where there are several. */
export function drawAnnexes(sheet: Sheet, licence: Licence, words: LicenceWords, locale: Locale): void {
  const annexes = annexesOf(sheet, licence, words, locale);
  for (const [index, { title, draw }] of annexes.entries()) {
    const number = annexes.length > 1 ? ` ${index + 1}` : '';
    sheet.pdf.addPage();
    sheet.tagged('H2', () =>
      sheet.write(`${words.annex}${number}  ${licence.number}`, { face: 'bold', size: 14 }),
    );
    sheet.pdf.y += 4;
    sheet.tagged('H3', () => sheet.write(title, { face: 'bold', size: 12 }));
    sheet.pdf.y += 8;
    draw();
  }
}

/** The fields as on the page, then the words, paragraph by paragraph. */
function drawAnnexBody(
  sheet: Sheet,
  { fields = [], text }: LicenceAnnex,
  words: LicenceWords,
  locale: Locale,
) {
  for (const { label, value } of fields)
    drawFact(sheet, [label[locale], label[words.below]], sayValue(value, words, locale), { gap: 6, locale });
  if (fields.length > 0) sheet.pdf.y += 6;
  for (const paragraph of text?.[locale].split('\n') ?? []) {
    const options = { width: INNER_WIDTH, lineGap: 3 };
    sheet.makeRoom(Math.min(sheet.heightOf(paragraph, CONDITION_STYLE, options), KEPT_LINES * 19));
    sheet.tagged('P', () => sheet.write(paragraph, CONDITION_STYLE, options));
    sheet.pdf.y += 5;
  }
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
  const options = { ...valueColumn(locale), lineGap: 3 };
  const name = departmentName[locale];
  const label = { width: labelWidth(locale) - 12, lineGap: 2 };
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

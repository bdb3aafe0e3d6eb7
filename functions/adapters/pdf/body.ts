import type { Licence, LicenceCondition } from '../../core/domain/licence.ts';
import { INNER_WIDTH, PAGE, QUIET, type Sheet, type Style } from './sheet.ts';

const LABEL_WIDTH = 104;
const VALUE = { x: PAGE.side + LABEL_WIDTH, width: INNER_WIDTH - LABEL_WIDTH } as const;
const VALUE_STYLE: Style = { size: 13 };
const CONDITION_STYLE: Style = { size: 11 };
const DEPARTMENT_STYLE: Style = { size: 9, ink: QUIET };
/** Lines that stay together where a page ends. */
const KEPT_LINES = 3;

/** Date for people: 2026年3月5日. */
export function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** To whom, what, on which law, until when. */
export function drawFacts(sheet: Sheet, { holderName, subject, legalBasis, validUntil }: Licence): void {
  const until = validUntil === undefined ? '按許可內容 As stated in the subject' : inChinese(validUntil);
  drawFact(sheet, '持證人', 'Holder', holderName);
  drawFact(sheet, '許可內容', 'Subject', subject);
  if (legalBasis !== '') drawFact(sheet, '法律依據', 'Legal basis', legalBasis);
  drawFact(sheet, '有效期至', 'Valid until', until);
}

function drawFact(sheet: Sheet, name: string, english: string, value: string): void {
  const { pdf } = sheet;
  const options = { ...VALUE, lineGap: 4 };
  sheet.makeRoom(Math.min(sheet.heightOf(value, VALUE_STYLE, options), KEPT_LINES * 23));
  const { y, page } = pdf;
  sheet.tagged('P', () => {
    sheet.write(name, { face: 'bold', size: 12 }, { y: y + 1, lineBreak: false });
    sheet.write(english, { size: 8.5, ink: QUIET }, { y: y + 17, lineBreak: false });
    sheet.write(value, VALUE_STYLE, { ...options, y });
  });
  // the label is two lines high even when its value is one; behind a turned page it is no measure
  if (pdf.page === page) pdf.y = Math.max(pdf.y, y + 30);
  pdf.y += 9;
}

/** What the holder must keep to, department by department in the order of the licence, numbered throughout. */
export function drawConditions(sheet: Sheet, { conditions }: Licence): void {
  if (conditions.length === 0) return;
  const { pdf } = sheet;
  sheet.makeRoom(80);
  pdf.y += 4;
  sheet.tagged('H2', () => sheet.write('許可條件 Conditions', { face: 'bold', size: 12 }));
  pdf.y += 5;
  let number = 0;
  for (const ofDepartment of byDepartment(conditions)) {
    let isFirst = true;
    for (const condition of ofDepartment) {
      number += 1;
      drawCondition(sheet, { ...condition, text: `${number}. ${condition.text}` }, isFirst);
      isFirst = false;
    }
    pdf.y += 4;
  }
}

function byDepartment(conditions: readonly LicenceCondition[]): Iterable<LicenceCondition[]> {
  return Map.groupBy(conditions, (condition) => condition.departmentCode).values();
}

/** The department stands beside its first condition, and again at the head of a new page. */
function drawCondition(sheet: Sheet, { departmentName, text }: LicenceCondition, isFirst: boolean): void {
  const { pdf } = sheet;
  const options = { ...VALUE, lineGap: 3 };
  const name = departmentName['zh-Hant'];
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

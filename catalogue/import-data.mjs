// Turns the researched catalogue (595 items, 70 departments, holiday calendar) into the data this project keeps.
// Run once per new edition: node catalogue/import-data.mjs <folder with catalogue.json, departments.json, workday-calendar.json>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = process.argv[2];
if (!source) throw new Error('Name the folder that holds catalogue.json.');
const read = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'));
const write = (name, value) =>
  writeFileSync(new URL(`data/${name}`, import.meta.url), `${JSON.stringify(value, null, 1)}\n`);

const text = (one, prefix = 'name') => ({
  'zh-Hant': one[`${prefix}ZhHant`],
  'zh-Hans': one[`${prefix}ZhHans`],
  en: one[`${prefix}En`],
});

const departments = read('departments.json').map((one) => ({
  code: one.code,
  name: text(one),
  level: one.level,
  hasApprovalSection: one.hasApprovalSection,
}));

const items = read('catalogue.json').map((one) => ({
  code: one.code,
  name: text(one),
  departmentCode: one.departmentCode,
  level: one.level,
  category: one.category,
  kind: one.kind,
  legalBasis: one.legalBasis && { 'zh-Hant': one.legalBasisZhHant, 'zh-Hans': one.legalBasis },
  statutoryDays: one.statutoryDays,
  statutoryUnit: one.statutoryUnit,
  statutoryWorkingDays: one.statutoryWorkingDaysStrict ?? one.statutoryDays,
  promisedDays: one.promisedDays,
  fee: {
    type: one.fee.type,
    amountYuan: one.fee.amountYuan,
    basis: one.fee.basis,
    ...(one.fee.noteEn && { note: text(one.fee, 'note') }),
  },
  materials: one.materials.map((material) => ({
    code: material.code,
    name: text(material),
    required: material.required,
  })),
  jointWith: one.jointWith.map((partner) => partner.code),
  jointActions: one.jointActions,
  validityYears: one.validityYears,
  sources: one.source,
  confidence: one.confidence,
}));

const calendar = read('workday-calendar.json');
write('departments.json', departments);
write('items.json', items);
write('workday-calendar.json', calendar);
console.log(`${items.length} items, ${departments.length} departments, years ${Object.keys(calendar.years)}`);

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

/** `law: 消防法 art. 15` → the article; `memory: …` and `rule` are only how well it is supported. */
const commitmentOf = ({ commitmentScheme: scheme, commitmentBasis: basis }) => {
  const [evidence, article] = basis.split(': ');
  return { scheme, evidence, ...(evidence === 'law' && { article }) };
};

/** Articles above 1,000 came out as 第十百七十七條 in the researched texts. */
const basisText = (text) => text.replaceAll('第十百', '第一千零');

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
  ...(one.stage !== null && { stage: one.stage }),
  legalBasis: one.legalBasis && {
    'zh-Hant': basisText(one.legalBasisZhHant),
    'zh-Hans': basisText(one.legalBasis),
  },
  statutoryDays: one.statutoryDays,
  statutoryUnit: one.statutoryUnit,
  statutoryWorkingDays: one.statutoryWorkingDaysStrict ?? one.statutoryDays,
  promisedDays: one.promisedDays,
  ...(one.waitingPeriodDays !== null && { waitingPeriodDays: one.waitingPeriodDays }),
  limitSources: { statutory: one.statutorySource, promised: one.promisedSource },
  ...(one.silenceRule && { silenceRule: { means: one.silenceRule, basis: one.silenceBasis } }),
  ...(one.commitmentEligible && { commitment: commitmentOf(one) }),
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
  evidence: Object.fromEntries(Object.entries(one.evidence).filter(([, value]) => value !== null)),
}));

const calendar = read('workday-calendar.json');
write('departments.json', departments);
write('items.json', items);
write('workday-calendar.json', calendar);
console.log(`${items.length} items, ${departments.length} departments, years ${Object.keys(calendar.years)}`);

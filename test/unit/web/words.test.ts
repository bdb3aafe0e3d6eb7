import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { actionWords } from '../../../web/locales/actions.ts';
import { applyWords } from '../../../web/locales/apply.ts';
import { authorityWords } from '../../../web/locales/authority.ts';
import { authorityDeskWords } from '../../../web/locales/authority-desk.ts';
import { citizenWords } from '../../../web/locales/citizen.ts';
import { deliveryDeskWords } from '../../../web/locales/delivery-desk.ts';
import { deskWords } from '../../../web/locales/desk.ts';
import { areas, speaker } from '../../../web/locales/index.ts';
import { officeWords } from '../../../web/locales/office.ts';
import { officerWords } from '../../../web/locales/officer.ts';
import { publicWords } from '../../../web/locales/public.ts';
import { reviewWords } from '../../../web/locales/review.ts';
import { sampleWords } from '../../../web/locales/samples.ts';
import { staffWords } from '../../../web/locales/staff.ts';
import { uploadWords } from '../../../web/locales/upload.ts';
import { walkInWords } from '../../../web/locales/walk-in.ts';
import { windowWords } from '../../../web/locales/window.ts';

const ofOnePart = [
  staffWords,
  officeWords,
  walkInWords,
  deliveryDeskWords,
  authorityDeskWords,
  authorityWords,
  publicWords,
  applyWords,
  uploadWords,
  sampleWords,
  reviewWords,
  actionWords,
];
const rows = [...areas, ...ofOnePart].flatMap((area) => Object.entries(area));
const holesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** Written in one of the two scripts only: one of them in the other's column is a slip. */
const onlyTraditional =
  '這個們來時為說對開關門請證號碼審查閱認證過還進運達單據無須點擊傳檔頁輸錯誤將應該請於從與並後會員權責處辦聯繫類別選擇頭線長報';
const onlySimplified =
  '这个们来时为说对开关门请证号码审查阅认过还进运达单据无须点击传档页输错误将应该于从与并后会员权责处办联类别选择头线长报';
const shared = new Set([...onlyTraditional].filter((one) => onlySimplified.includes(one)));

describe('the words of the pages', () => {
  it('stand in every language, none empty', () => {
    for (const [key, row] of rows)
      for (const locale of locales) expect(row[locale].trim(), `${key} ${locale}`).not.toBe('');
  });

  it('belong to one area each', () => {
    const keys = rows.map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('take the same facts in every language', () => {
    const months = (text: string): string => text.replace('{monthName}', '{month}'); // a month has a name in English
    for (const [key, row] of rows)
      for (const locale of locales)
        expect(holesOf(months(row[locale])), `${key} ${locale}`).toEqual(holesOf(row['zh-Hant']));
  });

  it('keep traditional and simplified characters apart', () => {
    const found = (text: string, others: string): string[] =>
      [...text].filter((one) => others.includes(one) && !shared.has(one));
    for (const [key, row] of rows) {
      expect(found(row['zh-Hans'], onlyTraditional), key).toEqual([]);
      expect(found(row['zh-Hant'], onlySimplified), key).toEqual([]);
    }
  });

  it('leave no Chinese in English', () => {
    for (const [key, row] of rows) expect(row.en, key).not.toMatch(/\p{Script=Han}/u);
  });

  it('are known whole to the part of the site that they belong to', () => {
    const owned = [deskWords, windowWords, citizenWords, officerWords].flatMap((words) => Object.keys(words));
    expect(owned.toSorted()).toEqual(ofOnePart.flatMap((area) => Object.keys(area)).toSorted());
  });

  it('are filled with facts, and show the hole where one is missing', () => {
    const t = speaker('en');
    expect(t('page-of', { page: 2, pages: 3 })).toBe('Page 2 of 3');
    expect(t('page-of', { page: 2 })).toBe('Page 2 of {pages}');
    expect(t('item.working-days', { days: 1 })).toBe('1 working day');
    expect(t('item.working-days', { days: 20 })).toBe('20 working days');
  });
});

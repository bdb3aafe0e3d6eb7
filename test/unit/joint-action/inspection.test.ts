import { describe, expect, it } from 'vitest';
import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import {
  type InspectionResult,
  nextInspectionOn,
  recordInspection,
} from '../../../functions/core/domain/joint-action/inspection.ts';
import { calendar } from '../deadline/a-ledger.ts';
import { refusalOf } from './refusal-of.ts';

const inspected = { today: '2026-03-02', calendar };
const draft: InspectionResult = { action: 'inspection', result: 'passed', year: 2025 };
const onlyThisYear: WorkdayCalendar = {
  years: { '2026': { holidays: [], makeupWorkdays: [] } },
  provisional: {},
};

describe('an annual inspection 年檢', () => {
  it('is due again one year later, on a working day', () => {
    expect(recordInspection(draft, inspected)).toEqual({
      ...draft,
      inspectedOn: '2026-03-02',
      nextOn: '2027-03-02',
    });
    expect(nextInspectionOn(calendar, '2026-10-01')).toBe('2027-10-06'); // through the holidays
  });

  it('has no next date when it failed', () => {
    expect(recordInspection({ ...draft, result: 'failed', nextOn: '2027-03-02' }, inspected)).toEqual({
      action: 'inspection',
      result: 'failed',
      year: 2025,
      inspectedOn: '2026-03-02',
    });
  });

  it.each<[string, Partial<InspectionResult>, string]>([
    ['a year to come', { year: 2027 }, 'INSPECTION_YEAR_INVALID'],
    ['a year long past', { year: 2020 }, 'INSPECTION_YEAR_INVALID'],
    ['half a year', { year: 2025.5 }, 'INSPECTION_YEAR_INVALID'],
    ['a next date today', { nextOn: '2026-03-02' }, 'NEXT_INSPECTION_INVALID'],
    ['a next date on a Sunday', { nextOn: '2027-03-07' }, 'NEXT_INSPECTION_INVALID'],
    ['a next date that is no day', { nextOn: '2027-02-29' }, 'NEXT_INSPECTION_INVALID'],
    ['a next date in a year of which nothing is known', { nextOn: '2039-03-01' }, 'NEXT_INSPECTION_INVALID'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => recordInspection({ ...draft, ...change }, inspected))).toBe(code);
  });

  it('guesses no next date beyond the calendar: the officer gives one', () => {
    expect(nextInspectionOn(onlyThisYear, '2026-03-02')).toBeUndefined();
    const known = { today: '2026-03-02', calendar: onlyThisYear };
    expect(refusalOf(() => recordInspection(draft, known))).toBe('NEXT_INSPECTION_INVALID');
    expect(recordInspection({ ...draft, nextOn: '2026-12-01' }, known).nextOn).toBe('2026-12-01');
  });
});

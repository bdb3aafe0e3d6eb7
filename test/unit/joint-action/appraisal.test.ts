import { describe, expect, it } from 'vitest';
import {
  type AppraisalDraft,
  concludeAppraisal,
  startAppraisal,
} from '../../../functions/core/domain/joint-action/appraisal.ts';
import { refusalOf } from './refusal-of.ts';

const officer = { name: '王', staffNumber: 'X-1' };
const started = { today: '2026-03-02', applicantName: '龍巖市城建投資有限公司', officer };
const expert = { name: '周教授', title: '教授級高工', organisation: '福州大學' };
const draft: AppraisalDraft = { experts: [expert], workingDays: 10, areIndependent: true };
const start = startAppraisal(draft, started);

describe('the start of an appraisal 論證', () => {
  it('says who the experts are and how long it takes', () => {
    expect(start).toEqual({
      action: 'appraisal',
      experts: [expert],
      workingDays: 10,
      startedOn: '2026-03-02',
      officer,
    });
  });

  it.each<[string, Partial<AppraisalDraft>, string]>([
    ['no expert', { experts: [] }, 'EXPERTS_REQUIRED'],
    ['an expert without a title', { experts: [expert, { ...expert, title: ' ' }] }, 'EXPERTS_REQUIRED'],
    [
      "an expert of the applicant's own company, however it is written",
      { experts: [{ ...expert, organisation: ' 龍巖市城建投資 有限公司' }] },
      'EXPERT_NOT_INDEPENDENT',
    ],
    [
      'the applicant as expert',
      { experts: [{ ...expert, name: '龍巖市城建投資有限公司' }] },
      'EXPERT_NOT_INDEPENDENT',
    ],
    ['independence that nobody declares', { areIndependent: false }, 'INDEPENDENCE_REQUIRED'],
    ['no time needed', { workingDays: 0 }, 'WORKING_DAYS_REQUIRED'],
    ['half a day', { workingDays: 1.5 }, 'WORKING_DAYS_REQUIRED'],
    ['more than half a year', { workingDays: 121 }, 'WORKING_DAYS_REQUIRED'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => startAppraisal({ ...draft, ...change }, started))).toBe(code);
  });
});

describe('the conclusion of an appraisal', () => {
  const conclusion = { action: 'appraisal', conclusion: 'feasible', report: ' 技術可行 ' } as const;

  it('keeps the start with the report', () => {
    expect(concludeAppraisal(start, conclusion, '2026-03-12')).toEqual({
      ...conclusion,
      report: '技術可行',
      start,
      concludedOn: '2026-03-12',
    });
  });

  it('is refused before the start, and without a report', () => {
    expect(refusalOf(() => concludeAppraisal(undefined, conclusion, '2026-03-12'))).toBe(
      'APPRAISAL_NOT_STARTED',
    );
    expect(refusalOf(() => concludeAppraisal(start, { ...conclusion, report: '' }, '2026-03-12'))).toBe(
      'REPORT_REQUIRED',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  type AppointmentDraft,
  appointSurvey,
  isAppointed,
  recordSurvey,
  type SurveyFindings,
} from '../../../functions/core/domain/joint-action/survey.ts';
import { refusalOf } from './refusal-of.ts';

const officer = { name: '王', staffNumber: 'X-1' };
const filed = { today: '2026-03-02', lastOn: '2026-03-05', officer };
const draft: AppointmentDraft = {
  surveyOn: '2026-03-04',
  from: '09:30',
  to: '11:00',
  place: ' 體育公園東門 ',
  isAgreed: true,
};
const known = appointSurvey(undefined, draft, filed);

describe('the appointment of a survey 踏勘', () => {
  it('says when, where, and who filed it', () => {
    expect(known).toEqual({
      action: 'survey',
      surveyOn: '2026-03-04',
      from: '09:30',
      to: '11:00',
      place: '體育公園東門',
      filedOn: '2026-03-02',
      officer,
    });
  });

  it.each<[string, Partial<AppointmentDraft>, string]>([
    ['yesterday', { surveyOn: '2026-03-01' }, 'APPOINTMENT_DAY_INVALID'],
    ['a day that is none', { surveyOn: '2026-02-30' }, 'APPOINTMENT_DAY_INVALID'],
    [
      'a day after the limit, because a survey does not stop the clock (art. 45)',
      { surveyOn: '2026-03-06' },
      'APPOINTMENT_TOO_LATE',
    ],
    ['an hour that is none', { from: '24:00' }, 'APPOINTMENT_TIME_INVALID'],
    ['an end before its beginning', { to: '09:30' }, 'APPOINTMENT_TIME_INVALID'],
    ['no place', { place: '  ' }, 'PLACE_REQUIRED'],
    ['a day that the applicant has not agreed to', { isAgreed: false }, 'AGREEMENT_REQUIRED'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => appointSurvey(undefined, { ...draft, ...change }, filed))).toBe(code);
  });

  it('may be for today and for the last day of the limit', () => {
    for (const surveyOn of ['2026-03-02', '2026-03-05'])
      expect(appointSurvey(undefined, { ...draft, surveyOn }, filed).surveyOn).toBe(surveyOn);
  });

  it('is changed only with a reason; the same appointment again is no change', () => {
    const moved = { ...draft, surveyOn: '2026-03-05' };
    expect(refusalOf(() => appointSurvey(known, moved, filed))).toBe('CHANGE_REASON_REQUIRED');
    expect(appointSurvey(known, { ...moved, because: ' 下雨 ' }, filed)).toMatchObject({ because: '下雨' });
    expect([isAppointed(known, draft), isAppointed(known, moved), isAppointed(undefined, draft)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the record of a survey', () => {
  const findings: SurveyFindings = {
    action: 'survey',
    surveyedOn: '2026-03-04',
    findings: ' 通道暢通 ',
    staffPresent: [officer, { name: '李', staffNumber: 'X-2' }],
  };
  const recorded = { today: '2026-03-05', photographs: ['p1'] };

  it('keeps the appointment and the photographs with it', () => {
    expect(recordSurvey(known, findings, recorded)).toEqual({
      ...findings,
      findings: '通道暢通',
      appointment: known,
      photographs: ['p1'],
    });
  });

  it('is refused without an appointment', () => {
    expect(refusalOf(() => recordSurvey(undefined, findings, recorded))).toBe('APPOINTMENT_REQUIRED');
  });

  it.each<[string, Partial<SurveyFindings>, string]>([
    ['a day before the appointment was filed', { surveyedOn: '2026-03-01' }, 'SURVEY_DAY_INVALID'],
    ['a day to come', { surveyedOn: '2026-03-06' }, 'SURVEY_DAY_INVALID'],
    ['a day that is none', { surveyedOn: '' }, 'SURVEY_DAY_INVALID'],
    ['no findings', { findings: '\n' }, 'FINDINGS_REQUIRED'],
    ['art. 34: one member of staff', { staffPresent: [officer] }, 'TWO_STAFF_REQUIRED'],
    [
      'art. 34: the same member of staff twice',
      { staffPresent: [officer, { name: '王', staffNumber: ' x-1' }] },
      'TWO_STAFF_REQUIRED',
    ],
    [
      'art. 34: somebody without a number',
      { staffPresent: [officer, { name: '李', staffNumber: ' ' }] },
      'TWO_STAFF_REQUIRED',
    ],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => recordSurvey(known, { ...findings, ...change }, recorded))).toBe(code);
  });
});

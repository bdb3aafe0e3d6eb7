import { describe, expect, it } from 'vitest';
import { completeOpinion } from '../../../functions/core/domain/joint-action/complete-opinion.ts';
import { nextStepOf } from '../../../functions/core/domain/joint-action/next-step.ts';
import type { ActionStep, RecordDraft } from '../../../functions/core/domain/joint-action/record.ts';
import type { OpinionInput } from '../../../functions/core/domain/opinion.ts';
import type { JointAction } from '../../../functions/core/domain/service-item.ts';
import { calendar } from '../deadline/a-ledger.ts';
import { refusalOf } from './refusal-of.ts';

const officer = { name: '王', staffNumber: 'X-1' };
const facts = { today: '2026-03-05', calendar, photographs: [] };
const steps = {
  survey: {
    action: 'survey',
    surveyOn: '2026-03-04',
    from: '09:00',
    to: '10:00',
    place: '東門',
    filedOn: '2026-03-02',
    officer,
  },
  appraisal: { action: 'appraisal', experts: [], workingDays: 3, startedOn: '2026-03-02', officer },
  acceptance: {
    action: 'acceptance',
    items: [{ what: '補', byOn: '2026-03-10' }],
    askedOn: '2026-03-02',
    officer,
  },
} as const satisfies Record<string, ActionStep>;
const reported = { ...steps.acceptance, reportedOn: '2026-03-04' };
const surveyed: RecordDraft = {
  action: 'survey',
  surveyedOn: '2026-03-04',
  findings: '可',
  staffPresent: [officer, { name: '李', staffNumber: 'X-2' }],
};

const complete = (action: JointAction, input: OpinionInput, step?: ActionStep) =>
  completeOpinion({ action, ...(step && { step }) }, input, facts);

describe('consolidation knows three verdicts and no action', () => {
  it.each<[RecordDraft, ActionStep | undefined, string]>([
    [{ action: 'appraisal', conclusion: 'feasible', report: '可' }, steps.appraisal, 'consent'],
    [
      { action: 'appraisal', conclusion: 'feasible-with-conditions', report: '可' },
      steps.appraisal,
      'consent-with-conditions',
    ],
    [{ action: 'appraisal', conclusion: 'not-feasible', report: '否' }, steps.appraisal, 'object'],
    [{ action: 'acceptance', result: 'passed' }, undefined, 'consent'],
    [{ action: 'acceptance', result: 'passed-with-remarks' }, undefined, 'consent-with-conditions'],
    [{ action: 'acceptance', result: 'failed' }, reported, 'object'],
    [{ action: 'inspection', result: 'passed', year: 2026 }, undefined, 'consent'],
    [
      { action: 'inspection', result: 'passed-with-remarks', year: 2026 },
      undefined,
      'consent-with-conditions',
    ],
    [{ action: 'inspection', result: 'failed', year: 2026 }, undefined, 'object'],
  ])('so the verdict follows from %o', (record, step, verdict) => {
    const opinion = complete(record.action, { record }, step);
    expect(opinion).toMatchObject({ verdict, record });
    const other = verdict === 'consent' ? 'object' : 'consent';
    expect(refusalOf(() => complete(record.action, { record, verdict: other }, step))).toBe(
      'VERDICT_DIFFERS',
    );
  });

  it('and a review and a survey say it themselves', () => {
    expect(complete('review', { verdict: 'object', reason: '理由' })).toEqual({
      verdict: 'object',
      reason: '理由',
    });
    expect(refusalOf(() => complete('review', {}))).toBe('VERDICT_REQUIRED');
    expect(refusalOf(() => complete('survey', { record: surveyed }, steps.survey))).toBe('VERDICT_REQUIRED');
    expect(complete('survey', { record: surveyed, verdict: 'consent' }, steps.survey).verdict).toBe(
      'consent',
    );
  });
});

describe('the record of an action', () => {
  it('is of the action that was asked for: none is missing, none is of another', () => {
    const verdict = 'consent';
    const ofSurvey = { record: surveyed, verdict } as const;
    expect(refusalOf(() => complete('review', ofSurvey))).toBe('RECORD_DOES_NOT_FIT');
    expect(refusalOf(() => complete('inspection', ofSurvey))).toBe('RECORD_DOES_NOT_FIT');
    for (const action of ['survey', 'appraisal', 'acceptance', 'inspection'] as const)
      expect(refusalOf(() => complete(action, { verdict }))).toBe('RECORD_DOES_NOT_FIT');
  });
});

describe('what a department does next', () => {
  it.each<[JointAction, ActionStep | undefined, string, string]>([
    ['review', undefined, '2026-03-05', 'answer'],
    ['inspection', undefined, '2026-03-05', 'answer'],
    ['survey', undefined, '2026-03-05', 'appoint'],
    ['survey', steps.survey, '2026-03-05', 'answer'],
    ['appraisal', undefined, '2026-03-05', 'start'],
    ['appraisal', steps.appraisal, '2026-03-05', 'answer'],
    ['acceptance', undefined, '2026-03-05', 'answer'],
    ['acceptance', steps.acceptance, '2026-03-10', 'await-rectification'],
    ['acceptance', steps.acceptance, '2026-03-11', 'answer'],
    ['acceptance', reported, '2026-03-05', 'answer'],
  ])('in a %s with %o on %3$s', (action, step, today, next) => {
    expect(nextStepOf({ action, status: 'open', ...(step && { step }) }, today)).toBe(next);
    expect(nextStepOf({ action, status: 'decided', ...(step && { step }) }, today)).toBe('none');
  });
});

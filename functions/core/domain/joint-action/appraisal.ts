import type { LegalDate } from '../legal-date.ts';
import { Refused } from '../refusal.ts';
import type { Officer, Verdict } from '../verdict.ts';

/** Somebody who knows, from outside the case. */
export interface Expert {
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
}

/** What an officer files when an appraisal 論證 begins. */
export interface AppraisalDraft {
  readonly experts: readonly Expert[];
  /** How long it takes; the applicant is told (art. 45). */
  readonly workingDays: number;
  /** The officer states that no expert belongs to the applicant. */
  readonly areIndependent: boolean;
}

export interface AppraisalStart {
  readonly action: 'appraisal';
  readonly experts: readonly Expert[];
  readonly workingDays: number;
  readonly startedOn: LegalDate;
  readonly officer: Officer;
}

export const appraisalConclusions = ['feasible', 'feasible-with-conditions', 'not-feasible'] as const;

/** What the experts concluded. */
export interface AppraisalConclusion {
  readonly action: 'appraisal';
  readonly conclusion: (typeof appraisalConclusions)[number];
  readonly report: string;
}

export interface AppraisalRecord extends AppraisalConclusion {
  readonly start: AppraisalStart;
  readonly concludedOn: LegalDate;
}

/** What a conclusion is to the consolidation. */
export const verdictOfConclusion = {
  feasible: 'consent',
  'feasible-with-conditions': 'consent-with-conditions',
  'not-feasible': 'object',
} as const satisfies Record<AppraisalConclusion['conclusion'], Verdict>;

/** Working days that an appraisal may be announced for: longer is a slip of the pen. */
export const LONGEST_APPRAISAL_DAYS = 120;

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * The rule of a start: experts with name, title and organisation, none from the applicant's own, and the time needed.
 * @throws Refused EXPERTS_REQUIRED, EXPERT_NOT_INDEPENDENT, INDEPENDENCE_REQUIRED, WORKING_DAYS_REQUIRED
 */
export function startAppraisal(
  draft: AppraisalDraft,
  started: { today: LegalDate; applicantName: string; officer: Officer },
): AppraisalStart {
  const experts = draft.experts.map(({ name, title, organisation }) => ({
    name: name.trim(),
    title: title.trim(),
    organisation: organisation.trim(),
  }));
  const isWhole = experts.every((one) => one.name !== '' && one.title !== '' && one.organisation !== '');
  if (experts.length === 0 || !isWhole) throw new Refused('EXPERTS_REQUIRED');
  const own = plain(started.applicantName);
  if (experts.some((one) => plain(one.organisation) === own || plain(one.name) === own))
    throw new Refused('EXPERT_NOT_INDEPENDENT');
  if (!draft.areIndependent) throw new Refused('INDEPENDENCE_REQUIRED');
  const { workingDays } = draft;
  if (!Number.isSafeInteger(workingDays) || workingDays < 1 || workingDays > LONGEST_APPRAISAL_DAYS)
    throw new Refused('WORKING_DAYS_REQUIRED', { atMost: LONGEST_APPRAISAL_DAYS });
  return { action: 'appraisal', experts, workingDays, startedOn: started.today, officer: started.officer };
}

/**
 * The rule of a conclusion: nothing is concluded that was not begun, and nothing without the experts' report.
 * @throws Refused APPRAISAL_NOT_STARTED, REPORT_REQUIRED
 */
export function concludeAppraisal(
  start: AppraisalStart | undefined,
  draft: AppraisalConclusion,
  concludedOn: LegalDate,
): AppraisalRecord {
  if (!start) throw new Refused('APPRAISAL_NOT_STARTED');
  const report = draft.report.trim();
  if (report === '') throw new Refused('REPORT_REQUIRED');
  return { action: 'appraisal', conclusion: draft.conclusion, report, start, concludedOn };
}

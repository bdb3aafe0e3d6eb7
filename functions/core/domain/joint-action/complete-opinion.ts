import type { WorkdayCalendar } from '../calendar.ts';
import type { LegalDate } from '../legal-date.ts';
import type { OpinionDraft, OpinionInput, Verdict } from '../opinion.ts';
import { Refused } from '../refusal.ts';
import type { OpinionTask } from '../task.ts';
import { concludeAcceptance, verdictOfResult } from './acceptance.ts';
import { concludeAppraisal, verdictOfConclusion } from './appraisal.ts';
import { recordInspection, verdictOfInspection } from './inspection.ts';
import { type ActionRecord, type RecordDraft, stepOf } from './record.ts';
import { recordSurvey } from './survey.ts';

/** What the rules need to know beside the task and what was written. */
export interface OpinionFacts {
  readonly today: LegalDate;
  readonly calendar: WorkdayCalendar;
  /** Ids of the checked photographs of this task. */
  readonly photographs: readonly string[];
}

/** The actions that have a record of their own; a review 會審 is its opinion. */
const recorded = [
  'survey',
  'appraisal',
  'acceptance',
  'inspection',
] as const satisfies readonly RecordDraft['action'][];

function recordOf(
  task: Pick<OpinionTask, 'step'>,
  draft: RecordDraft,
  { today, calendar, photographs }: OpinionFacts,
): ActionRecord {
  switch (draft.action) {
    case 'survey':
      return recordSurvey(stepOf(task, 'survey'), draft, { today, photographs });
    case 'appraisal':
      return concludeAppraisal(stepOf(task, 'appraisal'), draft, today);
    case 'acceptance':
      return concludeAcceptance(stepOf(task, 'acceptance'), draft, today);
    case 'inspection':
      return recordInspection(draft, { today, calendar });
  }
}

/** What a record is to the consolidation, which knows three verdicts and no action; a survey leaves it to the officer. */
function verdictOf(record: RecordDraft): Verdict | undefined {
  switch (record.action) {
    case 'survey':
      return undefined;
    case 'appraisal':
      return verdictOfConclusion[record.conclusion];
    case 'acceptance':
      return verdictOfResult[record.result];
    case 'inspection':
      return verdictOfInspection[record.result];
  }
}

/**
 * Makes of what an officer wrote the opinion that is recorded: the action's own record by its own rule, and the verdict
 * that follows from it. No clock and no I/O.
 * @throws Refused RECORD_DOES_NOT_FIT (with the action), VERDICT_REQUIRED, VERDICT_DIFFERS, and those of the records
 */
export function completeOpinion(
  task: Pick<OpinionTask, 'action' | 'step'>,
  input: OpinionInput,
  facts: OpinionFacts,
): OpinionDraft {
  const { record: draft, verdict: said, ...rest } = input;
  const isRecorded = recorded.some((one) => one === task.action);
  if (isRecorded ? draft?.action !== task.action : draft !== undefined)
    throw new Refused('RECORD_DOES_NOT_FIT', { action: task.action });
  const follows = draft && verdictOf(draft);
  const verdict = follows ?? said;
  const record = draft && recordOf(task, draft, facts);
  if (!verdict) throw new Refused('VERDICT_REQUIRED');
  if (said !== undefined && said !== verdict) throw new Refused('VERDICT_DIFFERS', { verdict });
  return { ...rest, verdict, ...(record && { record }) };
}

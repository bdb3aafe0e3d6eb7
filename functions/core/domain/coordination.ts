import type { CaseFile } from './case-file.ts';
import type { ObjectionDecision } from './event.ts';
import { standingObjections } from './joint-review.ts';
import type { LegalDate } from './legal-date.ts';
import { Refused } from './refusal.ts';
import type { OpinionTask } from './task.ts';

/** The meeting that the lead department calls when a department objects, as it is put on record. */
export interface CoordinationMeeting {
  readonly heldOn: LegalDate;
  /** Who took part, in the words of the minutes. */
  readonly attendees: string;
  readonly minutes: string;
  /** One for every objection that stands. */
  readonly decisions: readonly ObjectionDecision[];
}

/** How the case goes on: to the approver, to the approver with objections upheld, or to the departments again. */
export type CoordinationOutcome = 'proceed' | 'refuse' | 'new-round';

/**
 * The record must be whole: a day that has come, who met, what was said, and a reasoned decision on each objection.
 * @throws Refused DAY_IN_FUTURE, REASON_REQUIRED, OBJECTION_UNDECIDED (with the departments), TASK_NOT_FOUND
 */
export function assertRecorded(caseFile: CaseFile, meeting: CoordinationMeeting, today: LegalDate): void {
  const { heldOn, attendees, minutes, decisions } = meeting;
  if (heldOn > today) throw new Refused('DAY_IN_FUTURE', { today });
  if ([attendees, minutes, ...decisions.map((one) => one.reason)].some((text) => text.trim() === ''))
    throw new Refused('REASON_REQUIRED');
  const objections = standingObjections(caseFile);
  const decided = new Set(decisions.map((one) => one.taskId));
  const undecided = objections.filter((task) => !decided.has(task.id)).map((task) => task.departmentCode);
  if (undecided.length > 0) throw new Refused('OBJECTION_UNDECIDED', { departments: undecided });
  const isOfCase = decisions.every(({ taskId }) => objections.some((task) => task.id === taskId));
  if (!isOfCase || decided.size !== decisions.length) throw new Refused('TASK_NOT_FOUND');
}

/** What follows from the decisions: whoever is to be asked again comes first, then what is upheld. */
export function outcomeOf(decisions: readonly ObjectionDecision[]): CoordinationOutcome {
  if (decisions.some(({ decision }) => decision === 'ask-again')) return 'new-round';
  return decisions.some(({ decision }) => decision === 'upheld') ? 'refuse' : 'proceed';
}

/** The objections with what the meeting made of them; who is asked again keeps its objection until it answers. */
export function settledTasks(caseFile: CaseFile, meeting: CoordinationMeeting, at: Date): OpinionTask[] {
  return standingObjections(caseFile).flatMap((task) => {
    const made = meeting.decisions.find((one) => one.taskId === task.id);
    if (!made || made.decision === 'ask-again') return [];
    const { decision, reason } = made;
    return [{ ...task, settlement: { decision, reason, decidedAt: at.toISOString() } }];
  });
}

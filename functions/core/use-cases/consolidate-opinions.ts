import type { Application } from '../domain/application.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { missingByDepartment } from '../domain/completeness.ts';
import { openTask } from '../domain/desk.ts';
import { openBranches, standingObjections } from '../domain/joint-review.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export interface ConsolidateOpinions {
  readonly applicationId: string;
  readonly round: number;
}

/** `open`: a department added late has not answered yet; the flow waits for it and comes back. */
export type Consolidation = { readonly outcome: 'consent' | 'objection' | 'open' };

/** The desk task that this round was consolidated into; it is how the case remembers. */
function consolidatedInto(caseFile: CaseFile, round: number): 'approve' | 'coordinate' | undefined {
  const actions = caseFile.tasks.filter((task) => task.round === round).map((task) => task.action);
  return (['coordinate', 'approve'] as const).find((action) => actions.includes(action));
}

/** Whether there is nothing to put together (any more): the round is over, or the case is. */
function isOver({ application }: CaseFile, round: number): boolean {
  const { status } = application;
  return application.round !== round || !(status === 'in-review' || isCheckOpen(application));
}

/** Whether the departments are checking the application before acceptance. */
function isCheckOpen({ status, completeness }: Application): boolean {
  return status === 'submitted' && completeness === 'asked';
}

/** All departments have checked: the lead may accept, or asks once for everything that they miss. */
function closeCheck(caseFile: CaseFile, round: number): Effects {
  const missedBy = missingByDepartment(caseFile).map((one) => one.departmentCode);
  return {
    application: { completeness: missedBy.length > 0 ? 'incomplete' : 'complete' },
    events: [{ type: 'CompletenessChecked', round, missedBy }],
  };
}

/** Puts the opinions of a round together; undefined while a branch is open, and when it was done before. No I/O. */
export function consolidate(caseFile: CaseFile, round: number, at: Date): Effects | undefined {
  if (isOver(caseFile, round) || consolidatedInto(caseFile, round)) return undefined;
  if (openBranches(caseFile, round).length > 0) return undefined;
  if (isCheckOpen(caseFile.application)) return closeCheck(caseFile, round);
  const objections = standingObjections(caseFile).map((task) => task.departmentCode);
  const outcome = objections.length > 0 ? 'objection' : 'consent';
  const { application, ledger } = caseFile;
  return {
    tasks: [
      openTask(application, outcome === 'consent' ? 'approve' : 'coordinate', {
        at,
        dueOn: ledger?.promisedLastOn ?? '',
        applicantName: application.contact.name,
      }),
    ],
    events: [{ type: 'OpinionsConsolidated', round, outcome, objections }],
  };
}

/**
 * Puts the opinions of a round together. All consent: the case goes to the approver with every condition of every
 * department. An objection that stands: the lead department coordinates first. The completeness check before acceptance
 * is put together in the same way. Safe to repeat.
 */
export async function consolidateOpinions(
  command: ConsolidateOpinions,
  ports: CasePorts,
): Promise<Consolidation> {
  const { applicationId, round } = command;
  const caseFile = await changeCase(
    applicationId,
    { kind: 'centre', part: 'joint-review' },
    (current, at) => consolidate(current, round, at),
    ports,
  );
  if (!isOver(caseFile, round) && openBranches(caseFile, round).length > 0) return { outcome: 'open' };
  return { outcome: consolidatedInto(caseFile, round) === 'coordinate' ? 'objection' : 'consent' };
}

import type { CaseFile, Effects } from '../domain/case-file.ts';
import { openTask } from '../domain/desk.ts';
import { objectionsOf, openRequiredBranches } from '../domain/joint-review.ts';
import { type CasePorts, changeCase } from './change-case.ts';

export interface ConsolidateOpinions {
  readonly applicationId: string;
  readonly round: number;
}

export type Consolidation = { readonly outcome: 'consent' | 'objection' };

/** The outcome of a round: one objection is enough to call the departments together. */
export function outcomeOf(caseFile: CaseFile, round: number): Consolidation['outcome'] {
  return objectionsOf(caseFile, round).length > 0 ? 'objection' : 'consent';
}

/** Whether this round was consolidated before: the log remembers it as the desk task that it opened. */
function isConsolidated(caseFile: CaseFile, round: number): boolean {
  return caseFile.tasks.some(
    (task) => task.round === round && (task.action === 'approve' || task.action === 'coordinate'),
  );
}

/**
 * Puts the opinions of a round together. All consent: the case goes to the approver with every condition
 * of every department. An objection: the lead department coordinates first. Safe to repeat.
 * @throws Error when a required branch is still open: the machine may not come here before it is closed
 */
export async function consolidateOpinions(
  command: ConsolidateOpinions,
  ports: CasePorts,
): Promise<Consolidation> {
  const { applicationId, round } = command;
  const caseFile = await changeCase(
    applicationId,
    { kind: 'centre', part: 'joint-review' },
    (current, at): Effects | undefined => {
      if (isConsolidated(current, round) || current.application.status !== 'in-review') return undefined;
      const open = openRequiredBranches(current);
      if (open.length > 0)
        throw new Error(`Round ${round} of ${applicationId} has open branches: ${open.map((one) => one.id)}`);
      const outcome = outcomeOf(current, round);
      const { application } = current;
      return {
        tasks: [
          openTask(application, outcome === 'consent' ? 'approve' : 'coordinate', {
            at,
            dueOn: current.ledger?.promisedLastOn ?? '',
            applicantName: application.contact.name,
          }),
        ],
        events: [
          {
            type: 'OpinionsConsolidated',
            round,
            outcome,
            objections: objectionsOf(current, round).map((one) => one.departmentCode),
          },
        ],
      };
    },
    ports,
  );
  return { outcome: outcomeOf(caseFile, round) };
}

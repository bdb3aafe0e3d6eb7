import { clockAnswer } from '../domain/deadline/run.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { fireDueMarks } from './fire-marks.ts';
import { itemOf } from './item-of.ts';

export interface CheckDeadline {
  readonly applicationId: string;
  /** The run of the clock that asks. */
  readonly run: number;
}

/** What the waiting machine is told: its run is over, or when to ask next. */
export type DeadlineAnswer =
  | { readonly isOver: true; readonly nextMarkAt: null }
  | { readonly isOver: false; readonly nextMarkAt: string };

type DeadlinePorts = CasePorts & { catalogue: Catalogue };

/** Fires what is due on the clock of a case, whoever noticed: its machine, the sweep, a person. */
export async function fireDue(applicationId: string, ports: DeadlinePorts): Promise<CaseFile> {
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    applicationId,
    { kind: 'centre', part: 'promised-deadline' },
    async (current, at) =>
      fireDueMarks(current, { item: await itemOf(current, ports.catalogue), at, calendar }),
    ports,
  );
}

/**
 * Asked by the promised-deadline machine when its wait is over. A run that is no longer the present one is over,
 * and what it would have fired has been taken care of by the present one.
 */
export async function checkDeadline(command: CheckDeadline, ports: DeadlinePorts): Promise<DeadlineAnswer> {
  const caseFile = await fireDue(command.applicationId, ports);
  const answer = caseFile.ledger && clockAnswer(caseFile.ledger, command.run);
  if (!answer || answer.isOver) return { isOver: true, nextMarkAt: null };
  return { isOver: false, nextMarkAt: answer.nextMarkAt };
}

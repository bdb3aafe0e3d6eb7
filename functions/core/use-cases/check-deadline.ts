import type { CaseFile, Effects } from '../domain/case-file.ts';
import { clockAnswer, renewRun, waitOn } from '../domain/deadline/run.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { type CasePorts, changeCase } from './change-case.ts';
import { fireDueMarks } from './fire-marks.ts';
import { itemOf } from './item-of.ts';
import { withRunChange } from './with-clock.ts';

export interface CheckDeadline {
  readonly applicationId: string;
  /** The run of the clock that asks. */
  readonly run: number;
}

/** What the waiting machine is told: its run is over, or when to ask next. */
export type DeadlineAnswer =
  | { readonly isOver: true; readonly nextMarkAt: null }
  | { readonly isOver: false; readonly nextMarkAt: string };

export type DeadlinePorts = CasePorts & { catalogue: Catalogue };

/** Fires what is due on the clock of a case, then lets `goOn` say what the clock waits for. */
async function fireDue(
  applicationId: string,
  goOn: (fired: Effects, before: CaseFile) => Effects | undefined,
  ports: DeadlinePorts,
): Promise<CaseFile> {
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    applicationId,
    { kind: 'centre', part: 'promised-deadline' },
    async (current, at) => {
      const item = await itemOf(current, ports.catalogue);
      return goOn(fireDueMarks(current, { item, at, calendar }) ?? { events: [] }, current);
    },
    ports,
  );
}

/**
 * Asked by the promised-deadline machine when its wait is over. A run that is no longer the present one is over,
 * and what it would have fired has been taken care of by the present one.
 */
export async function checkDeadline(command: CheckDeadline, ports: DeadlinePorts): Promise<DeadlineAnswer> {
  const { applicationId, run } = command;
  const caseFile = await fireDue(
    applicationId,
    (fired, { ledger: before }) => {
      const ledger = fired.ledger ?? before;
      if (!ledger || ledger.run !== run) return fired.ledger && fired;
      const told = waitOn(ledger);
      const isTold = !fired.ledger && told.waitsUntil === before?.waitsUntil;
      return isTold ? undefined : { ...fired, ledger: told };
    },
    ports,
  );
  const answer = caseFile.ledger && clockAnswer(caseFile.ledger, run);
  if (!answer || answer.isOver) return { isOver: true, nextMarkAt: null };
  return { isOver: false, nextMarkAt: answer.nextMarkAt };
}

/**
 * The sweep found a mark that nobody fired in time: its run is lost. What is due is fired, and the next run is
 * started for what is still to come; should the lost run come back, it finds that it is over.
 */
export async function recoverDeadline(applicationId: string, ports: DeadlinePorts): Promise<void> {
  await fireDue(
    applicationId,
    (fired) => {
      if (!fired.ledger) return undefined;
      const { ledger, runChange } = renewRun(fired.ledger, 'lost');
      return withRunChange({ ...fired, ledger }, runChange);
    },
    ports,
  );
}

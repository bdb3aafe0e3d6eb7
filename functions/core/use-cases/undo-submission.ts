import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { close } from '../domain/deadline/keep-time.ts';
import { Refused } from '../domain/refusal.ts';
import { whyNotUndo } from '../domain/undo.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';
import { endTasks } from './withdraw-application.ts';

export interface UndoSubmission {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
}

/**
 * Takes a submission back within ten minutes, while nobody has acted on it: the application is a draft again with everything
 * that was typed and handed in, and keeps its number for when it is submitted anew. Whoever accepts at the same moment wins
 * or is told: both write over the same version. Undoing again changes nothing.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, UNDO_TOO_LATE, ALREADY_ACTED_ON
 */
export async function undoSubmission(
  command: UndoSubmission,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('undo-submission', caller, current);
      const { status, submittedAt } = current.application;
      if (status === 'draft' && submittedAt !== undefined) return undefined;
      const why = whyNotUndo(current, await itemOf(current, ports.catalogue), at);
      if (why) throw new Refused(why);
      const ended = endTasks(current, at, '申請人已撤銷提交');
      return withClock(
        current,
        {
          application: { status: 'draft' },
          tasks: ended.tasks,
          events: [{ type: 'SubmissionUndone' }, ...ended.events],
        },
        (ledger) => close(ledger),
      );
    },
    ports,
  );
}

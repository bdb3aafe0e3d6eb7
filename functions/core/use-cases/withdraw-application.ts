import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import { type CaseFile, isDeskTask, opinionTasks } from '../domain/case-file.ts';
import { close } from '../domain/deadline/keep-time.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Task } from '../domain/task.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';
import { takenBack } from './withdraw-department.ts';

export interface WithdrawApplication {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  /** Why, if the applicant wants to say it. */
  readonly reason?: string;
}

/** Everything that is still asked of anybody is taken back: the desk's tasks, and the departments' with an event for each. No I/O. */
export function endTasks(caseFile: CaseFile, at: Date, reason: string) {
  const desk = caseFile.tasks
    .filter(isDeskTask)
    .filter((task) => task.status === 'open')
    .map((task): Task => ({ ...task, status: 'dropped', closedAt: at.toISOString() }));
  const asked = takenBack(
    opinionTasks(caseFile).filter((task) => task.status === 'open'),
    reason,
    at,
  );
  return { tasks: [...desk, ...asked.tasks], events: asked.events };
}

/**
 * The applicant takes the application back, at any time before the decision. Nothing is asked of anybody any more, the clock
 * ends, and no licence can come of it. Withdrawing again changes nothing.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS (when it was decided, or never submitted)
 */
export async function withdrawApplication(command: WithdrawApplication, ports: CasePorts): Promise<CaseFile> {
  const { caller, reason = '' } = command;
  return changeCase(
    command.applicationId,
    actorOf(caller),
    (current, at) => {
      assertMay('withdraw-application', caller, current);
      if (current.application.status === 'withdrawn') return undefined;
      assertStatus('withdraw', current);
      const ended = endTasks(current, at, '申請人已撤回申請');
      const { round } = current.application;
      return withClock(
        current,
        {
          application: { status: 'withdrawn', decidedAt: at.toISOString() },
          tasks: ended.tasks,
          events: [{ type: 'ApplicationWithdrawn', round, reason: reason.trim() }, ...ended.events],
        },
        (ledger) => close(ledger, legalDateOf(at)),
      );
    },
    ports,
  );
}

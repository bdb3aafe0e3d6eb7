import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import { type CaseFile, opinionTasks } from '../domain/case-file.ts';
import { restartSilence } from '../domain/deadline/keep-time.ts';
import { isToRectify } from '../domain/joint-action/acceptance.ts';
import { stepOf } from '../domain/joint-action/record.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { factsOf } from './act-on-task.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface ReportRectification {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  readonly taskId: string;
  /** What was done, in the applicant's words; may be empty. */
  readonly report: string;
}

/**
 * The applicant reports that everything a department asked for is rectified. The department is told, and its limit begins
 * anew on this day. Reported again, the first report stands.
 * @throws Refused APPLICATION_NOT_FOUND, TASK_NOT_FOUND, WRONG_STATUS, NOTHING_TO_RECTIFY
 */
export async function reportRectification(
  command: ReportRectification,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    actorOf(caller),
    (current, at) => {
      assertMay('report-rectification', caller, current);
      const task = opinionTasks(current).find((one) => one.id === command.taskId);
      if (!task) throw new Refused('TASK_NOT_FOUND');
      const rectification = stepOf(task, 'acceptance');
      if (rectification && !isToRectify(rectification)) return undefined;
      assertStatus('reportRectification', current);
      if (!isToRectify(rectification) || task.status !== 'open') throw new Refused('NOTHING_TO_RECTIFY');
      const reportedOn = legalDateOf(at);
      const lastOn = addWorkingDays(calendar, reportedOn, task.limitDays).on;
      const report = command.report.trim();
      const step = { ...rectification, reportedOn, ...(report !== '' && { report }) };
      const { escalatedAt: _escalatedAt, ...open } = task;
      return withClock(
        current,
        {
          tasks: [{ ...open, lastOn, step }],
          events: [{ type: 'RectificationReported', lastOn, ...factsOf(task) }],
        },
        (ledger) => restartSilence(ledger, { taskId: task.id, lastOn }),
      );
    },
    ports,
  );
}

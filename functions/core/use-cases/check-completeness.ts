import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import { closeSilence } from '../domain/deadline/keep-time.ts';
import type { MissingPoint } from '../domain/missing-point.ts';
import type { Officer } from '../domain/officer.ts';
import { assertListed } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { DepartmentPins, LinkSigner } from '../ports/review-links.ts';
import { assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { refuseWrongPin } from './give-opinion.ts';
import { itemOf } from './item-of.ts';
import { openReview } from './open-review.ts';
import { withClock } from './with-clock.ts';

export interface CheckCompleteness {
  readonly token: string;
  readonly pin: string;
  readonly officer: Officer;
  /** Everything that this department misses; empty when the application is complete. */
  readonly missing: readonly MissingPoint[];
}

/** Stores what the department found, and closes its limit. No I/O. */
export function recordFinding(
  caseFile: CaseFile,
  task: OpinionTask,
  found: Pick<CheckCompleteness, 'officer' | 'missing'>,
  at: Date,
): Effects {
  const { id: taskId, round, action, departmentCode } = task;
  const givenAt = at.toISOString();
  const finding = { ...found, source: 'officer', givenAt } as const;
  return withClock(
    caseFile,
    {
      tasks: [{ ...task, status: 'decided', closedAt: givenAt, finding }],
      events: [
        { type: 'CompletenessAnswered', missing: found.missing, taskId, round, action, departmentCode },
      ],
    },
    (ledger) => closeSilence(ledger, taskId),
  );
}

/**
 * Records what one department misses before acceptance 預審. The first finding stands; given again, it is shown.
 * @throws Refused LINK_NOT_VALID, LINK_LOCKED, WRONG_PIN, TASK_CLOSED, WRONG_STATUS, NOT_LISTED, REASON_REQUIRED
 */
export async function checkCompleteness(
  command: CheckCompleteness,
  ports: CasePorts & { links: LinkSigner; pins: DepartmentPins; catalogue: Catalogue },
): Promise<{ isNew: boolean; task: OpinionTask }> {
  const { officer, missing } = command;
  const { task, caseFile: seen } = await openReview(command.token, ports);
  if (task.action !== 'completeness') throw new Refused('LINK_NOT_VALID');
  if (task.status === 'decided') return { isNew: false, task };
  if (task.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
  assertListed(missing, await itemOf(seen, ports.catalogue));
  const { departmentCode } = task;
  if (!(await ports.pins.verify(departmentCode, command.pin))) return refuseWrongPin(task, ports);

  let isNew = false;
  const caseFile = await changeCase(
    task.applicationId,
    { kind: 'officer', departmentCode, ...officer },
    (current, at) => {
      const now = taskOf(current, task.id);
      isNew = false;
      if (now.status === 'decided') return undefined;
      if (now.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
      if (now.status !== 'open' || now.linkNumber !== task.linkNumber) throw new Refused('TASK_CLOSED');
      assertStatus('checkCompleteness', current);
      isNew = true;
      return recordFinding(current, now, { officer, missing }, at);
    },
    ports,
    'LINK_NOT_VALID',
  );
  return { isNew, task: taskOf(caseFile, task.id) };
}

function taskOf(caseFile: CaseFile, taskId: string): OpinionTask {
  const task = opinionTasks(caseFile).find((one) => one.id === taskId);
  if (!task) throw new Refused('LINK_NOT_VALID');
  return task;
}

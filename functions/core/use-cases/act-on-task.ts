import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import type { Officer } from '../domain/opinion.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { DepartmentPins, LinkSigner } from '../ports/review-links.ts';
import { assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { refuseWrongPin } from './give-opinion.ts';
import { openReview } from './open-review.ts';

/** Whoever records something through a link: the link alone is not enough. */
export interface OfficerCommand {
  readonly token: string;
  readonly pin: string;
  readonly officer: Officer;
}

/** What a step did: `isNew` is false when it was recorded before, and then the task shows what. */
export interface Acted {
  readonly isNew: boolean;
  readonly task: OpinionTask;
  readonly caseFile: CaseFile;
}

export type ActPorts = CasePorts & { links: LinkSigner; pins: DepartmentPins };

/** A step before the opinion. */
export interface StepRule {
  /** Whether this is recorded already: single use per step is a condition of the task, not of the link. */
  readonly isDone: (task: OpinionTask) => boolean;
  /** @throws Refused when it may not be recorded so */
  readonly decide: (task: OpinionTask, caseFile: CaseFile, at: Date) => Effects | Promise<Effects>;
}

/**
 * Records a step of a department's task with name, staff number and PIN. What is wrong with the form is said before the PIN
 * is looked at, so that no try is lost to it.
 * @throws Refused LINK_NOT_VALID, LINK_LOCKED, WRONG_PIN (with the tries left), TASK_CLOSED, WRONG_STATUS, and those of the rule
 */
export async function actOnTask(command: OfficerCommand, rule: StepRule, ports: ActPorts): Promise<Acted> {
  const { task, caseFile: opened } = await openReview(command.token, ports);
  if (task.status === 'decided' || rule.isDone(task)) return { isNew: false, task, caseFile: opened };
  assertOpen(task, task.linkNumber);
  await rule.decide(task, opened, ports.system.now());

  const { departmentCode } = task;
  const isRight = await ports.pins.verify(departmentCode, command.pin);
  if (!isRight) return refuseWrongPin(task, ports);

  let isNew = false;
  const caseFile = await changeCase(
    task.applicationId,
    { kind: 'officer', departmentCode, ...command.officer },
    (current, at) => {
      const now = ownTask(current, task.id);
      isNew = false;
      if (now.status === 'decided' || rule.isDone(now)) return undefined;
      assertOpen(now, task.linkNumber);
      assertStatus('recordStep', current);
      isNew = true;
      return rule.decide(now, current, at);
    },
    ports,
    'LINK_NOT_VALID',
  );
  return { isNew, task: ownTask(caseFile, task.id), caseFile };
}

function assertOpen(task: OpinionTask, linkNumber: number): void {
  if (task.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
  if (task.status !== 'open' || task.linkNumber !== linkNumber) throw new Refused('TASK_CLOSED');
}

function ownTask(caseFile: CaseFile, taskId: string): OpinionTask {
  const task = opinionTasks(caseFile).find((one) => one.id === taskId);
  if (!task) throw new Refused('LINK_NOT_VALID');
  return task;
}

/** Whose task it is, as events say it. */
export function factsOf({ id: taskId, round, action, departmentCode }: OpinionTask) {
  return { taskId, round, action, departmentCode };
}

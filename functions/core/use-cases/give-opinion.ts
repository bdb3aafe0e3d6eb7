import { type CaseFile, type Effects, opinionTasks } from '../domain/case-file.ts';
import { releaseClock } from '../domain/deadline/hold-clock.ts';
import { closeSilence } from '../domain/deadline/keep-time.ts';
import { completeOpinion } from '../domain/joint-action/complete-opinion.ts';
import { photographsOf } from '../domain/joint-action/photographs.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Officer, Opinion, OpinionDraft, OpinionInput } from '../domain/opinion.ts';
import { Refused } from '../domain/refusal.ts';
import { type OpinionTask, WRONG_PINS_ALLOWED } from '../domain/task.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { DepartmentPins, LinkSigner } from '../ports/review-links.ts';
import { assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { openReview } from './open-review.ts';
import { stillnessOf, withClock } from './with-clock.ts';

export interface GiveOpinion {
  readonly token: string;
  readonly pin: string;
  readonly officer: Officer;
  readonly draft: OpinionInput;
}

export type GivenOpinion = { readonly isNew: boolean; readonly task: OpinionTask };

/**
 * The rule of what an opinion must say, whatever the action. No clock and no I/O.
 * @throws Refused REASON_REQUIRED (an objection needs its reason and legal basis, Licensing Law art. 38),
 *   CONDITIONS_REQUIRED
 */
export function assertComplete(draft: OpinionDraft): void {
  if (draft.verdict === 'object' && !(draft.reason?.trim() && draft.legalBasis?.trim()))
    throw new Refused('REASON_REQUIRED');
  if (draft.verdict === 'consent-with-conditions' && !draft.conditions?.some((one) => one.trim()))
    throw new Refused('CONDITIONS_REQUIRED');
}

/** Stores the opinion on the task, closes its limit, and says so in the log. No I/O. */
export function recordOpinion(task: OpinionTask, officer: Officer, draft: OpinionDraft, at: Date): Effects {
  const opinion: Opinion = { ...draft, source: 'officer', officer, givenAt: at.toISOString() };
  const { id: taskId, round, action, departmentCode } = task;
  return {
    tasks: [{ ...task, status: 'decided', closedAt: at.toISOString(), opinion }],
    events: [{ type: 'OpinionGiven', verdict: draft.verdict, taskId, round, action, departmentCode }],
  };
}

/**
 * Records one department's opinion. Single use is a condition of the task, not of the link: the first
 * opinion stands, and giving it again shows what is recorded.
 *
 * A wrong PIN is counted on the task; the fifth locks the link, and the case and the supervisor see it.
 * @throws Refused LINK_NOT_VALID, LINK_LOCKED, WRONG_PIN (with the tries left), TASK_CLOSED, and those of
 *   `completeOpinion` and `assertComplete`
 */
export async function giveOpinion(
  command: GiveOpinion,
  ports: CasePorts & { links: LinkSigner; pins: DepartmentPins; catalogue: Catalogue },
): Promise<GivenOpinion> {
  const { task, caseFile: opened } = await openReview(command.token, ports);
  if (task.status === 'decided') return { isNew: false, task };
  if (task.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
  const calendar = await ports.catalogue.calendar();
  const draftFor = (current: CaseFile, now: OpinionTask, at: Date): OpinionDraft => {
    const photographs = photographsOf(current.documents, now.id).map((one) => one.id);
    const draft = completeOpinion(now, command.draft, { today: legalDateOf(at), calendar, photographs });
    assertComplete(draft);
    return draft;
  };
  draftFor(opened, task, ports.system.now()); // before the PIN: no try is lost to a form that is not filled in

  const { departmentCode } = task;
  const isRight = await ports.pins.verify(departmentCode, command.pin);
  if (!isRight) return refuseWrongPin(task, ports);

  let isNew = false;
  const by = { kind: 'officer', departmentCode, ...command.officer } as const;
  const caseFile = await changeCase(
    task.applicationId,
    by,
    async (current, at) => {
      const now = taskOf(current, task.id);
      isNew = false;
      if (now.status === 'decided') return undefined;
      if (now.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
      if (now.status !== 'open' || now.linkNumber !== task.linkNumber) throw new Refused('TASK_CLOSED');
      assertStatus('giveOpinion', current);
      isNew = true;
      const recorded = recordOpinion(now, command.officer, draftFor(current, now, at), at);
      return withClock(
        current,
        recorded,
        (ledger) => releaseClock(closeSilence(ledger, now.id), now.id, legalDateOf(at), calendar),
        (after) => ({ events: stillnessOf(current.ledger, after) }),
      );
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

/** Counts a wrong PIN; the last one allowed locks the link. Always ends in a refusal. */
export async function refuseWrongPin(task: OpinionTask, ports: CasePorts): Promise<never> {
  const { id: taskId, round, action, departmentCode } = task;
  const caseFile = await changeCase(
    task.applicationId,
    { kind: 'link', departmentCode },
    (current, at) => {
      const now = taskOf(current, taskId);
      if (now.status !== 'open' || now.lockedAt !== undefined) return undefined;
      const wrongPins = now.wrongPins + 1;
      if (wrongPins < WRONG_PINS_ALLOWED) return { tasks: [{ ...now, wrongPins }], events: [] };
      return {
        tasks: [{ ...now, wrongPins, lockedAt: at.toISOString() }],
        events: [{ type: 'ReviewLinkLocked', taskId, round, action, departmentCode }],
      };
    },
    ports,
    'LINK_NOT_VALID',
  );
  const now = taskOf(caseFile, taskId);
  if (now.lockedAt !== undefined) throw new Refused('LINK_LOCKED');
  throw new Refused('WRONG_PIN', { triesLeft: WRONG_PINS_ALLOWED - now.wrongPins });
}

import type { Actor } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { opinionTasks } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import type { OpinionTask } from '../domain/task.ts';
import type { LinkSigner } from '../ports/review-links.ts';
import type { CasePorts } from './change-case.ts';

export interface OpenedReview {
  readonly task: OpinionTask;
  readonly caseFile: CaseFile;
  /** Who acts through this link until an officer gives a name. */
  readonly by: Actor;
}

/**
 * Opens a review link. Reads only: opening, prefetching and refreshing decide nothing.
 *
 * Every link that does not open a task gives the one same answer, whatever is wrong with it: forged,
 * expired, replaced by a newer one, of another case. The task decides, not the token: a link whose
 * task has been answered still opens, and shows the recorded opinion.
 * @throws Refused LINK_NOT_VALID
 */
export async function openReview(
  token: string,
  ports: CasePorts & { links: LinkSigner },
): Promise<OpenedReview> {
  const claims = await ports.links.open(token);
  if (!claims || new Date(claims.expiresAt) <= ports.system.now()) throw new Refused('LINK_NOT_VALID');
  const caseFile = await ports.cases.find(claims.applicationId);
  const task = caseFile && opinionTasks(caseFile).find((one) => one.id === claims.taskId);
  const isOfTask = task?.departmentCode === claims.departmentCode && task.linkNumber === claims.linkNumber;
  if (!caseFile || !task || !isOfTask) throw new Refused('LINK_NOT_VALID');
  return { task, caseFile, by: { kind: 'link', departmentCode: task.departmentCode } };
}

import { type CaseFile, opinionTasks } from './case-file.ts';
import type { RefusalCode } from './refusal.ts';
import type { ServiceItem } from './service-item.ts';

/** Minutes in which a submission can be undone where the item says nothing else: a local rule. */
const UNDO_MINUTES = 10;

/** The instant until which a submission can be undone; undefined for what was never submitted. */
export function undoUntil(
  { application }: Pick<CaseFile, 'application'>,
  item: ServiceItem,
): Date | undefined {
  const { submittedAt } = application;
  if (submittedAt === undefined) return undefined;
  return new Date(new Date(submittedAt).getTime() + (item.undoMinutes ?? UNDO_MINUTES) * 60_000);
}

/**
 * Why a submission cannot be undone (any more): nobody may have acted on it, for what somebody has read and answered cannot
 * be unread. Undefined when it can. No I/O.
 */
export function whyNotUndo(caseFile: CaseFile, item: ServiceItem, at: Date): RefusalCode | undefined {
  const until = undoUntil(caseFile, item);
  if (caseFile.application.status !== 'submitted' || until === undefined) return 'WRONG_STATUS';
  const hasAnswered = opinionTasks(caseFile).some(
    (task) => task.status === 'decided' || task.questions?.length,
  );
  if (hasAnswered || caseFile.notice) return 'ALREADY_ACTED_ON';
  return at > until ? 'UNDO_TOO_LATE' : undefined;
}

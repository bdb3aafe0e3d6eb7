import type { Application, Status } from './application.ts';
import { addDays, type LegalDate, legalDateOf, startOfDay } from './legal-date.ts';

/**
 * Days for which the files of a case are kept, after its last change, by how it stands. No law sets them for every item: they
 * are a local rule with these defaults, after which what nobody needs any more is deleted (个人信息保护法第十九条: no longer
 * than necessary). What was decided is a record of the authority and is kept for ten years (档案法第十四条 and its archive
 * periods). A case that is being handled is kept as long as it is.
 */
const daysKept: Partial<Record<Status, number>> = {
  draft: 90,
  withdrawn: 180,
  lapsed: 180,
  returned: 180,
  refused: 3650,
  approved: 3650,
  delivered: 3650,
};

/** What was decided is a record; an item may say for how long. */
const decided: readonly Status[] = ['refused', 'approved', 'delivered'];

/**
 * The last day on which the files of a case are kept: counted from its end, and for a draft from when it was last touched;
 * undefined while it is handled, and when they are gone.
 */
export function keptUntil(application: Application): LegalDate | undefined {
  const { status, changedAt, createdAt, decidedAt, filesDeletedOn, filesKeptDays } = application;
  const days = decided.includes(status) ? (filesKeptDays ?? daysKept[status]) : daysKept[status];
  if (days === undefined || filesDeletedOn !== undefined) return undefined;
  const from = status === 'draft' ? (changedAt ?? createdAt) : (decidedAt ?? changedAt ?? createdAt);
  return addDays(legalDateOf(new Date(from)), days);
}

/** The instant at which the files may go: when the last day is over; undefined while a supervisor holds it. */
export function deletionDueAt(application: Application): Date | undefined {
  if (application.filesDeletedOn !== undefined || application.deletionHold) return undefined;
  // the case has given its files up: they are due until they are gone
  if (application.filesGivenUpAt !== undefined) return new Date(application.filesGivenUpAt);
  const last = keptUntil(application);
  return last === undefined ? undefined : startOfDay(addDays(last, 1));
}

import { holds, type StaffCaller } from '../domain/actor.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { type AnonymousRating, monthOf } from '../domain/rating.ts';
import { Refused } from '../domain/refusal.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { System } from '../ports/system.ts';

/** What was said without a name, as the supervisors read it: with the month and without the day, which could lead to a case. */
export type SaidAnonymously = Omit<AnonymousRating, 'id' | 'ratedOn' | 'kind'>;

export interface SaidInMonth {
  readonly month: string;
  readonly entries: readonly SaidAnonymously[];
  readonly next?: string;
}

/**
 * What people said of the service without a name in a month; of this month when nobody says which.
 * @throws Refused NOT_PERMITTED for everybody but the supervisors
 */
export async function listRatings(
  command: { caller: StaffCaller; month?: string; after?: string },
  ports: { cases: CaseStore; system: System },
): Promise<SaidInMonth> {
  if (!holds(command.caller, 'supervisor')) throw new Refused('NOT_PERMITTED');
  const month = command.month ?? monthOf(legalDateOf(ports.system.now()));
  const { entries, next } = await ports.cases.anonymousRatings(month, command.after);
  return {
    month,
    entries: entries.map(({ id: _id, ratedOn: _on, kind: _kind, ...said }) => said),
    ...(next !== undefined && { next }),
  };
}

import { holds, type StaffCaller } from '../domain/actor.ts';
import { type Concern, concernOf, silentDepartments } from '../domain/deadline/concern.ts';
import { type TimeView, timeView } from '../domain/deadline/time-view.ts';
import { addDays, type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { CaseStore, WatchedCase, WatchFilter } from '../ports/case-store.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Statistics } from '../ports/registers.ts';
import type { System } from '../ports/system.ts';

export interface SupervisedCase {
  readonly head: WatchedCase['head'];
  readonly concern: Concern;
  readonly time: TimeView;
  /** Departments that let their limit pass and have a further one. */
  readonly silent: readonly string[];
  /** Until when a low rating is to be answered; absent when none waits. */
  readonly answerLastOn?: LegalDate;
}

/** Cards that a department was shown in the last thirty days. */
export interface CardCount {
  readonly departmentCode: string;
  readonly yellow: number;
  readonly red: number;
}

export interface Supervision {
  readonly cases: readonly SupervisedCase[];
  readonly next?: string;
  readonly cards: readonly CardCount[];
}

const CARD_DAYS = 30;

const isRating = (concern: Concern): boolean => concern === 'rating' || concern === 'rating-late';

/**
 * Everything that is late or about to be, the earliest promise first, and how many cards each department was shown.
 * @throws Refused NOT_PERMITTED for everybody but the supervisors
 */
export async function showSupervision(
  command: { caller: StaffCaller; after?: string } & WatchFilter,
  ports: { cases: CaseStore; catalogue: Catalogue; statistics: Statistics; system: System },
): Promise<Supervision> {
  const { caller, after, ...filter } = command;
  if (!holds(caller, 'supervisor')) throw new Refused('NOT_PERMITTED');
  const today = legalDateOf(ports.system.now());
  const [calendar, page, counts] = await Promise.all([
    ports.catalogue.calendar(),
    ports.cases.watched(filter, after),
    ports.statistics.between(addDays(today, 1 - CARD_DAYS), today),
  ]);
  const cases = page.entries.flatMap(({ head, ledger }): SupervisedCase[] => {
    const concern = concernOf(ledger);
    const time = timeView(ledger, today, calendar);
    // an extension or a clock stop has moved the promise away: the list has it until the card is near again
    const isTakenBack = concern === 'yellow' && time.card === 'none';
    if (!concern || isTakenBack) return [];
    const answerLastOn = isRating(concern) ? ledger.ratingAnswer?.lastOn : undefined;
    const silent = silentDepartments(ledger);
    return [{ head, concern, time, silent, ...(answerLastOn !== undefined && { answerLastOn }) }];
  });
  const byDepartment = Map.groupBy(counts, (row) => row.departmentCode);
  const cards = [...byDepartment].map(([departmentCode, rows]) => ({
    departmentCode,
    yellow: rows.reduce((sum, row) => sum + (row.counts.yellow ?? 0), 0),
    red: rows.reduce((sum, row) => sum + (row.counts.red ?? 0), 0),
  }));
  return {
    cases,
    ...(page.next !== undefined && { next: page.next }),
    cards: cards
      .filter((one) => one.yellow + one.red > 0)
      .toSorted((a, b) => b.red - a.red || b.yellow - a.yellow),
  };
}

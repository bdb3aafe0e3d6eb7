import type { HandlingKind } from '../domain/application.ts';
import { empoweredItems } from '../domain/delegation.ts';
import { addDays, daysBetween, type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import {
  type DailyCount,
  type StatisticCounter,
  type Statistics,
  statisticCounters,
} from '../ports/registers.ts';
import type { System } from '../ports/system.ts';

export type Counts = Readonly<Record<StatisticCounter, number>>;

/** What the departments have delegated to their windows, and what was decided under it. */
export interface Authority {
  /** Items of the catalogue, and those that the windows are empowered to decide on the last of the days. */
  readonly items: number;
  readonly empowered: number;
  /** Cases granted or refused on these days, and those of them that were decided under a delegation. */
  readonly decided: number;
  readonly atWindow: number;
  /** Some of the documents of delegation are made up. */
  readonly hasExamples: boolean;
}

export interface StatisticsView {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly total: Counts;
  /** Applications received, by their kind, and how many of them were noticed or returned: the five kinds 五件制. */
  readonly kinds: Readonly<Record<HandlingKind, number>>;
  readonly authority: Authority;
  readonly departments: readonly { readonly departmentCode: string; readonly counts: Counts }[];
  readonly days: readonly { readonly day: LegalDate; readonly counts: Counts }[];
}

/** Days shown when nobody says which. */
export const STATISTICS_DAYS = 30;
/** Most days in one answer. */
export const STATISTICS_DAYS_AT_MOST = 366;

const zero: Counts = {
  submitted: 0,
  accepted: 0,
  granted: 0,
  refused: 0,
  atWindow: 0,
  supplement: 0,
  returned: 0,
  withdrawn: 0,
  undone: 0,
  yellow: 0,
  red: 0,
  'very-satisfied': 0,
  satisfied: 0,
  'fairly-satisfied': 0,
  dissatisfied: 0,
  'very-dissatisfied': 0,
  'answer-asked': 0,
  'answered-in-time': 0,
  'answered-late': 0,
};

function sum(counts: readonly DailyCount['counts'][]): Counts {
  const total = { ...zero };
  for (const one of counts) for (const name of statisticCounters) total[name] += one[name] ?? 0;
  return total;
}

/** The sums of each group, in the order of the groups' names. */
function sumsBy(rows: readonly DailyCount[], keyOf: (row: DailyCount) => string): [string, Counts][] {
  const keys = [...new Set(rows.map(keyOf))].toSorted();
  return keys.map((key) => [key, sum(rows.filter((row) => keyOf(row) === key).map((row) => row.counts))]);
}

/**
 * The five kinds: what was received, by the kind of the case, without what was undone; and how many of these were told what
 * is missing, or returned. Each event counts once, under the one kind that the case enters by it.
 */
function kindsOf(rows: readonly DailyCount[]): StatisticsView['kinds'] {
  const found = { immediate: 0, promised: 0, joint: 0, supplement: 0, returned: 0 };
  for (const { kind, counts } of rows) {
    found[kind] += (counts.submitted ?? 0) - (counts.undone ?? 0);
    found.supplement += counts.supplement ?? 0;
    found.returned += counts.returned ?? 0;
  }
  return found;
}

/**
 * What the centre did on the days from `from` to `to`, both included; by default the last 30 days.
 * @throws Refused REQUEST_INVALID when the days are the wrong way round or more than 366
 */
export async function showStatistics(
  command: { from?: LegalDate; to?: LegalDate },
  ports: {
    statistics: Statistics;
    system: System;
    catalogue: Pick<Catalogue, 'entries' | 'delegations'>;
  },
): Promise<StatisticsView> {
  const to = command.to ?? legalDateOf(ports.system.now());
  const from = command.from ?? addDays(to, 1 - STATISTICS_DAYS);
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > STATISTICS_DAYS_AT_MOST)
    throw new Refused('REQUEST_INVALID', { from, to, atMostDays: STATISTICS_DAYS_AT_MOST });
  const [rows, entries, delegations] = await Promise.all([
    ports.statistics.between(from, to),
    ports.catalogue.entries(),
    ports.catalogue.delegations(),
  ]);
  const total = sum(rows.map((row) => row.counts));
  return {
    from,
    to,
    total,
    kinds: kindsOf(rows),
    authority: {
      items: entries.length,
      empowered: empoweredItems(delegations, entries, to),
      decided: total.granted + total.refused,
      atWindow: total.atWindow,
      hasExamples: delegations.some(({ isExample }) => isExample),
    },
    departments: sumsBy(rows, (row) => row.departmentCode).map(([departmentCode, counts]) => ({
      departmentCode,
      counts,
    })),
    days: sumsBy(rows, (row) => row.day).map(([day, counts]) => ({ day, counts })),
  };
}

import type { Licence } from '../domain/licence.ts';

/** The public register of licences. Entries are made by `CaseStore.save`, in the transaction that grants. */
export interface LicenceRegister {
  find(number: string): Promise<Licence | undefined>;
  /** The last serial taken in a department's register of a year; 0 when none is. Read consistently. */
  lastSerial(departmentCode: string, year: number): Promise<number>;
}

/** Serials of reference numbers, unique per day; numbers may be skipped, never given twice. */
export interface ReferenceSerials {
  next(day: string): Promise<number>;
}

/** Counts per day, department and item. */
export interface Statistics {
  /** Adds one, once per event however often it is delivered. */
  count(entry: StatisticEntry): Promise<void>;
  /** The counts of the days from `from` to `to`, both included. */
  between(from: string, to: string): Promise<DailyCount[]>;
}

export interface StatisticEntry {
  readonly applicationId: string;
  readonly seq: number;
  readonly day: string;
  readonly departmentCode: string;
  readonly itemCode: string;
  readonly counter: StatisticCounter;
}

export const statisticCounters = [
  'submitted',
  'accepted',
  'granted',
  'refused',
  'returned',
  'yellow',
  'red',
] as const;
export type StatisticCounter = (typeof statisticCounters)[number];

export interface DailyCount {
  readonly day: string;
  readonly departmentCode: string;
  readonly itemCode: string;
  readonly counts: Readonly<Partial<Record<StatisticCounter, number>>>;
}

import type { LegalDate } from '../domain/legal-date.ts';
import type { Licence } from '../domain/licence.ts';
import type { LicenceEvent } from '../domain/licence-event.ts';
import { ratingLevels } from '../domain/rating.ts';
import type { ItemKind } from '../domain/service-item.ts';
import type { Page } from './case-store.ts';

/** What anyone may look up: the licences, and which of a department's year are not to be relied on. */
export interface PublicRegister {
  /** Read consistently. */
  find(number: string): Promise<Licence | undefined>;
  /** The last serial taken in a department's register of a year; 0 when none is. Read consistently. */
  lastSerial(departmentCode: string, year: number): Promise<number>;
  /** Every licence of a department and year that is suspended or over, by its serial. */
  statuses(departmentCode: string, year: number): Promise<LicenceStatus[]>;
}

/** The public register of licences. The grant enters a licence by `CaseStore.save`; what comes later goes through `save`. */
export interface LicenceRegister extends PublicRegister {
  /** How many of a limited item were granted in a year. Read consistently. */
  takenOfQuantity(itemCode: string, year: number): Promise<number>;
  /** How many accepted and undecided cases of a limited item stand before this place. Read consistently. */
  casesBefore(itemCode: string, place: string): Promise<number>;
  /** Keyed hash of an applicant's id: the same for the same person, and without the key nobody's. */
  holderKeyOf(sub: string): Promise<string>;
  /** The licences of a holder, the latest first. Lists may lag a moment. */
  ofHolder(holderKey: string, after?: string): Promise<Page<Licence>>;
  /** The log of a licence from its beginning. */
  eventsOf(number: string): Promise<LicenceEvent[]>;
  /**
   * Stores a change whole or not at all: the licence (only if it is still at the version of `before`), its events, the
   * successor with its number, and the bar. @throws LicenceConflict
   */
  save(change: LicenceChange): Promise<void>;
  /** Art. 79: the day until which a holder may not apply for an item. */
  barredUntil(holderKey: string, itemCode: string): Promise<LegalDate | undefined>;
}

/** What the status lists need to know of one licence. */
export interface LicenceStatus {
  readonly serial: number;
  readonly state: Exclude<Licence['state'], 'valid'>;
  /** The last day of a suspension. */
  readonly until?: LegalDate;
}

/** A licence entered in the register, with the serial it takes. */
export interface IssuedLicence {
  readonly entry: Licence;
  readonly year: number;
  readonly serial: number;
  readonly events: readonly LicenceEvent[];
}

export interface LicenceChange {
  readonly before: Licence;
  readonly after: Licence;
  readonly events: readonly LicenceEvent[];
  /** The licence that takes its place. */
  readonly successor?: IssuedLicence;
}

/** Somebody else changed the licence or took the number at the same moment. Nothing was stored: read again and decide anew. */
export class LicenceConflict extends Error {
  constructor(number: string) {
    super(`The licence ${number} was changed at the same moment.`);
    this.name = 'LicenceConflict';
  }
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

/** What is counted once: an event of a case, or a rating without a name. */
export type Countable =
  | { readonly applicationId: string; readonly seq: number }
  | { readonly month: string; readonly ratingId: string };

export interface StatisticEntry {
  readonly of: Countable;
  readonly day: string;
  readonly departmentCode: string;
  readonly itemCode: string;
  /** The kind of the case, as it was begun: an item may become of another kind later. */
  readonly kind: ItemKind;
  readonly counter: StatisticCounter;
  /** What the same event counts as, too. */
  readonly also?: StatisticCounter;
}

export const statisticCounters = [
  'submitted',
  'accepted',
  'granted',
  'refused',
  'atWindow',
  'supplement',
  'returned',
  'withdrawn',
  'undone',
  'yellow',
  'red',
  ...ratingLevels,
  'answer-asked',
  'answered-in-time',
  'answered-late',
] as const;
export type StatisticCounter = (typeof statisticCounters)[number];

export interface DailyCount {
  readonly day: string;
  readonly departmentCode: string;
  readonly itemCode: string;
  readonly kind: ItemKind;
  readonly counts: Readonly<Partial<Record<StatisticCounter, number>>>;
}

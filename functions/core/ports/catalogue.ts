import type { WorkdayCalendar } from '../domain/calendar.ts';
import type { Delegation } from '../domain/delegation.ts';
import type { CatalogueEntry, Department, ServiceItem } from '../domain/service-item.ts';

/** The published catalogue. An item keeps all its versions; an application keeps the one it was filed under. */
export interface Catalogue {
  /** The item as it is published now. */
  findItem(code: string): Promise<ServiceItem | undefined>;
  findItemVersion(code: string, version: number): Promise<ServiceItem | undefined>;
  /** The short entries of all published items, for lists and search. */
  entries(): Promise<readonly CatalogueEntry[]>;
  departments(): Promise<readonly Department[]>;
  /** What the departments have delegated to their windows, as it is published now. */
  delegations(): Promise<readonly Delegation[]>;
  /** The working-day calendar, as far as the State Council has published it. */
  calendar(): Promise<WorkdayCalendar>;
}

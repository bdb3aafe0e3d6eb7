import type { WorkdayCalendar } from '../functions/core/domain/calendar.ts';
import type { Delegation } from '../functions/core/domain/delegation.ts';
import type { Department, ServiceItem } from '../functions/core/domain/service-item.ts';
import type { BaseItem } from './base-item.ts';
import delegationData from './data/delegations.json' with { type: 'json' };
import departmentData from './data/departments.json' with { type: 'json' };
import itemData from './data/items.json' with { type: 'json' };
import calendarData from './data/workday-calendar.json' with { type: 'json' };
import { overlays } from './overlays/index.ts';
import { workOutItem } from './work-out-item.ts';

/**
 * The catalogue as it is published: 595 items of 70 departments. It is written to the table when the centre is
 * set up, and the functions read it there: none of them carries this megabyte or pays for it at a cold start. `check.ts`
 * holds the data to these types.
 */
export const departments = departmentData as readonly Department[];

/** What each department has delegated to its window; an example, until the departments' own documents take its place. */
export const delegations: readonly Delegation[] = delegationData;

export const calendar: WorkdayCalendar = calendarData;

/** The researched facts, before forms, plans and materials are worked out. */
export const baseItems = itemData as readonly BaseItem[];

export function publishedItems(): ServiceItem[] {
  return baseItems.map((base) => workOutItem(base, overlays[base.code]));
}

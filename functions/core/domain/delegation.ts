import * as z from 'zod';
import type { LegalDate } from './legal-date.ts';
import { localisedTextSchema } from './localised-text.ts';
import type { RefusalCode } from './refusal.ts';

// the schemas below are made by pure calls: a function that reads no such data leaves them out of its bundle
/**
 * What a department has delegated to its window 部門授權: by which document of which head, for which of its items, from when
 * until when. It is data of the catalogue, read as it is on the day of a decision, whatever version of the item the case has.
 */
export const delegationSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    /** The document's own number 文號. */
    number: z.string().min(1),
    departmentCode: z.string().regex(/^[A-Z]{2,5}$/),
    /** The office of the head who delegates; no person's name, for it is published. */
    head: localisedTextSchema,
    /** First and last day on which it holds; without a last one until it is taken back. */
    from: z.iso.date(),
    until: z.iso.date().optional(),
    /** Items by code; without them every item of the department. */
    items: z.array(z.string()).min(1).optional(),
    /** Made up, to show how it works: no document of any department says so. A centre puts its own in its place. */
    isExample: z.boolean().optional(),
    /** Items that the department keeps for itself. */
    except: z.array(z.string()).min(1).optional(),
  }))();
export type Delegation = z.infer<typeof delegationSchema>;

/** What is asked about: an item of a department. */
export interface DelegatedItem {
  readonly code: string;
  readonly departmentCode: string;
}

function covers(delegation: Delegation, { code, departmentCode }: DelegatedItem, on: LegalDate): boolean {
  const { items, except, from, until } = delegation;
  return (
    delegation.departmentCode === departmentCode &&
    from <= on &&
    (until === undefined || on <= until) &&
    (items === undefined || items.includes(code)) &&
    !except?.includes(code)
  );
}

/** The delegation under which the window decides about an item on a day: the latest that holds; undefined for none. No I/O. */
export function delegationFor(
  delegations: readonly Delegation[],
  item: DelegatedItem,
  on: LegalDate,
): Delegation | undefined {
  return delegations
    .filter((one) => covers(one, item, on))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);
}

/** How many of these items the windows are empowered to decide on a day 窗口有權辦理事項. No I/O. */
export function empoweredItems(
  delegations: readonly Delegation[],
  items: readonly DelegatedItem[],
  on: LegalDate,
): number {
  return items.filter((item) => delegationFor(delegations, item, on)).length;
}

/** Who is about to decide on the spot, alone: nobody before them had a part in the case but whoever filed it. */
export interface OnTheSpot {
  readonly sub: string;
  /** The clerk who filed it for a person who came to the window. */
  readonly filedBy?: string | undefined;
  readonly delegation: Delegation | undefined;
}

/**
 * Whether one person at the window may decide alone. The power is the department's: without its delegation the window may
 * not, and hands the case to the approver, who stands for the department. Whoever filed it for somebody does not decide it
 * alone either: the same hand would have written the application and granted it. No I/O.
 */
export function whyNotOnTheSpot({ sub, filedBy, delegation }: OnTheSpot): RefusalCode | undefined {
  if (!delegation) return 'NOT_DELEGATED';
  return sub === filedBy ? 'FILER_MAY_NOT_DECIDE_ALONE' : undefined;
}

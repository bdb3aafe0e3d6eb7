import type { StaffCaller } from './actor.ts';
import type { Application } from './application.ts';
import { type LegalDate, legalDateOf } from './legal-date.ts';
import { readerRoleOf } from './visible-to.ts';

/** What of a case somebody looked at. */
export const accessPages = ['case', 'log', 'document', 'receipt'] as const;
export type AccessPage = (typeof accessPages)[number];

/**
 * That somebody of staff looked at a case. It is no state of the case and no event of its log: looking changes nothing. It
 * names who looked, and nothing of whom the case is about.
 */
export interface Access {
  readonly applicationId: string;
  /** The first time of the day. */
  readonly at: string;
  readonly on: LegalDate;
  readonly sub: string;
  readonly name: string;
  /** At the desk of the case, or watching. */
  readonly as: 'handler' | 'supervisor';
  readonly page: AccessPage;
}

/** What is kept of a look: per person, case, page and day once, so that it stays bounded. */
export function accessOf(
  caller: StaffCaller,
  application: Pick<Application, 'id' | 'leadDepartment'>,
  page: AccessPage,
  at: Date,
): Access {
  return {
    applicationId: application.id,
    at: at.toISOString(),
    on: legalDateOf(at),
    sub: caller.sub,
    name: caller.name,
    as: readerRoleOf(caller, application) === 'handler' ? 'handler' : 'supervisor',
    page,
  };
}

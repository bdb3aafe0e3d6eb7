import type { Access } from '../domain/access.ts';

/** Who looked at a case, beside it. */
export interface AccessLog {
  /** Keeps that somebody looked; of the same person, page and day only the first. Safe to repeat. */
  note(access: Access): Promise<void>;
  /** Everyone who looked at the case, the latest day first: so many at most. */
  of(applicationId: string): Promise<Access[]>;
}

import type { Absence, Colleague } from '../domain/colleague.ts';

/** Who works at the desk of a department. */
export interface Roster {
  of(departmentCode: string): Promise<Colleague[]>;
  find(departmentCode: string, sub: string): Promise<Colleague | undefined>;
  /** Enters somebody, or brings name, roles and day up to date. What is known of an absence stays. Safe to repeat. */
  enter(colleague: Omit<Colleague, 'absence'>): Promise<void>;
  /** Marks a colleague absent, or present again. @returns false when the roster has nobody of this id */
  setAbsence(
    departmentCode: string,
    sub: string,
    absence: (Absence & { readonly markedBy: string; readonly markedAt: string }) | undefined,
  ): Promise<boolean>;
}

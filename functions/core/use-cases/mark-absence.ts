import type { StaffCaller } from '../domain/actor.ts';
import { type Absence, mayLeadTeam } from '../domain/colleague.ts';
import { type LegalDate, legalDateOf, parseLegalDate } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Roster } from '../ports/roster.ts';
import type { System } from '../ports/system.ts';

export interface MarkAbsence {
  readonly caller: StaffCaller;
  readonly departmentCode: string;
  readonly sub: string;
  /** Absent to say that the colleague is there again. */
  readonly absence?: { readonly from: string; readonly to: string; readonly reason: string };
}

/** @throws Refused ABSENCE_DAYS_INVALID, REASON_REQUIRED */
function readAbsence({ absence }: MarkAbsence, today: LegalDate): Absence | undefined {
  if (!absence) return undefined;
  const from = parseLegalDate(absence.from.trim());
  const to = parseLegalDate(absence.to.trim());
  if (from === undefined || to === undefined || to < from || to < today)
    throw new Refused('ABSENCE_DAYS_INVALID');
  const reason = absence.reason.trim();
  if (reason === '') throw new Refused('ABSENCE_REASON_REQUIRED');
  return { from, to, reason };
}

/**
 * The head of a desk marks a colleague absent from a day to a day, with the reason, or there again. What they were given
 * stays theirs until it is given to somebody else; new work is not given to them meanwhile.
 * @throws Refused NOT_PERMITTED, COLLEAGUE_NOT_FOUND, ABSENCE_DAYS_INVALID, ABSENCE_REASON_REQUIRED
 */
export async function markAbsence(
  command: MarkAbsence,
  ports: { roster: Roster; system: System },
): Promise<void> {
  const { caller, departmentCode, sub } = command;
  if (!mayLeadTeam(caller, departmentCode)) throw new Refused('NOT_PERMITTED');
  const at = ports.system.now();
  const absence = readAbsence(command, legalDateOf(at));
  const marked = absence && { ...absence, markedBy: caller.name, markedAt: at.toISOString() };
  const isKnown = await ports.roster.setAbsence(departmentCode, sub, marked);
  if (!isKnown) throw new Refused('COLLEAGUE_NOT_FOUND');
}

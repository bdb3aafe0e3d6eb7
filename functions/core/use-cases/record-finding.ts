import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import type { SampleResult } from '../domain/sampling.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface RecordFinding {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly result: SampleResult;
  /** Why; for a fault never empty. */
  readonly reasons: string;
}

/**
 * A supervisor has looked at a decision that was picked, and says whether it is in order. Once; nothing of the decision changes:
 * what is wrong with it the department's head is told, who may put it right by law.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, NOT_PICKED, FINDING_RECORDED, REASON_REQUIRED
 */
export async function recordFinding(command: RecordFinding, ports: CasePorts): Promise<CaseFile> {
  const { caller, result } = command;
  const reasons = command.reasons.trim();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('record-finding', caller, current);
      const { sample } = current;
      if (!sample) throw new Refused('NOT_PICKED');
      if (result === 'fault' && reasons === '') throw new Refused('REASON_REQUIRED', { field: 'reasons' });
      const finding = { result, reasons, byName: caller.name, lookedAt: at.toISOString() };
      return {
        sample: { ...sample, finding },
        events: [{ type: 'SampleLookedAt', result, found: reasons }],
      };
    },
    ports,
  );
}

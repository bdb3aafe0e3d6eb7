import { holds, type StaffCaller } from '../domain/actor.ts';
import { Refused } from '../domain/refusal.ts';
import type { CaseStore, Page, SampledCase } from '../ports/case-store.ts';

/**
 * The decisions that were picked to be looked at, or those that were looked at, the earliest pick first.
 * @throws Refused NOT_PERMITTED for everybody but the supervisors
 */
export async function listSamples(
  command: { caller: StaffCaller; isLookedAt?: boolean; after?: string },
  { cases }: { cases: Pick<CaseStore, 'sampled'> },
): Promise<Page<SampledCase>> {
  const { caller, isLookedAt = false, after } = command;
  if (!holds(caller, 'supervisor')) throw new Refused('NOT_PERMITTED');
  return cases.sampled(isLookedAt, after);
}

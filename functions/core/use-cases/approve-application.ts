import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { closeTask } from '../domain/desk.ts';
import { openRequiredBranches, standingObjections } from '../domain/joint-review.ts';
import type { GrantTerms } from '../domain/licence-template.ts';
import { Refused } from '../domain/refusal.ts';
import { assertSubstanceChecked } from '../domain/substantive-check.ts';
import type { SampleKeys } from '../ports/sample-keys.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { delegationOf } from './delegation-of.ts';
import { type GrantPorts, grant } from './grant-licence.ts';
import { itemOf } from './item-of.ts';
import { sampleDecision } from './sample-decision.ts';

export interface ApproveApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** What the approver adds to the licence. */
  readonly terms?: GrantTerms;
}

/**
 * No licence while the answer of a required department is open, whichever way it was asked.
 * @throws Refused REQUIRED_BRANCH_OPEN with the departments
 */
export function assertAllAnswered(caseFile: CaseFile): void {
  const open = openRequiredBranches(caseFile).map((task) => task.departmentCode);
  if (open.length > 0) throw new Refused('REQUIRED_BRANCH_OPEN', { departments: open });
}

/** No licence against an objection that the coordination upheld. @throws Refused OBJECTION_UPHELD */
export function assertNoneUpheld(caseFile: CaseFile): void {
  const upheld = standingObjections(caseFile).map((task) => task.departmentCode);
  if (upheld.length > 0) throw new Refused('OBJECTION_UPHELD', { departments: upheld });
}

/**
 * The approver grants: the licence is entered in the register with its number in the same transaction.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, REVIEWER_MAY_NOT_APPROVE, WRONG_STATUS, REQUIRED_BRANCH_OPEN,
 *   OBJECTION_UPHELD, CHECK_REQUIRED, QUANTITY_EXHAUSTED, EARLIER_CASE_UNDECIDED, VALIDITY_OUT_OF_RANGE, CONDITION_EMPTY,
 *   LICENCE_FIELDS_INVALID
 */
export async function approveApplication(
  command: ApproveApplication,
  ports: CasePorts & GrantPorts & { samples: SampleKeys },
): Promise<CaseFile> {
  const { caller, terms } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('approve-application', caller, current);
      assertStatus('approve', current);
      assertAllAnswered(current);
      assertNoneUpheld(current);
      const item = await itemOf(current, ports.catalogue);
      assertSubstanceChecked(current, item);
      const effects = { tasks: closeTask(current, 'approve', at), events: [] };
      const delegation = (await delegationOf(item, at, ports.catalogue))?.number;
      const decided = { at, decidedBy: caller.sub, effects, ...(terms && { terms }) };
      const granted = await grant(
        current,
        item,
        { ...decided, ...(delegation !== undefined && { delegation }) },
        ports,
      );
      return sampleDecision(current, item, { decision: 'granted', at, effects: granted }, ports);
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface HoldDeletion {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** Why, on record: a suit, a reconsideration, an inquiry. */
  readonly reason: string;
}

const by = ({ sub, name }: StaffCaller) => ({ kind: 'staff', sub, name }) as const;

/**
 * Holds the deletion of the files of a case: until the hold is lifted they are kept, whatever their period says.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED, DELETION_HELD, FILES_DELETED
 */
export async function holdDeletion(command: HoldDeletion, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  const reason = command.reason.trim();
  return changeCase(
    command.applicationId,
    by(caller),
    (current, at) => {
      assertMay('hold-deletion', caller, current);
      if (reason === '') throw new Refused('REASON_REQUIRED');
      if (current.application.filesGivenUpAt !== undefined) throw new Refused('FILES_DELETED');
      if (current.application.deletionHold) throw new Refused('DELETION_HELD');
      const deletionHold = { reason, byName: caller.name, since: at.toISOString() };
      return { application: { deletionHold }, events: [{ type: 'DeletionHeld', reason }] };
    },
    ports,
  );
}

/**
 * Lifts the hold: what is past its period goes with the next sweep.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, REASON_REQUIRED, DELETION_NOT_HELD
 */
export async function liftDeletionHold(command: HoldDeletion, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  const reason = command.reason.trim();
  return changeCase(
    command.applicationId,
    by(caller),
    (current) => {
      assertMay('hold-deletion', caller, current);
      if (reason === '') throw new Refused('REASON_REQUIRED');
      if (!current.application.deletionHold) throw new Refused('DELETION_NOT_HELD');
      return {
        application: { deletionHold: undefined },
        events: [{ type: 'DeletionHoldLifted', reason }],
      };
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { type CheckDraft, isSameCheck, recordCheckOf } from '../domain/substantive-check.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';

export interface RecordCheck extends CheckDraft {
  readonly caller: StaffCaller;
  readonly applicationId: string;
}

/**
 * Records a check of the substance 實質核查 of a case in review (art. 34). A later record takes the place of the one before,
 * which stays in the log; the same sent again changes nothing.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, CHECK_DAY_INVALID, PLACE_REQUIRED,
 *   FINDINGS_REQUIRED, TWO_STAFF_REQUIRED
 */
export async function recordCheck(command: RecordCheck, ports: CasePorts): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('record-check', caller, current);
      const today = legalDateOf(at);
      const receivedOn = current.ledger?.receivedOn ?? today;
      const check = recordCheckOf(command, { receivedOn, today, recordedBy: caller.name });
      if (isSameCheck(current.check, check)) return undefined;
      const { checkedOn, place, findings, staff } = check;
      return { check, events: [{ type: 'SubstanceChecked', checkedOn, place, findings, staff }] };
    },
    ports,
  );
}

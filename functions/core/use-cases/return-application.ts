import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { close } from '../domain/deadline/keep-time.ts';
import { closeTask } from '../domain/desk.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { ReturnGround } from '../domain/return-ground.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';
import { endCheck } from './withdraw-department.ts';

export interface ReturnApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly reasons: string;
  readonly legalBasis: string;
  /** `other-ground`, where nothing is said. */
  readonly ground?: ReturnGround;
}

/** Written reasons and their legal basis are never an empty text (art. 32(2), 38). @throws Refused REASON_REQUIRED, with the field */
export function assertReasoned(statement: { reasons: string; legalBasis: string }): void {
  const { reasons, legalBasis } = statement;
  if (reasons.trim() === '') throw new Refused('REASON_REQUIRED', { field: 'reasons' });
  if (legalBasis.trim() === '') throw new Refused('REASON_REQUIRED', { field: 'legalBasis' });
}

/**
 * Returns an application 退回件 that the centre may not accept, with written reasons.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, REASON_REQUIRED
 */
export async function returnApplication(command: ReturnApplication, ports: CasePorts): Promise<CaseFile> {
  const { caller, reasons, legalBasis, ground = 'other-ground' } = command;
  assertReasoned(command);
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('return-application', caller, current);
      assertStatus('return', current);
      const ended = endCheck(current, at);
      return withClock(
        current,
        {
          application: { status: 'returned', decidedAt: at.toISOString(), decidedBy: caller.sub },
          tasks: [...closeTask(current, 'accept', at), ...ended.tasks],
          events: [{ type: 'ApplicationReturned', reasons, legalBasis, ground }, ...ended.events],
        },
        (ledger) => close(ledger, legalDateOf(at)),
      );
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { endOwnCause } from '../domain/deadline/hold-clock.ts';
import { stopClock as stop } from '../domain/deadline/keep-time.ts';
import type { StopReason } from '../domain/deadline/stop-reason.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { stillnessOf, withClock } from './with-clock.ts';

export interface StopClock {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** One of the eight causes of art. 45; a survey is none. */
  readonly reason: StopReason;
  readonly legalBasis: string;
  /** Working days that it will take: the applicant is told. */
  readonly expectedDays: number;
}

/**
 * The lead stops the clock for a cause that the law does not count (art. 45). The applicant is told why and for how long.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS; ClockRefused, those of the rule
 */
export async function stopClock(command: StopClock, ports: CasePorts): Promise<CaseFile> {
  const { caller, reason, legalBasis, expectedDays } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('stop-clock', caller, current);
      return withClock(
        current,
        { events: [] },
        (ledger) => stop(ledger, { reason, legalBasis, expectedDays, stoppedOn: legalDateOf(at) }),
        (after) => ({ events: stillnessOf(current.ledger, after) }),
      );
    },
    ports,
  );
}

/**
 * The cause is over: the clock goes on, and every limit moves by the working days that it stood still. While a
 * department's task holds it, too, it goes on when that ends.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS; ClockRefused CLOCK_RUNS, CLOCK_HELD
 */
export async function resumeClock(
  command: Pick<StopClock, 'caller' | 'applicationId'>,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('resume-clock', caller, current);
      return withClock(
        current,
        { events: [] },
        (ledger) => endOwnCause(ledger, legalDateOf(at), calendar),
        (after) => ({ events: stillnessOf(current.ledger, after) }),
      );
    },
    ports,
  );
}

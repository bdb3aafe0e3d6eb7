import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { extend } from '../domain/deadline/keep-time.ts';
import type { Extension } from '../domain/deadline/ledger.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, type CasePorts, changeCase } from './change-case.ts';
import { withClock } from './with-clock.ts';

export interface ExtendLimit {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** Whose decision this records: 10 working days by the agency's head, 15 for joint handling by the government's. */
  readonly grantedBy: Extension['grantedBy'];
  /** Told to the applicant (art. 42). */
  readonly reason: string;
}

/**
 * The supervisor records that the right head has extended the limit, once (art. 42). The applicant is told the reason.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS; ClockRefused, those of the rule
 */
export async function extendLimit(
  command: ExtendLimit,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, grantedBy, reason } = command;
  const calendar = await ports.catalogue.calendar();
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('extend-limit', caller, current);
      const grantedOn = legalDateOf(at);
      return withClock(
        current,
        { events: [] },
        (ledger) => extend(ledger, { grantedBy, reason: reason.trim(), grantedOn }, calendar),
        ({ extension, promisedLastOn, statutoryLastOn }) => ({
          events: [
            {
              type: 'LimitExtended',
              days: extension?.days ?? 0,
              grantedBy,
              reason: reason.trim(),
              promisedLastOn,
              statutoryLastOn,
            },
          ],
        }),
      );
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { close } from '../domain/deadline/keep-time.ts';
import { closeTask } from '../domain/desk.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { remediesOfRefusal } from '../domain/remedies.ts';
import { assertSubstanceChecked } from '../domain/substantive-check.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { SampleKeys } from '../ports/sample-keys.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { delegationOf } from './delegation-of.ts';
import { itemOf } from './item-of.ts';
import { assertReasoned } from './return-application.ts';
import { sampleDecision } from './sample-decision.ts';
import { withClock } from './with-clock.ts';

export interface RefuseApplication {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  readonly reasons: string;
  readonly legalBasis: string;
}

/**
 * Refuses with written reasons and the remedies (art. 38).
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, REVIEWER_MAY_NOT_APPROVE, WRONG_STATUS, REASON_REQUIRED,
 *   CHECK_REQUIRED
 */
export async function refuseApplication(
  command: RefuseApplication,
  ports: CasePorts & { catalogue: Catalogue; samples: SampleKeys },
): Promise<CaseFile> {
  const { caller, reasons, legalBasis } = command;
  assertReasoned(command);
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('refuse-application', caller, current);
      assertStatus('refuse', current);
      const item = await itemOf(current, ports.catalogue);
      assertSubstanceChecked(current, item);
      const delegation = (await delegationOf(item, at, ports.catalogue))?.number;
      const remedies = remediesOfRefusal.map((remedy) => remedy.code);
      const effects = withClock(
        current,
        {
          application: { status: 'refused', decidedAt: at.toISOString(), decidedBy: caller.sub },
          tasks: closeTask(current, 'approve', at),
          events: [
            {
              type: 'ApplicationRefused',
              reasons,
              legalBasis,
              remedies,
              ...(delegation !== undefined && { delegation }),
            },
          ],
        },
        (ledger) => close(ledger, legalDateOf(at)),
      );
      return sampleDecision(current, item, { decision: 'refused', at, effects }, ports);
    },
    ports,
  );
}

import type { Application } from '../domain/application.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { accept } from '../domain/deadline/keep-time.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import { type GrantPorts, grant } from './grant-licence.ts';

/**
 * An immediate item 即辦件 whose rules need no judgement, all of them met (`domain/decide-by-rule.ts`): complete is decided
 * (art. 34: decide on the spot where it can be done). Received, accepted and granted in one transaction; no task, no
 * execution. The event names the rules and the delegation.
 */
export async function decideAtOnce(
  caseFile: CaseFile,
  item: ServiceItem,
  received: Effects & { application: Partial<Application> },
  decided: { at: Date; delegation: string },
  ports: GrantPorts,
): Promise<Effects> {
  const { at, delegation } = decided;
  const on = legalDateOf(at);
  const calendar = await ports.catalogue.calendar();
  if (!received.ledger) throw new Error('An application without a clock was not received.');
  const ledger = accept(received.ledger, on, calendar);
  const { tasks: _noDeskNeeded, ...receipt } = received;
  const application = { ...caseFile.application, ...received.application };
  return grant(
    { ...caseFile, application },
    item,
    {
      at,
      delegation,
      byRule: (item.automaticRules ?? []).map((rule) => rule.id),
      effects: {
        ...receipt,
        ledger,
        events: [
          ...received.events,
          {
            type: 'ApplicationAccepted',
            acceptedOn: on,
            promisedLastOn: ledger.promisedLastOn,
          },
        ],
      },
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import { bulkHindrance } from '../domain/bulk-acceptance.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { Refused } from '../domain/refusal.ts';
import { type AcceptPorts, acceptApplication } from './accept-application.ts';
import { assertMay } from './change-case.ts';
import { type EachOutcome, eachByItself } from './each-by-itself.ts';
import { itemOf } from './item-of.ts';

export interface AcceptApplications {
  readonly caller: StaffCaller;
  /** A page of them at most. */
  readonly applicationIds: readonly string[];
}

/** Accepted before by the same person: a form that was sent twice finds its work done. */
function isAcceptedBy({ application, tasks }: CaseFile, { sub }: StaffCaller): boolean {
  const isOpen = tasks.some(
    (one) => one.audience === 'desk' && one.action === 'accept' && one.status === 'open',
  );
  return application.acceptedBy === sub && !isOpen;
}

/**
 * Accepts several cases, each with its own command and in its own transaction, and says of each what became of it. Only what
 * is safe is accepted so (`bulkHindrance`); every other is left for somebody to open.
 * @throws Refused NOTHING_CHOSEN, TOO_MANY_CHOSEN
 */
export async function acceptApplications(
  command: AcceptApplications,
  ports: AcceptPorts,
): Promise<EachOutcome[]> {
  const { caller } = command;
  return eachByItself(command.applicationIds, async (applicationId) => {
    const caseFile = await ports.cases.find(applicationId);
    if (!caseFile) throw new Refused('APPLICATION_NOT_FOUND');
    assertMay('read-case', caller, caseFile);
    if (isAcceptedBy(caseFile, caller)) return;
    assertMay('accept-application', caller, caseFile);
    const why = bulkHindrance(caseFile, await itemOf(caseFile, ports.catalogue));
    if (why) throw new Refused('LOOK_FIRST', { why });
    await acceptApplication({ caller, applicationId }, ports);
  });
}

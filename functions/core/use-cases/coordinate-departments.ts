import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { closeTask, openTask } from '../domain/desk.ts';
import { objectionsOf, stagesFor, stagesOf } from '../domain/joint-review.ts';
import { Refused } from '../domain/refusal.ts';
import type { ServiceItem } from '../domain/service-item.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface CoordinateDepartments {
  readonly caller: StaffCaller;
  readonly applicationId: string;
  /** `proceed`: the objections are settled. `refuse`: they stand. `new-round`: the objectors are asked again. */
  readonly decision: 'proceed' | 'refuse' | 'new-round';
  /** Minutes of the meeting: what was decided on each objection, and why. */
  readonly minutes: string;
}

/** The rule. No I/O: after `proceed` and `refuse` the approver decides; a new round asks the objectors again. */
export function decideCoordination(
  caseFile: CaseFile,
  item: ServiceItem,
  command: Pick<CoordinateDepartments, 'decision' | 'minutes'>,
  at: Date,
): Effects {
  const { application, ledger } = caseFile;
  const { decision, minutes } = command;
  if (minutes.trim() === '') throw new Refused('REASON_REQUIRED');
  const { round } = application;
  const closed = closeTask(caseFile, 'coordinate', at);
  const decided = { type: 'CoordinationDecided', round, decision, minutes } as const;
  if (decision === 'new-round') {
    const objectors = objectionsOf(caseFile, round).map((task) => task.departmentCode);
    const stages = stagesFor(item.jointPlan ? stagesOf(item.jointPlan) : [], objectors);
    return {
      application: { round: round + 1 },
      tasks: closed,
      events: [decided, { type: 'JointReviewOpened', round: round + 1, stages }],
    };
  }
  const approve = openTask(application, 'approve', {
    at,
    dueOn: ledger?.promisedLastOn ?? '',
    applicantName: application.contact.name,
  });
  return { tasks: [...closed, approve], events: [decided] };
}

/**
 * The lead department decides how a round with objections goes on.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, REASON_REQUIRED
 */
export async function coordinateDepartments(
  command: CoordinateDepartments,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    async (current, at) => {
      assertMay('coordinate-departments', caller, current);
      assertStatus('coordinate', current);
      return decideCoordination(current, await itemOf(current, ports.catalogue), command, at);
    },
    ports,
  );
}

import type { StaffCaller } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { assertRecorded, type CoordinationMeeting, outcomeOf, settledTasks } from '../domain/coordination.ts';
import { closeTask, openTask } from '../domain/desk.ts';
import { stagesAskingAgain, standingObjections } from '../domain/joint-review.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';

export interface CoordinateDepartments extends CoordinationMeeting {
  readonly caller: StaffCaller;
  readonly applicationId: string;
}

/**
 * The rule. No I/O: with all objections settled or upheld the approver decides; whoever is to be asked again is, in a
 * new round, and the opinions of the others stand.
 * @throws Refused, those of `assertRecorded`
 */
export function decideCoordination(caseFile: CaseFile, meeting: CoordinationMeeting, at: Date): Effects {
  assertRecorded(caseFile, meeting, legalDateOf(at));
  const { application, ledger } = caseFile;
  const { round } = application;
  const { heldOn, attendees, minutes, decisions } = meeting;
  const decision = outcomeOf(decisions);
  const tasks = [...closeTask(caseFile, 'coordinate', at), ...settledTasks(caseFile, meeting, at)];
  const decided = {
    type: 'CoordinationDecided',
    round,
    decision,
    heldOn,
    attendees,
    minutes,
    decisions,
  } as const;
  if (decision === 'new-round') {
    const again = new Set(
      decisions.filter((one) => one.decision === 'ask-again').map(({ taskId }) => taskId),
    );
    const stages = stagesAskingAgain(standingObjections(caseFile).filter((task) => again.has(task.id)));
    return {
      application: { round: round + 1 },
      tasks,
      events: [decided, { type: 'JointReviewOpened', round: round + 1, stages }],
    };
  }
  const approve = openTask(application, 'approve', {
    at,
    dueOn: ledger?.promisedLastOn ?? '',
    applicantName: application.contact.name,
  });
  return { tasks: [...tasks, approve], events: [decided] };
}

/**
 * The lead department records its meeting with the departments, and what was decided on each objection.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED, WRONG_STATUS, and those of `assertRecorded`
 */
export async function coordinateDepartments(
  command: CoordinateDepartments,
  ports: CasePorts,
): Promise<CaseFile> {
  const { caller } = command;
  return changeCase(
    command.applicationId,
    { kind: 'staff', sub: caller.sub, name: caller.name },
    (current, at) => {
      assertMay('coordinate-departments', caller, current);
      assertStatus('coordinate', current);
      const effects = decideCoordination(current, command, at);
      return { ...effects, application: { ...effects.application, reviewedBy: caller.sub } };
    },
    ports,
  );
}

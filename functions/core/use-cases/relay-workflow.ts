import type { CaseEvent } from '../domain/event.ts';
import { openBranches } from '../domain/joint-review.ts';
import { lateOpinionsId, taskIdOf } from '../domain/task.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Workflow } from '../ports/workflow.ts';

export interface RelayPorts {
  readonly cases: CaseStore;
  readonly workflow: Workflow;
}

/**
 * What follows from an event for the waiting side: an execution is started or ended, a token is sent.
 * Delivered twice or late it does the same once, because every call of `Workflow` is safe to repeat.
 */
export async function relayWorkflow(event: CaseEvent, ports: RelayPorts): Promise<void> {
  const { applicationId, body } = event;
  switch (body.type) {
    case 'DeadlineRunStarted':
      return ports.workflow.startDeadlineRun({ applicationId, run: body.run, nextMarkAt: body.nextMarkAt });
    case 'DeadlineRunEnded':
      return ports.workflow.endDeadlineRun({ applicationId, run: body.run, reason: body.reason });
    case 'CompletenessCheckOpened':
      return ports.workflow.startJointReview({ applicationId, round: body.round, stages: body.stages });
    case 'JointReviewOpened':
      await ports.workflow.startJointReview({ applicationId, round: body.round, stages: body.stages });
      // a coordination that a department added late made pointless is waited for no longer
      return wakeCoordination(applicationId, body.round - 1, ports);
    case 'CompletenessAnswered':
    case 'SilenceTakenAsComplete':
      return wake(body.taskId, ports);
    case 'OpinionGiven':
    case 'SilenceTakenAsConsent':
    case 'SilenceClosed':
    case 'DepartmentWithdrawn':
      await wake(body.taskId, ports);
      return wakeLate(applicationId, body.round, ports);
    case 'ApplicationWithdrawn':
    // what the flow waits for of the departments is taken back by events of their own
    case 'CoordinationDecided':
      return wakeCoordination(applicationId, body.round, ports);
    default:
      return; // nothing waits for the other events
  }
}

async function wakeCoordination(applicationId: string, round: number, ports: RelayPorts): Promise<void> {
  const caseFile = await ports.cases.find(applicationId);
  if (!caseFile) return;
  const departmentCode = caseFile.application.leadDepartment;
  await wake(taskIdOf({ applicationId, round, action: 'coordinate', departmentCode }), ports);
}

/** The last department added late has answered: the flow that waits for all of them goes on. */
async function wakeLate(applicationId: string, round: number, ports: RelayPorts): Promise<void> {
  const caseFile = await ports.cases.find(applicationId);
  if (!caseFile || openBranches(caseFile, round).length > 0) return;
  await wake(lateOpinionsId({ ...caseFile.application, applicationId, round }), ports);
}

/** A task without a token is not waited for yet: whoever asks for it finds it decided and goes on. */
async function wake(taskId: string, ports: RelayPorts): Promise<void> {
  const token = await ports.cases.taskTokenOf(taskId);
  if (token !== undefined) await ports.workflow.completeTask(token);
}

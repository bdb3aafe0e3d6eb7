import type { CaseEvent } from '../domain/event.ts';
import { taskIdOf } from '../domain/task.ts';
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
    case 'JointReviewOpened':
      return ports.workflow.startJointReview({ applicationId, round: body.round, stages: body.stages });
    case 'OpinionGiven':
    case 'SilenceTakenAsConsent':
    case 'SilenceClosed':
      return wake(body.taskId, ports);
    case 'CoordinationDecided': {
      const caseFile = await ports.cases.find(applicationId);
      if (!caseFile) return;
      const departmentCode = caseFile.application.leadDepartment;
      return wake(
        taskIdOf({ applicationId, round: body.round, action: 'coordinate', departmentCode }),
        ports,
      );
    }
    default:
      return; // nothing waits for the other events
  }
}

/** A task without a token is not waited for yet: whoever asks for it finds it decided and goes on. */
async function wake(taskId: string, ports: RelayPorts): Promise<void> {
  const token = await ports.cases.taskTokenOf(taskId);
  if (token !== undefined) await ports.workflow.completeTask(token);
}

import { stepFunctionsClient } from '../../adapters/clients.ts';
import { stepFunctionsWorkflow } from '../../adapters/step-functions/workflow.ts';
import type { Workflow } from '../../core/ports/workflow.ts';
import { readEnvironment } from '../environment.ts';

export function wireWorkflow(): Workflow {
  const environment = readEnvironment(['JOINT_REVIEW_MACHINE_ARN', 'PROMISED_DEADLINE_MACHINE_ARN']);
  return stepFunctionsWorkflow(stepFunctionsClient(), {
    jointReview: environment.JOINT_REVIEW_MACHINE_ARN,
    promisedDeadline: environment.PROMISED_DEADLINE_MACHINE_ARN,
  });
}

import { stepFunctionsClient } from '../../adapters/clients.ts';
import { stepFunctionsTokens } from '../../adapters/step-functions/tokens.ts';
import type { Workflow } from '../../core/ports/workflow.ts';

/**
 * For a task of a state machine, which only ever wakes the flow that called it. It is not told the machines' names:
 * they in turn need the task's, and neither could be deployed before the other.
 */
export const wireTokens = (): Pick<Workflow, 'completeTask'> => stepFunctionsTokens(stepFunctionsClient());

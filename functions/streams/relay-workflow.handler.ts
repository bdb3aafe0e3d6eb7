import { wireCases } from '../shared/wiring/cases.ts';
import { wireWorkflow } from '../shared/wiring/workflow.ts';
import { createRelayWorkflowHandler } from './relay-workflow.ts';

export const handler = createRelayWorkflowHandler({ ...wireCases(), workflow: wireWorkflow() });

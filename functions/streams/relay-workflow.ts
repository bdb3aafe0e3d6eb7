import { type RelayPorts, relayWorkflow } from '../core/use-cases/relay-workflow.ts';
import type { Log } from '../shared/logger.ts';
import { newStreamHandler } from '../shared/stream-records.ts';

/** Starts and ends executions and wakes waiting flows, as the events say. */
export const createRelayWorkflowHandler = (ports: RelayPorts, log?: Log) =>
  newStreamHandler({ name: 'relay-workflow', log, workOff: (event) => relayWorkflow(event, ports) });

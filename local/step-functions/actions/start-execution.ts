import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { arn, payload } from './fields.ts';

const request = z.strictObject({
  stateMachineArn: arn,
  name: z.string().optional(),
  input: payload.default('{}'),
  traceHeader: z.string().optional(),
});

/** Starting with the name and the input of a running execution gives that execution. */
export const startExecution = defineAction(request, ({ stateMachineArn, name, input }, { engine }) => {
  const { arn: executionArn, startedAt } = engine.start({ machineArn: stateMachineArn, name, input });
  return { executionArn, startDate: epochSeconds(startedAt) };
});

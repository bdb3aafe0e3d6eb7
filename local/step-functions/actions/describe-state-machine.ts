import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { arn } from './fields.ts';
import { findMachine } from './find.ts';

const request = z.strictObject({
  stateMachineArn: arn,
  includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).optional(),
});

export const describeStateMachine = defineAction(request, ({ stateMachineArn, includedData }, desk) => {
  const { name, definition, roleArn, createdAt, revisionId } = findMachine(stateMachineArn, desk);
  return {
    stateMachineArn,
    name,
    status: 'ACTIVE',
    ...(includedData === 'METADATA_ONLY' ? {} : { definition }),
    roleArn,
    type: 'STANDARD',
    creationDate: epochSeconds(createdAt),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    revisionId,
  };
});

import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { arn } from './fields.ts';
import { findExecution } from './find.ts';

const request = z.strictObject({
  executionArn: arn,
  includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).optional(),
});

export const describeExecution = defineAction(request, ({ executionArn, includedData }, desk) => {
  const { machineArn, name, status, startedAt, stoppedAt, input, output, error, cause } = findExecution(
    executionArn,
    desk,
  );
  const isDataIncluded = includedData !== 'METADATA_ONLY';
  return {
    executionArn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: epochSeconds(startedAt),
    ...(stoppedAt === null ? {} : { stopDate: epochSeconds(stoppedAt) }),
    ...(isDataIncluded ? { input } : {}),
    inputDetails: { included: isDataIncluded },
    ...(output === null
      ? {}
      : { ...(isDataIncluded ? { output } : {}), outputDetails: { included: isDataIncluded } }),
    ...(error === null ? {} : { error }),
    ...(cause === null ? {} : { cause }),
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'This endpoint does not redrive executions',
  };
});

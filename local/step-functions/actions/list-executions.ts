import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { arn } from './fields.ts';
import { findMachine } from './find.ts';
import { pageOf, paging } from './paging.ts';

const request = z.strictObject({
  stateMachineArn: arn,
  statusFilter: z
    .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
    .optional(),
  ...paging,
});

export const listExecutions = defineAction(request, (request, desk) => {
  const { arn: machineArn } = findMachine(request.stateMachineArn, desk);
  const { entries, ...next } = pageOf(request, (offset, limit) =>
    desk.store.executions.list(machineArn, request.statusFilter, offset, limit),
  );
  const executions = entries.map(({ arn: executionArn, name, status, startedAt, stoppedAt }) => ({
    executionArn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: epochSeconds(startedAt),
    ...(stoppedAt === null ? {} : { stopDate: epochSeconds(stoppedAt) }),
    redriveCount: 0,
  }));
  return { executions, ...next };
});

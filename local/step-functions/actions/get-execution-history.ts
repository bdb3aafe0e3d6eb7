import * as z from 'zod';
import type { HistoryEvent } from '../engine/history-event.ts';
import { defineAction, epochSeconds } from './action.ts';
import { arn } from './fields.ts';
import { findExecution } from './find.ts';
import { pageOf, paging } from './paging.ts';

const request = z.strictObject({
  executionArn: arn,
  reverseOrder: z.boolean().default(false),
  includeExecutionData: z.boolean().default(true),
  ...paging,
});

export const getExecutionHistory = defineAction(request, (request, desk) => {
  const { arn: executionArn } = findExecution(request.executionArn, desk);
  const order = request.reverseOrder ? 'latest-first' : 'oldest-first';
  const { entries, ...next } = pageOf(request, (offset, limit) =>
    desk.store.history.list(executionArn, order, offset, limit),
  );
  const events = entries.map((event) => ({
    ...(request.includeExecutionData ? event : withoutData(event)),
    timestamp: epochSeconds(event.timestamp),
  }));
  return { events, ...next };
});

const dataFields = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters']);

function withoutData(event: HistoryEvent): object {
  return JSON.parse(JSON.stringify(event, (name, value) => (dataFields.has(name) ? undefined : value)));
}

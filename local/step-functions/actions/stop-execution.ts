import * as z from 'zod';
import { defineAction, epochSeconds } from './action.ts';
import { arn, cause, error } from './fields.ts';
import { findExecution } from './find.ts';

/** Stopping an execution that is over changes nothing. */
export const stopExecution = defineAction(
  z.strictObject({ executionArn: arn, error, cause }),
  (request, desk) => {
    findExecution(request.executionArn, desk);
    desk.engine.stop(request.executionArn, request.error, request.cause);
    const { stoppedAt } = findExecution(request.executionArn, desk);
    return { stopDate: epochSeconds(stoppedAt ?? desk.now()) };
  },
);

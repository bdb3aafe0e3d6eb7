import * as z from 'zod';
import { defineAction } from './action.ts';
import { cause, error, taskToken } from './fields.ts';

export const sendTaskFailure = defineAction(
  z.strictObject({ taskToken, error, cause }),
  (request, { engine }) => {
    engine.failTask(request.taskToken, request.error, request.cause);
    return {};
  },
);

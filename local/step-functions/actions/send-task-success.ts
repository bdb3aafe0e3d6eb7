import * as z from 'zod';
import { type Json, parseJson } from '../data/json.ts';
import { ServiceError } from '../service-error.ts';
import { defineAction } from './action.ts';
import { payload, taskToken } from './fields.ts';

export const sendTaskSuccess = defineAction(
  z.strictObject({ taskToken, output: payload }),
  (request, { engine }) => {
    engine.succeedTask(request.taskToken, readOutput(request.output));
    return {};
  },
);

function readOutput(output: string): Json {
  try {
    return parseJson(output);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ServiceError('InvalidOutput', `Invalid Output: '${problem}'`);
  }
}

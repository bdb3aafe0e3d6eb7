import * as z from 'zod';
import { defineAction } from './action.ts';
import { taskToken } from './fields.ts';

export const sendTaskHeartbeat = defineAction(z.strictObject({ taskToken }), (request, { engine }) => {
  engine.heartbeat(request.taskToken);
  return {};
});

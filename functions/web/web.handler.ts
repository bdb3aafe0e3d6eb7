import { handle, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { createWebApp } from '../../web/app.tsx';
import { newLog } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';
import { webPorts } from './web-ports.ts';

/** An event of the HTTP API, payload 2.0. */
const httpEvent = z.custom<LambdaEvent>(
  (event) => typeof event === 'object' && event !== null && 'rawPath' in event && 'requestContext' in event,
);

const log = newLog('web');
const answer = handle(
  createWebApp(webPorts(), (error, requestId) => log.error('SHOW_PAGE_FAILED', error, { requestId })),
);

export const handler = newHandler({ name: 'web', input: httpEvent, handle: (event) => answer(event), log });

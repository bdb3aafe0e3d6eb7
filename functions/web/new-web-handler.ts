import { handle, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { createWebApp, type Routes } from '../../web/app.tsx';
import { newLog } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';
import { webPorts } from './web-ports.ts';

/** An event of the HTTP API, payload 2.0. */
const httpEvent = z.custom<LambdaEvent>(
  (event) => typeof event === 'object' && event !== null && 'rawPath' in event && 'requestContext' in event,
);

/** Serves some of the pages. */
export function newWebHandler(name: 'web' | 'review' | 'desk' | 'window', pages: readonly Routes[]) {
  const log = newLog(name);
  const report = (error: unknown, requestId: string): void =>
    log.error('SHOW_PAGE_FAILED', error, { requestId });
  const answer = handle(createWebApp(webPorts(), pages, report));
  return newHandler({ name, input: httpEvent, handle: (event) => answer(event), log });
}

import { Hono } from 'hono';
import type { WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';

/** The pages behind a signed review link. */
export function reviewRoutes(_ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

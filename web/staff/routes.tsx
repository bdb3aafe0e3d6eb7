import { Hono } from 'hono';
import type { WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';

/** The back office. */
export function staffRoutes(_ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { stateMachines } from '../../functions/manifest.ts';
import { moveHelp, readMove } from '../clock/read-move.ts';
import { MoveRefused, type VirtualClock } from '../clock/virtual-clock.ts';
import type { DeadLetters } from '../dead-letters.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { IssuedTokens } from '../oidc/issue-tokens.ts';
import { type Persona, personaOf, personas } from '../personas.ts';
import { place } from '../place.ts';
import { clockPage } from './clock-page.ts';
import { executionPage } from './execution-page.ts';
import { indexPage } from './index-page.ts';
import { listExecutions } from './list-executions.ts';
import { deadLettersPage, executionsPage } from './list-pages.ts';
import { mailboxPage } from './mailbox-page.ts';
import { showExecution } from './show-execution.ts';

export interface LocalPagesOptions {
  readonly clock: Pick<VirtualClock, 'now' | 'isMoving' | 'moveTo'>;
  readonly mailbox: Mailbox;
  readonly deadLetters: DeadLetters;
  readonly stepFunctions: SFNClient;
  readonly issueTokens: (persona: Persona) => Promise<IssuedTokens>;
  readonly pins: Readonly<Record<string, string>>;
}

const tokenRequestSchema = z.object({ persona: z.string() });

/** Everything under `/local`: what only the local centre has. */
export function newLocalPages(options: LocalPagesOptions): Hono {
  const { clock, mailbox, deadLetters, stepFunctions, issueTokens, pins } = options;
  const pages = new Hono({ strict: false });

  pages.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    c.header('x-content-type-options', 'nosniff');
  });

  pages.get('/local', (c) =>
    c.html(indexPage({ now: clock.now(), pins, deadLetters: deadLetters.list().length })),
  );
  pages.get('/local/mailbox', (c) => {
    const to = c.req.query('to') || undefined;
    return c.html(mailboxPage(mailbox.list(to), mailbox.recipients(), to));
  });
  pages.get('/local/mailbox.json', (c) => c.json(mailbox.list(c.req.query('to') || undefined)));
  pages.get('/local/dead-letters', (c) => c.html(deadLettersPage(deadLetters.list())));
  pages.get('/local/dead-letters.json', (c) => c.json(deadLetters.list()));
  pages.get('/local/executions', async (c) => c.html(executionsPage(await listExecutions(stepFunctions))));
  pages.get('/local/executions.json', async (c) => c.json(await listExecutions(stepFunctions)));

  pages.get('/local/executions/:machine/:name', async (c) => {
    const { machine, name } = c.req.param();
    const machineArn = `arn:aws:states:${place.region}:${place.accountId}:stateMachine:${machine}`;
    const isMachine = stateMachines.some((one) => one === machine);
    const shown = isMachine ? await showExecution(stepFunctions, machineArn, name) : undefined;
    return shown ? c.html(executionPage(shown)) : c.notFound();
  });

  pages.post('/local/token', async (c) => {
    const asked = tokenRequestSchema.safeParse(await bodyOf(c));
    const persona = asked.success ? personaOf(asked.data.persona) : undefined;
    if (persona) return c.json(await issueTokens(persona));
    return problem(
      c,
      422,
      'PERSONA_UNKNOWN',
      `Send {"persona":"…"} with one of: ${personas.map(({ id }) => id).join(', ')}.`,
    );
  });

  const clockFacts = () => ({ now: clock.now().toISOString(), isMoving: clock.isMoving });
  pages.get('/local/clock', (c) =>
    wantsHtml(c) ? c.html(clockPage({ now: clock.now(), isMoving: clock.isMoving })) : c.json(clockFacts()),
  );
  pages.post('/local/clock', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
    const refuse = (status: 409 | 422, code: string, detail: string) =>
      isForm
        ? c.html(clockPage({ now: clock.now(), isMoving: clock.isMoving }, detail), status)
        : problem(c, status, code, detail);
    const target = readMove(await bodyOf(c), clock.now());
    if (!target) return refuse(422, 'MOVE_UNREADABLE', moveHelp);
    try {
      await clock.moveTo(target);
    } catch (error) {
      if (error instanceof MoveRefused) return refuse(409, error.code, error.message);
      throw error;
    }
    return isForm ? c.redirect('/local/clock', 303) : c.json(clockFacts());
  });

  pages.notFound((c) => problem(c, 404, 'ROUTE_UNKNOWN', 'There is no such local page. Begin at /local.'));
  pages.onError((error, c) => {
    console.error('Local page:', error);
    return problem(c, 500, 'FAULT', error.message);
  });
  return pages;
}

function wantsHtml(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/** A JSON body or a form; undefined for what is neither. */
async function bodyOf(c: Context): Promise<unknown> {
  try {
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
    return isForm ? await c.req.parseBody() : await c.req.json();
  } catch {
    return undefined;
  }
}

function problem(c: Context, status: 404 | 409 | 422 | 500, code: string, detail: string): Response {
  const body = {
    type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
    title: detail,
    status,
    code,
    detail,
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}

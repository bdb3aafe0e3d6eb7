import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { Refused } from '../core/domain/refusal.ts';
import type { FunctionName } from '../manifest.ts';
import { outcomeCode } from './log-codes.ts';
import { type Log, newLog } from './logger.ts';

export interface NewHandler<Input, Output> {
  readonly name: FunctionName;
  /** What the function takes. Anything else is a fault of whoever calls, and fails loudly. */
  readonly input: z.ZodType<Input>;
  readonly handle: (input: Input, run: { readonly log: Log }) => Promise<Output>;
  readonly middleware?: readonly MiddlewareObj[];
  /** The logic writes the outcome lines itself, under a better name than the function's. */
  readonly isLoggedByHandle?: boolean;
  /** The function's own, unless a test brings one. */
  readonly log?: Log | undefined;
}

export type CentreHandler<Output> = (event: unknown, context: Context) => Promise<Output>;

/**
 * Wraps the logic of a function: one line when it starts and one for how it ends, and its input parsed. An error
 * goes on to whoever called, so that their retry, catch and dead-letter queue see it.
 */
export function newHandler<Input, Output>(settings: NewHandler<Input, Output>): CentreHandler<Output> {
  const { name, input, handle, middleware = [], log = newLog(settings.name) } = settings;
  const handler = middy<unknown, Output>()
    .use(settings.isLoggedByHandle ? [...middleware] : [logOutcome(name, log), ...middleware])
    .handler(async (event, context) => {
      const run = { log: log.with({ requestId: context.awsRequestId }) };
      return handle(input.parse(event), run);
    });
  return (event, context) => handler(event, context);
}

/** One line at the start, one at the end: COMPLETED, REFUSED with the code of the refusal, or FAILED. */
function logOutcome(name: FunctionName, log: Log): MiddlewareObj {
  return {
    before: ({ context }) => log.info(outcomeCode(name, 'STARTED'), { requestId: context.awsRequestId }),
    after: ({ context }) => log.info(outcomeCode(name, 'COMPLETED'), { requestId: context.awsRequestId }),
    onError: ({ context, error }) => {
      const facts = { requestId: context.awsRequestId };
      if (error instanceof Refused) log.warn(outcomeCode(name, 'REFUSED'), { ...facts, refusal: error.code });
      else log.error(outcomeCode(name, 'FAILED'), error, facts);
    },
  };
}

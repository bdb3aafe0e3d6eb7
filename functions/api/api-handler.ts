import type { FunctionName } from '../manifest.ts';
import type { Log } from '../shared/logger.ts';
import { type CentreHandler, newHandler } from '../shared/new-handler.ts';
import type { Operation } from './operation.ts';
import { apiEventSchema } from './read-request.ts';
import { type ApiResult, newRouter } from './router.ts';

/** The handler of one audience. Its log lines name the operation, not the function. */
export function newApiHandler<Ports>(settings: {
  readonly name: FunctionName;
  readonly operations: readonly Operation<Ports>[];
  readonly ports: Ports;
  readonly log?: Log | undefined;
}): CentreHandler<ApiResult> {
  const { name, operations, ports, log } = settings;
  return newHandler({
    name,
    input: apiEventSchema,
    handle: newRouter(operations, ports),
    isLoggedByHandle: true,
    log,
  });
}

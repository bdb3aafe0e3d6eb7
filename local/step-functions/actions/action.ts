import type * as z from 'zod';
import type { Place } from '../engine/arns.ts';
import type { Engine } from '../engine/engine.ts';
import { ServiceError } from '../service-error.ts';
import type { Store } from '../store/store.ts';

/** What an action works with. */
export interface Desk {
  engine: Engine;
  store: Store;
  place: Place;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** One operation of the service: the request as it came, to the body of the answer. */
export type Action = (request: unknown, desk: Desk) => object;

/** An action whose request has been checked before it runs. */
export function defineAction<Request>(
  request: z.ZodType<Request>,
  run: (request: Request, desk: Desk) => object,
): Action {
  return (body, desk) => {
    const checked = request.safeParse(body);
    if (checked.success) return run(checked.data, desk);
    const problems = checked.error.issues.map(({ path, message }) => `'${path.join('.')}': ${message}`);
    throw new ServiceError(
      'ValidationException',
      `${problems.length} validation error detected: ${problems.join('; ')}`,
    );
  };
}

/** How instants are written in the JSON protocol. */
export function epochSeconds(milliseconds: number): number {
  return milliseconds / 1_000;
}

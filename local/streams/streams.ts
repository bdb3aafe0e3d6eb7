import { setTimeout as wait } from 'node:timers/promises';
import type { TimedPart } from '../clock/timed-part.ts';
import { Consumer, type ConsumerOptions } from './consumer.ts';

export interface Streams extends TimedPart {
  /** Begins to follow the stream. */
  start(): void;
  /** Something was probably written: look now. */
  nudge(): void;
  stop(): Promise<void>;
}

/** How long a look that found nothing is followed by none, unless somebody nudges. */
const idleMs = 1000;

/**
 * The event source mappings: every consumer follows the table's stream at its own pace, from its own checkpoint.
 * Delivery is at least once.
 */
export function openStreams(
  names: readonly string[],
  options: Omit<ConsumerOptions, 'name' | 'pause'> & {
    readonly pause?: ConsumerOptions['pause'];
    readonly report?: (consumer: string, error: unknown) => void;
  },
): Streams {
  const { pause = backOff, report = () => undefined } = options;
  const consumers = names.map((name) => ({ name, consumer: new Consumer({ ...options, name, pause }) }));
  const stopping = new AbortController();
  let nudged = new AbortController();

  async function follow(name: string, consumer: Consumer): Promise<void> {
    while (!stopping.signal.aborted) {
      const nudge = nudged.signal; // taken before the look: a nudge during the look means another look
      await consumer.drain().catch((error: unknown) => report(name, error));
      await wait(idleMs, undefined, { signal: AbortSignal.any([nudge, stopping.signal]), ref: false }).catch(
        () => undefined, // nudged
      );
    }
  }

  return {
    name: 'streams',
    nextDueAt: () => undefined,
    fireDue: async () => undefined,
    async settle() {
      await Promise.all(consumers.map(({ consumer }) => consumer.drain()));
    },
    start() {
      for (const { name, consumer } of consumers) void follow(name, consumer);
    },
    nudge() {
      nudged.abort();
      nudged = new AbortController();
    },
    async stop() {
      stopping.abort();
      await Promise.all(consumers.map(({ consumer }) => consumer.stop()));
    },
  };
}

/** On the machine's clock: a retry waits for a neighbour to recover, which no moved clock hastens. */
function backOff(attempt: number): Promise<void> {
  return wait(Math.min(100 * 2 ** (attempt - 1), 2000), undefined, { ref: false });
}

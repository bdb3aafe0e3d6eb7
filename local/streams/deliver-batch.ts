import { streamDelivery } from '../../functions/shared/stream-filter.ts';
import type { StreamRecord } from './stream-source.ts';

export interface Delivery {
  /** Gives the records to the function, as one event. */
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  /** Everything up to and including this record is done. */
  readonly done: (record: StreamRecord) => void;
  /** Gives a record up. */
  readonly bury: (record: StreamRecord, error: unknown) => void;
  /** Waits before the next attempt at a record; attempts count from 1. */
  readonly pause: (attempt: number) => Promise<void>;
}

/**
 * Delivers records in order until every one is done or buried, as an event source mapping does that reports partial
 * failures and bisects: what a function refuses is cut down to the one record that fails, which is tried a few times
 * and then put aside, so that it holds up nobody else.
 */
export async function deliverBatch(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  const waiting = [records];
  let attempts = 0;
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const [first] = batch;
    if (!first) continue;
    const { failedAt, error } = await attempt(batch, delivery);
    const lastDone = batch[(failedAt ?? batch.length) - 1];
    if (lastDone) {
      delivery.done(lastDone);
      attempts = 0;
    }
    if (failedAt === undefined) continue;
    const rest = batch.slice(failedAt);
    if (rest.length > 1) {
      // Behind a partial failure the failing record is known; else half the batch is tried alone.
      const cut = failedAt > 0 || error === undefined ? 1 : Math.ceil(rest.length / 2);
      waiting.unshift(rest.slice(0, cut), rest.slice(cut));
      continue;
    }
    attempts += 1;
    if (attempts < streamDelivery.retryAttempts) {
      await delivery.pause(attempts);
      waiting.unshift(rest);
      continue;
    }
    const [poison = first] = rest;
    delivery.bury(poison, error ?? new Error('The function reported the record as failed'));
    delivery.done(poison);
    attempts = 0;
  }
}

/** Where the batch failed: everything before that place is done. */
async function attempt(
  batch: readonly StreamRecord[],
  { invoke }: Delivery,
): Promise<{ failedAt?: number; error?: unknown }> {
  try {
    const failures = failuresIn(await invoke(batch));
    if (failures.length === 0) return {};
    const places = failures.map((id) => batch.findIndex((record) => record.dynamodb?.SequenceNumber === id));
    // An id that is none of ours fails the batch as a whole, as it does on AWS.
    return places.includes(-1)
      ? { failedAt: 0, error: new Error('The function reported a failure of a record it was not given') }
      : { failedAt: Math.min(...places) };
  } catch (error) {
    return { failedAt: 0, error: error ?? new Error('The function failed without an error') };
  }
}

function failuresIn(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return [];
  const { batchItemFailures: failures } = answer;
  if (!Array.isArray(failures)) return [];
  return failures.map((failure: unknown) =>
    typeof failure === 'object' && failure !== null && 'itemIdentifier' in failure
      ? failure.itemIdentifier
      : undefined,
  );
}

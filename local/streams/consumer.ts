import { isEventInserted, streamDelivery } from '../../functions/shared/stream-filter.ts';
import type { DeadLetters } from '../dead-letters.ts';
import type { InvokeLambda } from '../lambda.ts';
import type { Checkpoints } from './checkpoints.ts';
import { deliverBatch } from './deliver-batch.ts';
import type { ShardReader, StreamRecord, StreamSource } from './stream-source.ts';

export interface ConsumerOptions {
  /** Name of the function. */
  readonly name: string;
  readonly source: StreamSource;
  readonly checkpoints: Checkpoints;
  readonly deadLetters: DeadLetters;
  readonly invokeLambda: InvokeLambda;
  readonly pause: (attempt: number) => Promise<void>;
}

/** A shard that its consumer has worked off to the end; sequence numbers are digits. */
const shardEnd = 'END';

/** One function that reads the stream, independent of the others. */
export class Consumer {
  readonly #options: ConsumerOptions;
  readonly #readers = new Map<string, ShardReader>();
  #areShardsKnown = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConsumerOptions) {
    this.#options = options;
  }

  /** Works off everything that is in the stream; resolves when a look at it finds nothing. */
  async drain(): Promise<void> {
    while (await this.#next()) if (this.#isStopped) return;
  }

  #isStopped = false;

  /** Resolves when what is in hand is done; nothing more is taken. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#turn.catch(() => undefined);
  }

  /** Looks once; one at a time, since both the poller and the clock ask. */
  #next(): Promise<boolean> {
    const turn = this.#turn.catch(() => undefined).then(() => !this.#isStopped && this.#look());
    this.#turn = turn;
    return turn;
  }

  async #look(): Promise<boolean> {
    if (!this.#areShardsKnown) await this.#findShards();
    let hasFound = false;
    for (const reader of [...this.#readers.values()]) {
      const { records, isClosed } = await reader.read();
      if (records.length > 0) {
        hasFound = true;
        await this.#workOff(reader, records);
      }
      if (isClosed) {
        this.#options.checkpoints.save(this.#options.name, reader.shardId, shardEnd);
        this.#readers.delete(reader.shardId);
        this.#areShardsKnown = false;
        hasFound = true; // its children may hold more
      }
    }
    return hasFound;
  }

  /** Opens the shards whose parents are done. */
  async #findShards(): Promise<void> {
    const { name, source, checkpoints } = this.#options;
    const shards = await source.shards();
    const isDone = (id: string) => checkpoints.find(name, id) === shardEnd;
    for (const { id, parentId } of shards) {
      const isParentDone =
        parentId === undefined || isDone(parentId) || !shards.some((shard) => shard.id === parentId);
      if (isParentDone && !isDone(id) && !this.#readers.has(id))
        this.#readers.set(id, source.readFrom(id, checkpoints.find(name, id)));
    }
    this.#areShardsKnown = this.#readers.size > 0;
  }

  async #workOff(reader: ShardReader, records: readonly StreamRecord[]): Promise<void> {
    const { name, checkpoints, deadLetters, invokeLambda, pause } = this.#options;
    const done = (record: StreamRecord | undefined) => {
      const sequenceNumber = record?.dynamodb?.SequenceNumber;
      if (sequenceNumber !== undefined) checkpoints.save(name, reader.shardId, sequenceNumber);
    };
    try {
      const events = records.filter(isEventInserted);
      for (let start = 0; start < events.length; start += streamDelivery.batchSize)
        await deliverBatch(events.slice(start, start + streamDelivery.batchSize), {
          invoke: (batch) => invokeLambda(name, { Records: batch.map(asLambdaRecord) }),
          done,
          bury: (record, error) => deadLetters.add(name, asLambdaRecord(record), error),
          pause,
        });
      done(records.at(-1)); // what the filter left out is done too
    } catch (error) {
      this.#readers.delete(reader.shardId); // begin again behind the checkpoint
      this.#areShardsKnown = false;
      throw error;
    }
  }
}

/** In a Lambda event a time is a number of seconds; the SDK has made it a Date. */
function asLambdaRecord(record: StreamRecord): unknown {
  const at = record.dynamodb?.ApproximateCreationDateTime;
  return {
    ...record,
    dynamodb: { ...record.dynamodb, ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }) },
  };
}

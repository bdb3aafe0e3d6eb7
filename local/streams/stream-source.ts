import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

export type StreamRecord = _Record;

/** Reads one shard on, from where its reader is. */
export interface ShardReader {
  readonly shardId: string;
  /** The next records; `isClosed` when the shard will never have more. */
  read(): Promise<{ records: readonly StreamRecord[]; isClosed: boolean }>;
}

/** The stream of the table. */
export interface StreamSource {
  /** Parents before children: a key's records move from a shard to its child. */
  shards(): Promise<readonly { id: string; parentId?: string }[]>;
  /** Behind a sequence number, or from the oldest record that is still kept. */
  readFrom(shardId: string, after: string | undefined): ShardReader;
}

export function openStreamSource(client: DynamoDBStreamsClient, streamArn: string): StreamSource {
  async function iteratorAt(shardId: string, after: string | undefined): Promise<string | undefined> {
    const place = { StreamArn: streamArn, ShardId: shardId };
    const fromOldest = new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' });
    if (after === undefined) return (await client.send(fromOldest)).ShardIterator;
    try {
      const behind = { ...place, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const;
      return (await client.send(new GetShardIteratorCommand(behind))).ShardIterator;
    } catch (error) {
      if (error instanceof TrimmedDataAccessException) return (await client.send(fromOldest)).ShardIterator;
      throw error;
    }
  }

  return {
    async shards() {
      const shards: Shard[] = [];
      let last: string | undefined;
      do {
        const { StreamDescription: page } = await client.send(
          new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
        );
        shards.push(...(page?.Shards ?? []));
        last = page?.LastEvaluatedShardId;
      } while (last !== undefined);
      return shards.flatMap(({ ShardId: id, ParentShardId: parentId }) =>
        id === undefined ? [] : [{ id, ...(parentId !== undefined && { parentId }) }],
      );
    },
    readFrom(shardId, after) {
      let iterator: string | undefined;
      let position = after;
      return {
        shardId,
        async read() {
          iterator ??= await iteratorAt(shardId, position);
          try {
            const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
            const records = answer.Records ?? [];
            position = records.at(-1)?.dynamodb?.SequenceNumber ?? position;
            iterator = answer.NextShardIterator;
            return { records, isClosed: iterator === undefined };
          } catch (error) {
            iterator = undefined; // an iterator is good for fifteen minutes; a new one begins at the same place
            if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)
              return { records: [], isClosed: false };
            throw error;
          }
        },
      };
    },
  };
}

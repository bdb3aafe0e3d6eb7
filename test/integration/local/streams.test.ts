import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeadLetters, openDeadLetters } from '../../../local/dead-letters.ts';
import { createTable } from '../../../local/dynamodb/create-table.ts';
import { type EmbeddedDynamodb, startDynamodb } from '../../../local/dynamodb/embedded-dynamodb.ts';
import { findBinary } from '../../../local/dynamodb/find-binary.ts';
import { type LocalStore, openStoreInMemory } from '../../../local/store/local-store.ts';
import { keepCheckpoints } from '../../../local/streams/checkpoints.ts';
import { openStreamSource } from '../../../local/streams/stream-source.ts';
import { openStreams } from '../../../local/streams/streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'onedoor-'));
let dynamodb: EmbeddedDynamodb;
let client: DynamoDBClient;
let streamsClient: DynamoDBStreamsClient;
let tables = 0;

beforeAll(async () => {
  dynamodb = await startDynamodb({ binary: findBinary(), databaseFile: join(folder, 'dynamodb.sqlite') });
  const config = {
    endpoint: dynamodb.url,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  };
  client = new DynamoDBClient(config);
  streamsClient = new DynamoDBStreamsClient(config);
});

afterAll(async () => {
  client.destroy();
  streamsClient.destroy();
  await dynamodb.close();
  rmSync(folder, { recursive: true });
});

interface Batch {
  readonly Records: readonly {
    eventName: string;
    dynamodb: { SequenceNumber: string; Keys: { SK: { S: string } } };
  }[];
}

const keysOf = ({ Records }: Batch) => Records.map(({ dynamodb: { Keys } }) => Keys.SK.S);

/** A table of its own, and a way to write to it and to follow it. */
async function newTable() {
  tables += 1;
  const TableName = `table-${tables}`;
  const { streamArn } = await createTable(client, TableName);
  const store = openStoreInMemory();
  const deadLetters = openDeadLetters(store);
  return {
    deadLetters,
    async write(...keys: string[]) {
      for (const key of keys)
        await client.send(new PutItemCommand({ TableName, Item: { PK: { S: 'APP#1' }, SK: { S: key } } }));
    },
    change: (key: string) =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: { PK: { S: 'APP#1' }, SK: { S: key } },
          UpdateExpression: 'set a = :a',
          ExpressionAttributeValues: { ':a': { S: 'b' } },
        }),
      ),
    follow: (names: readonly string[], invoke: (name: string, batch: Batch) => unknown) =>
      follow(names, { streamArn, store, deadLetters }, invoke),
  };
}

function follow(
  names: readonly string[],
  place: { streamArn: string; store: LocalStore; deadLetters: DeadLetters },
  invoke: (name: string, batch: Batch) => unknown,
) {
  return openStreams(names, {
    source: openStreamSource(streamsClient, place.streamArn),
    checkpoints: keepCheckpoints(place.store),
    deadLetters: place.deadLetters,
    invokeLambda: async (name, payload) => invoke(name, payload as Batch),
    pause: async () => undefined,
  });
}

const events = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `EV#${String(from + index).padStart(4, '0')}`);

describe('the consumers of the stream', () => {
  it('are given new events and nothing else, in order, in batches of at most 25', async () => {
    const table = await newTable();
    await table.write('META', ...events(60));
    await table.change('EV#0001');
    const batches: string[][] = [];
    const streams = table.follow(['relay'], (_, batch) => void batches.push(keysOf(batch)));
    await streams.settle();
    expect(batches.flat()).toEqual(events(60));
    expect(Math.max(...batches.map(({ length }) => length))).toBe(25);
  });

  it('are given events as Lambda writes them', async () => {
    const table = await newTable();
    await table.write('EV#0001');
    const batches: unknown[] = [];
    await table.follow(['relay'], (_, batch) => void batches.push(batch)).settle();
    expect(batches).toMatchObject([
      {
        Records: [
          {
            eventName: 'INSERT',
            dynamodb: {
              ApproximateCreationDateTime: expect.any(Number),
              Keys: { PK: { S: 'APP#1' }, SK: { S: 'EV#0001' } },
              NewImage: { PK: { S: 'APP#1' } },
              SequenceNumber: expect.any(String),
            },
          },
        ],
      },
    ]);
  });

  it('go on behind their own checkpoint after a restart', async () => {
    const table = await newTable();
    const seen: string[] = [];
    const note = (name: string, batch: Batch) =>
      void seen.push(...keysOf(batch).map((key) => `${name} ${key}`));
    await table.write('EV#0001');
    await table.follow(['one'], note).settle();
    await table.write('EV#0002');
    await table.follow(['one', 'two'], note).settle();
    expect(seen.filter((line) => line.startsWith('one'))).toEqual(['one EV#0001', 'one EV#0002']);
    expect(seen.filter((line) => line.startsWith('two'))).toEqual(['two EV#0001', 'two EV#0002']);
  });

  it('are given again what was in hand when the process ended', async () => {
    const table = await newTable();
    await table.write('EV#0001');
    const begun = Promise.withResolvers<void>();
    void table
      .follow(['one'], () => {
        begun.resolve();
        return new Promise(() => undefined); // the process is killed here
      })
      .settle();
    await begun.promise;
    const seen: string[] = [];
    await table.follow(['one'], (_, batch) => void seen.push(...keysOf(batch))).settle();
    expect(seen).toEqual(['EV#0001']);
  });

  it('put a poison record aside, and the others go on', async () => {
    const table = await newTable();
    await table.write(...events(100));
    const seen = new Set<string>();
    const streams = table.follow(['bad', 'good'], (name, batch) => {
      const keys = keysOf(batch);
      if (name === 'bad' && keys.includes('EV#0050')) throw new Error('poison');
      for (const key of keys) seen.add(`${name} ${key}`);
    });
    await streams.settle();
    expect(seen.size).toBe(199);
    expect(table.deadLetters.list()).toMatchObject([{ functionName: 'bad', error: 'Error: poison' }]);
  });

  it('are followed without being asked, and told to look by a nudge', async () => {
    const table = await newTable();
    const arrived = Promise.withResolvers<string[]>();
    const streams = table.follow(['one'], (_, batch) => arrived.resolve(keysOf(batch)));
    streams.start();
    await table.write('EV#0001');
    streams.nudge();
    expect(await arrived.promise).toEqual(['EV#0001']);
    await streams.stop();
  });
});

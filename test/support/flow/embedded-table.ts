import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { dynamoLicenceRegister } from '../../../functions/adapters/dynamodb/licence-register.ts';
import type { CaseEvent } from '../../../functions/core/domain/event.ts';
import { createTable } from '../../../local/dynamodb/create-table.ts';
import { startDynamodb } from '../../../local/dynamodb/embedded-dynamodb.ts';
import { findBinary } from '../../../local/dynamodb/find-binary.ts';
import type { FakeCaseStore } from '../fakes/case-store.ts';

const TABLE = 'onedoor';

interface Consumed {
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
  CapacityUnits?: number;
}

/** The holder's key, in place of the one that KMS keeps. */
export const holderKeyOf = async (sub: string): Promise<string> =>
  createHmac('sha256', 'key').update(sub).digest('hex');

/** A client as `functions/adapters/clients.ts` makes it, of a table that answers here. */
export function clientAt(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    retryMode: 'standard',
    maxAttempts: 4,
  });
}

export const documentsOf = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

/** The one table on the embedded DynamoDB, with the real adapters, and a count of the units that it says they use. */
export async function embeddedTable() {
  const folder = await mkdtemp(join(tmpdir(), 'onedoor-table-'));
  const dynamodb = await startDynamodb({ binary: findBinary(), databaseFile: join(folder, 'table.sqlite') });
  const client = clientAt(dynamodb.url);
  await createTable(client, TABLE);
  const units = { read: 0, write: 0, reads: 0, writes: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as { ReturnConsumedCapacity?: string };
      input.ReturnConsumedCapacity = 'TOTAL';
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const isWrite = /Put|Update|Delete|TransactWrite/.test(context.commandName ?? '');
      for (const one of [ConsumedCapacity ?? []].flat())
        if (isWrite) units.write += one.WriteCapacityUnits ?? one.CapacityUnits ?? 0;
        else units.read += one.ReadCapacityUnits ?? one.CapacityUnits ?? 0;
      if (isWrite) units.writes += 1;
      else units.reads += 1;
      return result;
    },
    { step: 'initialize', name: 'countUnits' },
  );
  const documents = documentsOf(client);
  const log: CaseEvent[] = [];
  const store = dynamoCaseStore(documents, TABLE);
  const cases: FakeCaseStore = {
    ...store,
    log,
    beforeSave: undefined,
    register: dynamoLicenceRegister(documents, TABLE, holderKeyOf),
    licenceLog: [],
    async save(change) {
      await store.save(change);
      log.push(...change.events);
    },
  };
  return {
    cases,
    units,
    url: dynamodb.url,
    client,
    documents,
    tableName: TABLE,
    async close(): Promise<void> {
      client.destroy();
      await dynamodb.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type EmbeddedTable = Awaited<ReturnType<typeof embeddedTable>>;

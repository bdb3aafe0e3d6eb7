import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../functions/shared/table.ts';

interface Keys {
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** Creates the one table unless it is there, and resolves with the address of its stream. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<{ streamArn: string }> {
  const { indexes, stream, expiryAttribute } = tableDefinition;
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [tableDefinition, ...indexes]
          .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
          .map((name) => ({ AttributeName: name, AttributeType: 'S' })),
        KeySchema: keySchema(tableDefinition),
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: index.projection },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
      }),
    );
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05 }, { TableName: tableName });
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: tableName,
        TimeToLiveSpecification: { Enabled: true, AttributeName: expiryAttribute },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error; // in use: made by an earlier start
  }
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  if (!Table?.LatestStreamArn) throw new Error(`Table ${tableName} has no stream. Start with --fresh.`);
  return { streamArn: Table.LatestStreamArn };
}

function keySchema({ partitionKey, sortKey }: Keys): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
}

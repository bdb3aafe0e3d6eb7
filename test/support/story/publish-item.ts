import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '../../../functions/adapters/dynamodb/keys.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import { names } from '../../../local/place.ts';
import type { StartedCentre } from '../centre.ts';
import { reach } from './reach.ts';

/** Publishes another version of an item in a running centre, as an operator would who changes a local rule of it. */
export async function publishItem(
  centre: StartedCentre,
  code: string,
  changed: Partial<ServiceItem>,
): Promise<void> {
  const client = new DynamoDBClient(await reach(centre, 'dynamodbUrl'));
  const table = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const { Item } = await table.send(new GetCommand({ TableName: names.table, Key: itemKeys.current(code) }));
  if (!Item) throw new Error(`The centre has no item ${code}.`);
  const known: ServiceItem = Item.body;
  const body = { ...known, ...changed, version: known.version + 1 };
  for (const key of [itemKeys.version(code, body.version), itemKeys.current(code)])
    await table.send(new PutCommand({ TableName: names.table, Item: { ...Item, ...key, body } }));
  client.destroy();
}

import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  type DynamoDBDocumentClient,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/domain/application.ts';
import { tableDefinition } from '../../shared/table.ts';
import { ATTEMPTS, backOff } from './cancellation.ts';
import type { Item } from './case-items.ts';
import { caseKeys, type Key, listKeys } from './keys.ts';

const [lists] = tableDefinition.indexes;

/** Cases of one beginning of a name that are looked at, at most. */
const IDS_AT_MOST = 50;

type Asked = NonNullable<BatchGetCommandInput['RequestItems']>;

/** All of these items, read consistently; an answer that leaves some out, because the table is busy, is asked for the rest. */
export async function getAll(
  keys: readonly Key[],
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Item[]> {
  const items: Item[] = [];
  let request: Asked | undefined =
    keys.length > 0 ? { [TableName]: { ConsistentRead: true, Keys: [...keys] } } : undefined;
  for (let attempt = 1; request; attempt += 1) {
    const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await client.send(
      new BatchGetCommand({ RequestItems: request }),
    );
    items.push(...(Responses?.[TableName] ?? []));
    request = UnprocessedKeys?.[TableName] && UnprocessedKeys;
    if (request && attempt >= ATTEMPTS) throw new Error('The table did not answer in full. Try again.');
    if (request) await backOff(attempt);
  }
  return items;
}

/** The heads of cases, in the order asked for. */
export async function headsOf(
  ids: readonly string[],
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Application[]> {
  const items = await getAll(
    [...new Set(ids)].map((id) => caseKeys.meta(id)),
    client,
    TableName,
  );
  const byId = new Map(
    items.map((item) => {
      const head = item.body as Application;
      return [head.id, head];
    }),
  );
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** The cases under a key of a name, the latest first. */
export async function idsByName(
  nameKey: string,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: lists.name,
      KeyConditionExpression: 'GSI1PK = :pk',
      ExpressionAttributeValues: { ':pk': listKeys.ofName(nameKey) },
      ScanIndexForward: false,
      Limit: IDS_AT_MOST,
    }),
  );
  return Items.map((item) => String(item.PK).slice(caseKeys.meta('').PK.length));
}

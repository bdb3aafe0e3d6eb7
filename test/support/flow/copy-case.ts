import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

/** What one request may write. */
const AT_ONCE = 25;

/**
 * Stores so many copies of a case beside it, each under an id of its own: a crowd of cases that stand where the
 * first stands, without the commands that brought it there. @returns their ids
 */
export async function copyCase(
  id: string,
  count: number,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': `APP#${id}` },
    }),
  );
  const ids = Array.from(
    { length: count },
    (_, number) => `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
  );
  const text = JSON.stringify(Items);
  const puts = ids
    .flatMap((copy) => JSON.parse(text.replaceAll(id, copy)) as Record<string, unknown>[])
    .map((Item) => ({ PutRequest: { Item } }));
  for (let from = 0; from < puts.length; from += AT_ONCE)
    await client.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: puts.slice(from, from + AT_ONCE) } }),
    );
  return ids;
}

import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DeskTask } from '../../core/domain/task.ts';
import type { InboxFilter, Page } from '../../core/ports/case-store.ts';
import { tableDefinition } from '../../shared/table.ts';
import type { Item } from './case-items.ts';
import { readCursor, writeCursor } from './cursor.ts';

const [lists] = tableDefinition.indexes;

/** Rows of a page. */
const PAGE_SIZE = 25;
/** Entries that one request looks through for a filter, and requests for one page: at most 500 entries in all. */
const LOOKED_THROUGH = 100;
const REQUESTS_AT_MOST = 5;

function filterOf({ itemCode, kind, card, action }: InboxFilter) {
  const asked = Object.entries({ item: itemCode, kind, card, action }).filter(
    ([, value]) => value !== undefined,
  );
  if (asked.length === 0) return undefined;
  return {
    FilterExpression: asked.map(([name]) => `#${name} = :${name}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(asked.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(asked.map(([name, value]) => [`:${name}`, value])),
  };
}

/**
 * A page of an inbox, the most urgent task first. What a filter leaves out is read all the same, so a page ends when it
 * is full or when it has looked through enough; the cursor goes on right behind its last row.
 */
export async function inboxTasks(
  partition: string,
  filter: InboxFilter,
  after: string | undefined,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Page<DeskTask>> {
  const { values, ...expression } = filterOf(filter) ?? {};
  const found: Item[] = [];
  let start = after === undefined ? undefined : readCursor(after, partition);
  const requests = values ? REQUESTS_AT_MOST : 1;
  for (let request = 0; request < requests && found.length < PAGE_SIZE; request += 1) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: lists.name,
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': partition, ...values },
        ...expression,
        Limit: values ? LOOKED_THROUGH : PAGE_SIZE,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    found.push(...Items);
    start = LastEvaluatedKey;
    if (!start) break;
  }
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const end = last ? { PK: last.PK, SK: last.SK, GSI1SK: last.GSI1SK } : start;
  return { entries: shown.map(({ body }) => body as DeskTask), ...(end && { next: writeCursor(end) }) };
}

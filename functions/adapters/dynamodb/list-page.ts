import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { tableDefinition } from '../../shared/table.ts';
import type { Item } from './case-items.ts';
import { readCursor, writeCursor } from './cursor.ts';

const [lists] = tableDefinition.indexes;

/** Rows of a page. */
const PAGE_SIZE = 25;
/** Entries that one request looks through for a filter, and requests for one page: at most 500 entries in all. */
const LOOKED_THROUGH = 100;
const REQUESTS_AT_MOST = 5;

/** What a filter asks of an entry, in the words of DynamoDB. */
export interface ListFilter {
  /** Without one every entry is wanted. */
  readonly expression?: {
    readonly FilterExpression: string;
    readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  };
  readonly values: Readonly<Record<string, unknown>>;
}

export interface WantedPage {
  readonly partition: string;
  /** Without one every entry is wanted. */
  readonly filter?: ListFilter;
  readonly after: string | undefined;
  /** The last of the list's order comes first. */
  readonly isLastFirst?: true;
}

/**
 * A page of a list, in its order. What a filter leaves out is read all the same, so a page ends when it is full or when it
 * has looked through enough; the cursor goes on right behind its last row.
 */
export async function listPage(
  { partition, filter = { values: {} }, after, isLastFirst }: WantedPage,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<{ items: Item[]; next?: string }> {
  const { expression, values } = filter;
  const found: Item[] = [];
  let start = after === undefined ? undefined : readCursor(after, partition);
  const requests = expression ? REQUESTS_AT_MOST : 1;
  for (let request = 0; request < requests && found.length < PAGE_SIZE; request += 1) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: lists.name,
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': partition, ...values },
        ...expression,
        ...(isLastFirst && { ScanIndexForward: false }),
        Limit: expression ? LOOKED_THROUGH : PAGE_SIZE,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    found.push(...Items);
    start = LastEvaluatedKey;
    if (!start) break;
  }
  const items = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? items.at(-1) : undefined;
  const end = last ? { PK: last.PK, SK: last.SK, GSI1SK: last.GSI1SK } : start;
  return { items, ...(end && { next: writeCursor(end) }) };
}

import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DeadlineLedger } from '../../core/domain/deadline/ledger.ts';
import type { Page, WatchedCase, WatchFilter } from '../../core/ports/case-store.ts';
import { tableDefinition } from '../../shared/table.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { listKeys } from './keys.ts';

const [lists] = tableDefinition.indexes;

/** Rows of a page, and how many entries are looked at for one before it is given as it is. */
const PAGE_SIZE = 25;
const PAGES_AT_MOST = 20;

function filterOf({ departmentCode, itemCode, officerName }: WatchFilter) {
  const wanted = Object.entries({ department: departmentCode, item: itemCode, officer: officerName }).filter(
    ([, value]) => value !== undefined,
  );
  if (wanted.length === 0) return { values: {} };
  return {
    FilterExpression: wanted.map(([name]) => `#${name} = :${name}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(wanted.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(wanted.map(([name, value]) => [`:${name}`, value])),
  };
}

/** The list of the supervisors. Only cases with a concern are in it, so that filtering it reads little. */
export async function watchedCases(
  filter: WatchFilter,
  after: string | undefined,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Page<WatchedCase>> {
  const partition = listKeys.watched;
  const { values, ...expression } = filterOf(filter);
  const entries: WatchedCase[] = [];
  let start = after === undefined ? undefined : readCursor(after, partition);
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: lists.name,
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': partition, ...values },
        ...expression,
        Limit: PAGE_SIZE - entries.length,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const { body, head } of Items)
      entries.push({ ledger: body as DeadlineLedger, head: head as WatchedCase['head'] });
    if (!LastEvaluatedKey) return { entries };
    start = LastEvaluatedKey;
    if (entries.length >= PAGE_SIZE) break;
  }
  return { entries, ...(start && { next: writeCursor(start) }) };
}

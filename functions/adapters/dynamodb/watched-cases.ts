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

/** What each wish asks of an entry: the department is the lead's, or one that is silent. */
const conditions = {
  department: '(#department = :department OR contains(#silent, :department))',
  item: '#item = :item',
  officer: '#officer = :officer',
} as const;

function filterOf({ departmentCode, itemCode, officerName }: WatchFilter) {
  const asked = { department: departmentCode, item: itemCode, officer: officerName };
  const wanted = (['department', 'item', 'officer'] as const).filter((name) => asked[name] !== undefined);
  if (wanted.length === 0) return { values: {} };
  const attributes = wanted.flatMap((name) => (name === 'department' ? [name, 'silent'] : [name]));
  return {
    FilterExpression: wanted.map((name) => conditions[name]).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
    values: Object.fromEntries(wanted.map((name) => [`:${name}`, asked[name]])),
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

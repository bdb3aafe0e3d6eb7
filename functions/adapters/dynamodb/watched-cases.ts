import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeadlineLedger } from '../../core/domain/deadline/ledger.ts';
import type { Page, WatchedCase, WatchFilter } from '../../core/ports/case-store.ts';
import { listKeys } from './keys.ts';
import { type ListFilter, listPage } from './list-page.ts';

/** What each wish asks of an entry: the department is the lead's, or one that is silent. */
const conditions = {
  department: '(#department = :department OR contains(#silent, :department))',
  item: '#item = :item',
  officer: '#officer = :officer',
} as const;

function filterOf({ departmentCode, itemCode, officerName }: WatchFilter): ListFilter {
  const asked = { department: departmentCode, item: itemCode, officer: officerName };
  const wanted = (['department', 'item', 'officer'] as const).filter((name) => asked[name] !== undefined);
  if (wanted.length === 0) return { values: {} };
  const attributes = wanted.flatMap((name) => (name === 'department' ? [name, 'silent'] : [name]));
  return {
    expression: {
      FilterExpression: wanted.map((name) => conditions[name]).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
    },
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
  const list = { partition: listKeys.watched, filter: filterOf(filter), after };
  const { items, ...page } = await listPage(list, client, TableName);
  const entries = items.map(({ body, head }) => ({
    ledger: body as DeadlineLedger,
    head: head as WatchedCase['head'],
  }));
  return { entries, ...page };
}

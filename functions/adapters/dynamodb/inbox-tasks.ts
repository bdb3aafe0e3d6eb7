import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeskTask } from '../../core/domain/task.ts';
import type { InboxFilter, Page } from '../../core/ports/case-store.ts';
import { type ListFilter, listPage } from './list-page.ts';

function filterOf({ itemCode, kind, card, action }: InboxFilter): ListFilter {
  const asked = Object.entries({ item: itemCode, kind, card, action }).filter(
    ([, value]) => value !== undefined,
  );
  if (asked.length === 0) return { values: {} };
  return {
    expression: {
      FilterExpression: asked.map(([name]) => `#${name} = :${name}`).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(asked.map(([name]) => [`#${name}`, name])),
    },
    values: Object.fromEntries(asked.map(([name, value]) => [`:${name}`, value])),
  };
}

/** A page of an inbox, the most urgent task first. */
export async function inboxTasks(
  partition: string,
  filter: InboxFilter,
  after: string | undefined,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Page<DeskTask>> {
  const { items, ...page } = await listPage(
    { partition, filter: filterOf(filter), after },
    client,
    TableName,
  );
  return { entries: items.map(({ body }) => body as DeskTask), ...page };
}

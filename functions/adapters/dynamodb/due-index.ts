import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DueEntry } from '../../core/ports/case-store.ts';
import { tableDefinition } from '../../shared/table.ts';
import { DUE_SHARDS, duePartition } from './keys.ts';

const [, due] = tableDefinition.indexes;

/** Entries that one sweep takes from one shard; what is left is found by the next. */
const PER_SHARD = 100;

/** Everything in the due index up to an instant, the oldest first in each shard. */
export async function dueEntries(
  by: Date,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<DueEntry[]> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => duePartition(shard));
  const pages = await Promise.all(
    shards.map((shard) =>
      client.send(
        new QueryCommand({
          TableName,
          IndexName: due.name,
          KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK <= :by',
          ExpressionAttributeValues: { ':shard': shard, ':by': `${by.toISOString()}~` },
          Limit: PER_SHARD,
        }),
      ),
    ),
  );
  return pages.flatMap((page) => (page.Items ?? []).flatMap((item) => readEntry(String(item.GSI2SK))));
}

function readEntry(sortKey: string): DueEntry[] {
  const [, kind, applicationId = '', part = ''] = sortKey.split('#');
  switch (kind) {
    case 'clock':
      return [{ kind, applicationId }];
    case 'document':
      return [{ kind, applicationId, documentId: part }];
    case 'message':
      return [{ kind, applicationId, messageId: part }];
    default:
      return [];
  }
}

import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DueEntry, Page } from '../../core/ports/case-store.ts';
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

/** Cases with a clock that runs, shard by shard: a page ends with its shard or when it is full. */
export async function openClocks(
  after: string | undefined,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Page<string>> {
  const [shardText = '0', from = ''] = (after ?? '0|').split('|');
  const shard = Number(shardText);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: due.name,
      KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK > :from',
      ExpressionAttributeValues: { ':shard': duePartition(shard), ':from': from === '' ? ' ' : from },
      Limit: PER_SHARD,
    }),
  );
  const entries = Items.flatMap((item) => readEntry(String(item.GSI2SK))).flatMap((entry) =>
    entry.kind === 'clock' ? [entry.applicationId] : [],
  );
  const last = Items.at(-1);
  if (last && Items.length === PER_SHARD) return { entries, next: `${shard}|${String(last.GSI2SK)}` };
  return shard + 1 < DUE_SHARDS ? { entries, next: `${shard + 1}|` } : { entries };
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

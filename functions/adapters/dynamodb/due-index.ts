import { type DynamoDBDocumentClient, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DueEntry, Page } from '../../core/ports/case-store.ts';
import { tableDefinition } from '../../shared/table.ts';
import { DUE_SHARDS, duePartition, keptPartition } from './keys.ts';

const [, due] = tableDefinition.indexes;

/** Entries of a page of the open clocks. */
const PAGE_SIZE = 100;

/** What cannot wait comes first: a mark of the law, then a file that somebody waits for, then a letter. */
const order: readonly DueEntry['kind'][] = ['clock', 'licence', 'document', 'message', 'kept'];

/**
 * Everything in the due index up to an instant, whole: letters that cannot be sent for hours pile up before the mark of
 * a case, and may not hide it. The index has keys only, some eight thousand to a page.
 */
export async function dueEntries(
  by: Date,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<DueEntry[]> {
  const ofPartition = async (partition: string): Promise<DueEntry[]> => {
    const entries: DueEntry[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName,
        IndexName: due.name,
        KeyConditionExpression: 'GSI2PK = :shard AND GSI2SK <= :by',
        ExpressionAttributeValues: { ':shard': partition, ':by': `${by.toISOString()}~` },
      },
    );
    for await (const { Items = [] } of pages)
      entries.push(...Items.flatMap((item) => readEntry(String(item.GSI2SK))));
    return entries;
  };
  const partitions = Array.from({ length: DUE_SHARDS }, (_, shard) => [
    duePartition(shard),
    keptPartition(shard),
  ]);
  const shards = await Promise.all(partitions.flat().map(ofPartition));
  return shards.flat().toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
      Limit: PAGE_SIZE,
    }),
  );
  const entries = Items.flatMap((item) => readEntry(String(item.GSI2SK))).flatMap((entry) =>
    entry.kind === 'clock' ? [entry.applicationId] : [],
  );
  const last = Items.at(-1);
  if (last && Items.length === PAGE_SIZE) return { entries, next: `${shard}|${String(last.GSI2SK)}` };
  return shard + 1 < DUE_SHARDS ? { entries, next: `${shard + 1}|` } : { entries };
}

function readEntry(sortKey: string): DueEntry[] {
  const [, kind, applicationId = '', part = ''] = sortKey.split('#');
  switch (kind) {
    case 'clock':
      return [{ kind, applicationId }];
    case 'licence':
      return [{ kind, number: applicationId }];
    case 'kept':
      return [{ kind, applicationId }];
    case 'document':
      return [{ kind, applicationId, documentId: part }];
    case 'message':
      return [{ kind, applicationId, messageId: part }];
    default:
      return [];
  }
}

import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/domain/application.ts';
import type { IdempotencyRecord } from '../../core/domain/case-file.ts';
import type { CaseEvent } from '../../core/domain/event.ts';
import type { DeskTask } from '../../core/domain/task.ts';
import { applicationIdOfTask } from '../../core/domain/task.ts';
import type { CaseStore, Page } from '../../core/ports/case-store.ts';
import { tableDefinition } from '../../shared/table.ts';
import { caseFileOf, type Item } from './case-items.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { dueEntries, openClocks } from './due-index.ts';
import { applicationKey, caseKeys, idempotencyKey, type Key, listKeys, referenceKey } from './keys.ts';
import { withNumberInHand } from './number-in-hand.ts';
import { saveChange } from './save-change.ts';
import { watchedCases } from './watched-cases.ts';

const [lists] = tableDefinition.indexes;

/** Entries of a page of a list. */
const PAGE_SIZE = 25;

/** Cases in the one table. Decisions read consistently; lists come from an index and may lag. */
export function dynamoCaseStore(client: DynamoDBDocumentClient, TableName: string): CaseStore {
  const get = async (Key: Key): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  /** All items of a case between two sort keys. */
  async function range(id: string, from: string, to: string): Promise<Item[]> {
    const items: Item[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': applicationKey(id), ':from': from, ':to': to },
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  }

  async function list<Body>(partition: string, isAscending: boolean, after?: string): Promise<Page<Body>> {
    const page = await client.send(
      new QueryCommand({
        TableName,
        IndexName: lists.name,
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ScanIndexForward: isAscending,
        Limit: PAGE_SIZE,
        ...(after !== undefined && { ExclusiveStartKey: readCursor(after, partition) }),
      }),
    );
    const entries = (page.Items ?? []).map((item) => item.body as Body);
    return { entries, ...(page.LastEvaluatedKey && { next: writeCursor(page.LastEvaluatedKey) }) };
  }

  return {
    /**
     * The head is read first and guards the rest: a part that is newer than the head makes the write fail on the
     * head's version, and the case is read again.
     */
    async find(id) {
      const head = await get(caseKeys.meta(id));
      if (!head) return undefined;
      const [small, documents, tasks] = await Promise.all([
        client.send(
          new BatchGetCommand({
            RequestItems: {
              [TableName]: {
                ConsistentRead: true,
                Keys: [caseKeys.form(id), caseKeys.clock(id), caseKeys.notice(id)],
              },
            },
          }),
        ),
        range(id, 'DOC#', 'DOC#~'),
        range(id, 'TASK#', 'TASK#~'),
      ]);
      if (small.UnprocessedKeys?.[TableName]) throw new Error('The table did not answer in full. Try again.');
      return caseFileOf([head, ...(small.Responses?.[TableName] ?? []), ...documents, ...tasks]);
    },
    save: (change) => withNumberInHand(change, client, () => saveChange(change, client, TableName)),
    async findIdByReference(reference) {
      const item = await get(referenceKey(reference));
      return item && String(item.applicationId);
    },
    async eventsOf(id) {
      return (await range(id, 'EV#', 'EV#~')).map((item) => item.body as CaseEvent);
    },
    async findIdempotent(owner, key) {
      return (await get(idempotencyKey(owner, key)))?.body as IdempotencyRecord | undefined;
    },
    async taskTokenOf(taskId) {
      const id = applicationIdOfTask(taskId);
      const item = id === undefined ? undefined : await get(caseKeys.token(id, taskId));
      return item && String(item.token);
    },
    ofApplicant: (sub, after) => list<Application>(listKeys.ofApplicant(sub), false, after),
    inbox: (department, role, after) => list<DeskTask>(listKeys.inbox(department, role), true, after),
    watched: (filter, after) => watchedCases(filter, after, client, TableName),
    openClocks: (after) => openClocks(after, client, TableName),
    due: (by) => dueEntries(by, client, TableName),
  };
}

import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/domain/application.ts';
import type { IdempotencyRecord } from '../../core/domain/case-file.ts';
import type { CaseEvent } from '../../core/domain/event.ts';
import { applicationIdOfTask } from '../../core/domain/task.ts';
import type { CaseStore, SampledCase } from '../../core/ports/case-store.ts';
import { anonymousRatings } from './anonymous-ratings.ts';
import { ATTEMPTS } from './cancellation.ts';
import { caseFileOf, type Item } from './case-items.ts';
import { dueEntries, openClocks } from './due-index.ts';
import { getAll, headsOf, idsByName } from './find-heads.ts';
import { inboxTasks } from './inbox-tasks.ts';
import { applicationKey, caseKeys, idempotencyKey, type Key, listKeys, referenceKey } from './keys.ts';
import { listPage } from './list-page.ts';
import { withNumberInHand } from './number-in-hand.ts';
import { saveChange } from './save-change.ts';
import { watchedCases } from './watched-cases.ts';

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

  /** Answers, clock, notice, check, pick, delivery and rating. */
  const smallParts = (id: string): Promise<Item[]> =>
    getAll(
      [
        caseKeys.form,
        caseKeys.clock,
        caseKeys.notice,
        caseKeys.check,
        caseKeys.sample,
        caseKeys.delivery,
        caseKeys.rating,
      ].map((key) => key(id)),
      client,
      TableName,
    );

  return {
    /**
     * The head is read first. A part that is newer than the head makes the case be read again, so that no rule refuses
     * what it sees half of; a change that comes later makes the write fail on the head's version.
     */
    async find(id) {
      for (let attempt = 1; ; attempt += 1) {
        const head = await get(caseKeys.meta(id));
        if (!head) return undefined;
        const parts = await Promise.all([
          smallParts(id),
          range(id, 'DOC#', 'DOC#~'),
          range(id, 'TASK#', 'TASK#~'),
        ]);
        const items = parts.flat();
        const isWhole = items.every((item) => Number(item.version ?? 0) <= Number(head.version));
        // written again and again: whoever writes now is told by the head's version, whoever reads sees the latest parts
        if (isWhole || attempt >= ATTEMPTS) return caseFileOf([head, ...items]);
      }
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
    async ofApplicant(sub, after) {
      const list = { partition: listKeys.ofApplicant(sub), after, isLastFirst: true } as const;
      const { items, ...page } = await listPage(list, client, TableName);
      return { ...page, entries: items.map(({ body }) => body as Application) };
    },
    inbox: (department, role, filter, after) =>
      inboxTasks(listKeys.inbox(department, role), filter ?? {}, after, client, TableName),
    tasksOf: (department, sub, after) =>
      inboxTasks(listKeys.ofColleague(department, sub), {}, after, client, TableName),
    idsByName: (nameKey) => idsByName(nameKey, client, TableName),
    heads: (ids) => headsOf(ids, client, TableName),
    watched: (filter, after) => watchedCases(filter, after, client, TableName),
    async sampled(isLookedAt, after) {
      const list = { partition: listKeys.sampled(isLookedAt), after };
      const { items, ...page } = await listPage(list, client, TableName);
      const entries = items.map(
        ({ body, head }): SampledCase => ({
          sample: body as SampledCase['sample'],
          head: head as SampledCase['head'],
        }),
      );
      return { ...page, entries };
    },
    openClocks: (after) => openClocks(after, client, TableName),
    anonymousRatings: (month, after) => anonymousRatings(month, after, client, TableName),
    due: (by) => dueEntries(by, client, TableName),
  };
}

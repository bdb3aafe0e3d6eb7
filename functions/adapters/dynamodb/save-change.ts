import { randomUUID } from 'node:crypto';
import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseChange } from '../../core/domain/case-file.ts';
import { standsInLine } from '../../core/domain/quantity.ts';
import { monthOf } from '../../core/domain/rating.ts';
import { CaseConflict, type Taken } from '../../core/ports/case-store.ts';
import { ATTEMPTS, backOff, cancellationOf, isPassing } from './cancellation.ts';
import {
  checkItem,
  clockItem,
  deliveryItem,
  documentItem,
  formItem,
  type Item,
  metaItem,
  nameItems,
  noticeItem,
  ratingItem,
  sampleItem,
  shelfOf,
  taskItem,
} from './case-items.ts';
import { caseKeys, idempotencyKey, quantityKeys, ratingKeys, referenceKey } from './keys.ts';
import { IS_NEW, issueWrites, type Write } from './licence-items.ts';

/** Days for which a repeated request is recognised. */
const IDEMPOTENCY_DAYS = 7;

function headWrite(change: CaseChange, TableName: string, writeId: string): Write {
  // a change without events has no other place to be known by
  const Item = { ...metaItem(change.after), ...(change.events.length === 0 && { writeId }) };
  const { before } = change;
  if (!before) return { Put: { TableName, Item, ConditionExpression: IS_NEW } };
  return {
    Put: {
      TableName,
      Item,
      ConditionExpression: '#version = :version AND #status = :status',
      ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
      ExpressionAttributeValues: { ':version': before.version, ':status': before.status },
    },
  };
}

/** A case of a limited item enters the line when it is accepted, and leaves it with whatever ends its review. */
function lineWrites({ before, after }: CaseChange, TableName: string): Write[] {
  const stood = before !== undefined && standsInLine(before);
  const stands = standsInLine(after);
  const { placeInLine } = after;
  if (placeInLine === undefined || stood === stands) return [];
  const Key = quantityKeys.place(after.itemCode, placeInLine);
  return [stands ? { Put: { TableName, Item: { ...Key } } } : { Delete: { TableName, Key } }];
}

/** Takes one of the year's quantity. Two never take the same one, so that the limit holds whoever decides. */
function quantityWrites({ licence }: CaseChange, TableName: string): Write[] {
  if (licence?.ofQuantity === undefined) return [];
  const { entry, year, ofQuantity } = licence;
  const first = ofQuantity === 1;
  return [
    {
      Update: {
        TableName,
        Key: quantityKeys.taken(entry.itemCode, year),
        UpdateExpression: 'SET #taken = :taken',
        ConditionExpression: first ? IS_NEW : '#taken = :last',
        ExpressionAttributeNames: { '#taken': 'taken' },
        ExpressionAttributeValues: { ':taken': ofQuantity, ...(!first && { ':last': ofQuantity - 1 }) },
      },
    },
  ];
}

/** Items that may exist once only. */
function uniqueItems(change: CaseChange, writeId: string): Item[] {
  const { after, before, idempotency, anonymousRating } = change;
  const items: Item[] = change.events.map((event) => ({
    ...caseKeys.event(after.id, event.seq),
    writeId,
    body: event,
  }));
  if (after.reference !== undefined && before?.reference === undefined)
    items.push({ ...referenceKey(after.reference), applicationId: after.id });
  if (idempotency) {
    const expiresAt = Math.floor(new Date(after.createdAt).getTime() / 1000) + IDEMPOTENCY_DAYS * 86_400;
    items.push({ ...idempotencyKey(idempotency.owner, idempotency.key), expiresAt, body: idempotency });
  }
  // without the mark of this write, which the head of the case keeps: nothing leads from one to the other
  if (anonymousRating) {
    const { id, ratedOn } = anonymousRating;
    items.push({ ...ratingKeys.anonymous(monthOf(ratedOn), id), body: anonymousRating });
  }
  return items;
}

/**
 * Items whose latest state counts; the version of the head guards them. Each says with which version it came, so that
 * a reader sees when a part is newer than the head that was read before it.
 */
function stateItems(change: CaseChange): Item[] {
  const { after, answers, ledger, notice, check, sample, delivery, rating, taskToken } = change;
  const { tasks = [], documents = [], nameKeys = [] } = change;
  const items: Item[] = [
    ...(answers ? [formItem(after.id, answers)] : []),
    ...(ledger ? [clockItem(ledger, after)] : []),
    ...(notice ? [noticeItem(after.id, notice)] : []),
    ...(delivery ? [deliveryItem(after.id, delivery)] : []),
    ...(rating ? [ratingItem(after.id, rating)] : []),
    ...(check ? [checkItem(after.id, check)] : []),
    ...(sample ? [sampleItem(sample, after)] : []),
    ...tasks.map(taskItem),
    ...documents.map(documentItem),
    ...nameItems(after, nameKeys),
    ...(taskToken ? [{ ...caseKeys.token(after.id, taskToken.taskId), token: taskToken.token }] : []),
  ];
  return items.map((item) => ({ ...item, version: after.version }));
}

/** What a colleague has in hand follows the tasks. */
function shelfWrites({ tasks = [] }: CaseChange, TableName: string): Write[] {
  return tasks
    .flatMap((task) => shelfOf(task) ?? [])
    .map(
      ({ key: Key, item: Item }): Write =>
        Item ? { Put: { TableName, Item } } : { Delete: { TableName, Key } },
    );
}

/** The last of the writes of a grant: they enter the licence and take its number. */
function numberWrites({ licence }: CaseChange, TableName: string, writeId: string): Write[] {
  return licence ? issueWrites(licence, TableName, writeId) : [];
}

/** The whole change as one transaction. */
function writesOf(change: CaseChange, TableName: string, writeId: string): Write[] {
  return [
    headWrite(change, TableName, writeId),
    ...uniqueItems(change, writeId).map(
      (Item): Write => ({ Put: { TableName, Item, ConditionExpression: IS_NEW } }),
    ),
    ...stateItems(change).map((Item): Write => ({ Put: { TableName, Item } })),
    ...shelfWrites(change, TableName),
    ...lineWrites(change, TableName),
    ...quantityWrites(change, TableName),
    ...numberWrites(change, TableName, writeId),
  ];
}

/**
 * What the reasons of a cancelled transaction mean: somebody else changed the case or took a key, or only took the
 * number of the licence, whose case is as it was; undefined when the reasons pass, or when nobody was faster.
 */
function takenOf(codes: readonly string[], change: CaseChange): Taken | undefined {
  const failed = codes.flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []));
  const ofQuantity = quantityWrites(change, '').length;
  const firstOfNumber = codes.length - numberWrites(change, '', '').length - ofQuantity;
  if (failed.length > 0) return failed.every((at) => at >= firstOfNumber) ? 'licence-number' : 'case';
  // somebody is taking this number at this moment: to ask for it again would only lose time
  const isBeingTaken = change.licence && codes.at(-1) === 'TransactionConflict';
  return isBeingTaken && isPassing(codes) ? 'licence-number' : undefined;
}

/**
 * Stores a change whole or not at all. When it is not certain what became of an attempt, the log tells: an event is
 * never overwritten, so that a change whose answer was lost is found there, whatever was written after it.
 * @throws CaseConflict
 */
export async function saveChange(
  change: CaseChange,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<void> {
  // names this one attempt to write: of two commands that say the same at once, each knows whether it was the one
  const writeId = randomUUID();
  const request = new TransactWriteCommand({
    TransactItems: writesOf(change, TableName, writeId),
    ClientRequestToken: writeId,
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(request);
      return;
    } catch (error) {
      const codes = cancellationOf(error);
      const taken = codes && takenOf(codes, change);
      if (!isCertain(error, attempt) && (await isStored(change, writeId, client, TableName))) return;
      if (taken) throw new CaseConflict(change.after.id, taken);
      const isWorthAnother = codes ? isPassing(codes) : error instanceof TransactionInProgressException;
      if (!isWorthAnother) throw error;
      if (attempt >= ATTEMPTS) throw codes?.includes('TransactionConflict') ? conflict(change) : error;
      await backOff(attempt);
    }
  }
}

const conflict = (change: CaseChange): CaseConflict => new CaseConflict(change.after.id, 'case');

/** A transaction that was sent once and answered as cancelled has stored nothing. */
function isCertain(error: unknown, attempt: number): boolean {
  return error instanceof TransactionCanceledException && attempt === 1 && error.$metadata.attempts === 1;
}

async function isStored(
  { after, events: [first] }: CaseChange,
  writeId: string,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<boolean> {
  const Key = first ? caseKeys.event(after.id, first.seq) : caseKeys.meta(after.id);
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item?.writeId === writeId;
}

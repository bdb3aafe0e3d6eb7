import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { CaseChange } from '../../core/domain/case-file.ts';
import { CaseConflict } from '../../core/ports/case-store.ts';
import {
  clockItem,
  documentItem,
  formItem,
  type Item,
  metaItem,
  noticeItem,
  taskItem,
} from './case-items.ts';
import { caseKeys, idempotencyKey, licenceKey, licenceSerialKey, listKeys, referenceKey } from './keys.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Days for which a repeated request is recognised. */
const IDEMPOTENCY_DAYS = 7;

const IS_NEW = 'attribute_not_exists(PK)';

function headWrite(change: CaseChange, TableName: string, writeId: string): Write {
  const Item = { ...metaItem(change.after), writeId };
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

function licenceWrites({ licence }: CaseChange, TableName: string): Write[] {
  if (!licence) return [];
  const { entry, year, serial } = licence;
  const first = serial === 1;
  return [
    {
      Put: {
        TableName,
        ConditionExpression: IS_NEW,
        Item: {
          ...licenceKey(entry.number),
          GSI1PK: listKeys.ofHolder(entry.holderName),
          GSI1SK: `${entry.issuedOn}#${entry.number}`,
          body: entry,
        },
      },
    },
    {
      Update: {
        TableName,
        Key: licenceSerialKey(entry.departmentCode, year),
        UpdateExpression: 'SET #serial = :serial',
        ConditionExpression: first ? IS_NEW : '#serial = :last',
        ExpressionAttributeNames: { '#serial': 'serial' },
        ExpressionAttributeValues: { ':serial': serial, ...(!first && { ':last': serial - 1 }) },
      },
    },
  ];
}

/** Items that may exist once only. */
function uniqueItems(change: CaseChange): Item[] {
  const { after, before, idempotency } = change;
  const items: Item[] = change.events.map((event) => ({
    ...caseKeys.event(after.id, event.seq),
    body: event,
  }));
  if (after.reference !== undefined && before?.reference === undefined)
    items.push({ ...referenceKey(after.reference), applicationId: after.id });
  if (idempotency) {
    const expiresAt = Math.floor(new Date(after.createdAt).getTime() / 1000) + IDEMPOTENCY_DAYS * 86_400;
    items.push({ ...idempotencyKey(idempotency.owner, idempotency.key), expiresAt, body: idempotency });
  }
  return items;
}

/** Items whose latest state counts; the version of the head guards them. */
function stateItems(change: CaseChange): Item[] {
  const { after, answers, ledger, notice, tasks = [], documents = [], taskToken } = change;
  return [
    ...(answers ? [formItem(after.id, answers)] : []),
    ...(ledger ? [clockItem(ledger, after)] : []),
    ...(notice ? [noticeItem(after.id, notice)] : []),
    ...tasks.map(taskItem),
    ...documents.map(documentItem),
    ...(taskToken ? [{ ...caseKeys.token(after.id, taskToken.taskId), token: taskToken.token }] : []),
  ];
}

/** The whole change as one transaction. */
function writesOf(change: CaseChange, TableName: string, writeId: string): Write[] {
  return [
    headWrite(change, TableName, writeId),
    ...uniqueItems(change).map((Item): Write => ({ Put: { TableName, Item, ConditionExpression: IS_NEW } })),
    ...stateItems(change).map((Item): Write => ({ Put: { TableName, Item } })),
    ...licenceWrites(change, TableName),
  ];
}

const ATTEMPTS = 6;
const transient = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

function isOnlyTransient(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  return codes.some((code) => transient.includes(code)) && !codes.includes('ConditionalCheckFailed');
}

/**
 * Stores a change whole or not at all. Whatever went wrong, the head tells what is stored: when it is this very
 * change, an answer was lost and the change stands.
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
      if (await isStored(change.after.id, writeId, client, TableName)) return;
      if (isOnlyTransient(error) && attempt < ATTEMPTS) {
        await pause(Math.random() * 25 * 2 ** attempt); // full jitter
        continue;
      }
      if (error instanceof TransactionCanceledException) throw new CaseConflict(change.after.id);
      throw error;
    }
  }
}

async function isStored(
  applicationId: string,
  writeId: string,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<boolean> {
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: caseKeys.meta(applicationId), ConsistentRead: true }),
  );
  return Item?.writeId === writeId;
}

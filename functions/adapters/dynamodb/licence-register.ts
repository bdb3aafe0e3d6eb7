import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Licence } from '../../core/domain/licence.ts';
import type { LicenceEvent } from '../../core/domain/licence-event.ts';
import {
  type LicenceChange,
  LicenceConflict,
  type LicenceRegister,
  type LicenceStatus,
  type PublicRegister,
} from '../../core/ports/registers.ts';
import { ATTEMPTS, backOff, cancellationOf, isPassing } from './cancellation.ts';
import type { Item } from './case-items.ts';
import {
  barKey,
  type Key,
  licenceEventKey,
  licenceKey,
  licenceSerialKey,
  licenceStatusKey,
  listKeys,
  quantityKeys,
} from './keys.ts';
import { issueWrites, licenceEventWrites, licenceItem, statusWrite, type Write } from './licence-items.ts';
import { listPage } from './list-page.ts';

/** What the public asks of the register. It knows no holders. */
export function dynamoPublicRegister(client: DynamoDBDocumentClient, TableName: string): PublicRegister {
  const get = async (Key: Key): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  return {
    find: async (number) => (await get(licenceKey(number)))?.body as Licence | undefined,
    lastSerial: async (departmentCode, year) =>
      Number((await get(licenceSerialKey(departmentCode, year)))?.serial ?? 0),
    statuses: (departmentCode, year) =>
      bodiesOf<LicenceStatus>(licenceStatusKey(departmentCode, year, 0).PK, '', client, TableName),
  };
}

/** The register of licences. A grant enters a licence by its own transaction; `save` is for all that comes later. */
export function dynamoLicenceRegister(
  client: DynamoDBDocumentClient,
  TableName: string,
  holderKeyOf: LicenceRegister['holderKeyOf'],
): LicenceRegister {
  return {
    ...dynamoPublicRegister(client, TableName),
    holderKeyOf,
    async ofHolder(holderKey, after) {
      const list = { partition: listKeys.ofHolder(holderKey), after, isLastFirst: true } as const;
      const { items, ...page } = await listPage(list, client, TableName);
      return { entries: items.map(({ body }) => body as Licence), ...page };
    },
    eventsOf: (number) => bodiesOf<LicenceEvent>(licenceKey(number).PK, 'EV#', client, TableName),
    save: (change) => saveLicence(change, client, TableName),
    async takenOfQuantity(itemCode, year) {
      const Key = quantityKeys.taken(itemCode, year);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Number(Item?.taken ?? 0);
    },
    async casesBefore(itemCode, place) {
      const { PK, SK } = quantityKeys.place(itemCode, place);
      // one is enough to refuse; a line longer than one page (1 MB, some thousand cases) is told as that page
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk AND SK < :sk',
          ExpressionAttributeValues: { ':pk': PK, ':sk': SK },
          ProjectionExpression: 'SK',
          ConsistentRead: true,
        }),
      );
      return Items.length;
    },
    async barredUntil(holderKey, itemCode) {
      const Key = barKey(holderKey, itemCode);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && String(Item.until);
    },
  };
}

async function bodiesOf<Body>(
  partition: string,
  prefix: string,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Body[]> {
  const bodies: Body[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: prefix === '' ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':pk': partition, ...(prefix !== '' && { ':prefix': prefix }) },
    },
  );
  for await (const { Items = [] } of pages) bodies.push(...Items.map((item) => item.body as Body));
  return bodies;
}

function writesOf(change: LicenceChange, TableName: string, writeId: string): Write[] {
  const { before, after, events, successor } = change;
  const { holderKey, personKey, itemCode, revocation } = after;
  const until = revocation?.barredUntil;
  return [
    {
      Put: {
        TableName,
        Item: licenceItem(after),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version ?? 1 },
      },
    },
    ...licenceEventWrites(events, TableName, writeId),
    ...(after.state === before.state && after.suspension === before.suspension
      ? []
      : statusWrite(after, TableName)),
    // on whatever the holder is known by: a bar is on the person
    ...(until !== undefined && before.revocation === undefined
      ? [holderKey, personKey].flatMap((key) =>
          key === undefined ? [] : [{ Put: { TableName, Item: { ...barKey(key, itemCode), until } } }],
        )
      : []),
    ...(successor ? issueWrites(successor, TableName, writeId) : []),
  ];
}

/**
 * Stores a change whole or not at all. An event is never overwritten, so that a change whose answer was lost is found in
 * the log. @throws LicenceConflict
 */
async function saveLicence(
  change: LicenceChange,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<void> {
  const writeId = randomUUID();
  const TransactItems = writesOf(change, TableName, writeId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: writeId }));
      return;
    } catch (error) {
      if (await isStored(change, writeId, client, TableName)) return;
      const codes = cancellationOf(error);
      if (!codes) throw error;
      if (codes.includes('ConditionalCheckFailed')) throw new LicenceConflict(change.before.number);
      if (!isPassing(codes)) throw error;
      if (attempt >= ATTEMPTS) throw new LicenceConflict(change.before.number);
      await backOff(attempt);
    }
  }
}

async function isStored(
  { before: { number }, events: [first] }: LicenceChange,
  writeId: string,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<boolean> {
  if (!first) return false;
  const Key = licenceEventKey(number, first.seq);
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item?.writeId === writeId;
}

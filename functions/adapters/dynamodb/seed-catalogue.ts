import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { WorkdayCalendar } from '../../core/domain/calendar.ts';
import type { Delegation } from '../../core/domain/delegation.ts';
import { canonicalJson } from '../../core/domain/event.ts';
import { type Department, entryOf, type ServiceItem } from '../../core/domain/service-item.ts';
import { sha256 } from '../system.ts';
import type { Item } from './case-items.ts';
import type { StoredPin } from './department-pins.ts';
import { catalogueKeys, itemKeys, type Key, listKeys, pinKey } from './keys.ts';

export interface CatalogueEdition {
  readonly items: readonly ServiceItem[];
  readonly departments: readonly Department[];
  readonly delegations: readonly Delegation[];
  readonly calendar: WorkdayCalendar;
  /** PINs already hashed, by department; a department that is not named keeps the one it has. */
  readonly pins: Readonly<Record<string, StoredPin>>;
}

/** Entries of the list in one item of the table, which holds 400 KB at most. */
const ENTRIES_PER_PART = 200;

/**
 * Publishes an edition of the catalogue. Safe to repeat: an item that has not changed is not written; one that
 * has gets its next version, and applications filed under the old one keep it.
 * @returns how many items were new or changed
 */
export async function seedCatalogue(
  edition: CatalogueEdition,
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<number> {
  const current = await read(
    edition.items.map((item) => itemKeys.current(item.code)),
    client,
    TableName,
  );
  const byCode = new Map(current.map((item) => [String((item.body as ServiceItem).code), item]));
  const changed = edition.items.flatMap((item): Item[] => {
    const contentHash = sha256(canonicalJson({ ...item, version: 0 }));
    const known = byCode.get(item.code);
    if (known?.contentHash === contentHash) return [];
    const version = known ? (known.body as ServiceItem).version + 1 : 1;
    const body = { ...item, version };
    const list = { GSI1PK: listKeys.ofDepartment(item.departmentCode), GSI1SK: item.code };
    return [
      { ...itemKeys.version(item.code, version), contentHash, body },
      { ...itemKeys.current(item.code), ...list, contentHash, body },
    ];
  });
  const entries = edition.items.map(entryOf);
  const parts = Array.from({ length: Math.ceil(entries.length / ENTRIES_PER_PART) }, (_, part) => ({
    ...catalogueKeys.entries(part),
    body: entries.slice(part * ENTRIES_PER_PART, (part + 1) * ENTRIES_PER_PART),
  }));
  await write(
    [
      ...changed, // versions first: what is current is there
      ...parts,
      { ...catalogueKeys.departments, body: edition.departments },
      { ...catalogueKeys.delegations, body: edition.delegations },
      { ...catalogueKeys.calendar, body: edition.calendar },
      ...Object.entries(edition.pins).map(([code, body]) => ({ ...pinKey(code), body })),
    ],
    client,
    TableName,
  );
  return changed.length / 2;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

async function read(
  keys: readonly Key[],
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const Keys of chunks(keys, 100)) {
    let request: Record<string, { Keys: Key[] }> | undefined = { [TableName]: { Keys } };
    while (request) {
      const answer: { Responses?: Record<string, Item[]>; UnprocessedKeys?: typeof request } =
        (await client.send(new BatchGetCommand({ RequestItems: request }))) as never;
      items.push(...(answer.Responses?.[TableName] ?? []));
      request = answer.UnprocessedKeys?.[TableName] ? answer.UnprocessedKeys : undefined;
    }
  }
  return items;
}

async function write(
  items: readonly Item[],
  client: DynamoDBDocumentClient,
  TableName: string,
): Promise<void> {
  for (const chunk of chunks(items, 25)) {
    let left = chunk.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await pause(50 * 2 ** Math.min(attempt, 6));
      const answer = await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: left } }));
      left = (answer.UnprocessedItems?.[TableName] ?? []) as typeof left;
    }
  }
}

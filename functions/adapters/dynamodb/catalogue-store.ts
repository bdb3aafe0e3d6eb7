import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { WorkdayCalendar } from '../../core/domain/calendar.ts';
import type { Delegation } from '../../core/domain/delegation.ts';
import type { CatalogueEntry, Department, ServiceItem } from '../../core/domain/service-item.ts';
import type { Catalogue } from '../../core/ports/catalogue.ts';
import { catalogueKeys, itemKeys, type Key } from './keys.ts';

/** How long a function keeps what it has read of the catalogue, which changes a few times a year. */
const KEPT_MS = 5 * 60_000;

/** The catalogue in the table. A version of an item never changes, so it is kept as long as the function lives. */
export function dynamoCatalogue(
  client: DynamoDBDocumentClient,
  TableName: string,
  now: () => Date,
): Catalogue {
  const versions = new Map<string, ServiceItem>();

  async function body<Body>(Key: Key): Promise<Body | undefined> {
    return (await client.send(new GetCommand({ TableName, Key }))).Item?.body as Body | undefined;
  }

  async function entryParts(): Promise<CatalogueEntry[]> {
    const entries: CatalogueEntry[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sk)',
        ExpressionAttributeValues: { ':pk': 'CATALOGUE', ':sk': 'INDEX#' },
      },
    );
    for await (const { Items = [] } of pages)
      entries.push(...Items.flatMap((item) => item.body as CatalogueEntry[]));
    return entries;
  }

  async function required<Body>(Key: Key): Promise<Body> {
    const found = await body<Body>(Key);
    if (!found) throw new Error(`The catalogue has not been published: ${Key.SK} is missing.`);
    return found;
  }

  return {
    findItem: (code) => body<ServiceItem>(itemKeys.current(code)),
    async findItemVersion(code, version) {
      const name = `${code}/${version}`;
      const known = versions.get(name) ?? (await body<ServiceItem>(itemKeys.version(code, version)));
      if (known) versions.set(name, known);
      return known;
    },
    entries: kept(entryParts, now),
    departments: kept(() => required<Department[]>(catalogueKeys.departments), now),
    // a table that was published before there were any: nothing is delegated
    delegations: kept(async () => (await body<Delegation[]>(catalogueKeys.delegations)) ?? [], now),
    calendar: kept(() => required<WorkdayCalendar>(catalogueKeys.calendar), now),
  };
}

/** Reads once and keeps the answer for a while; a failed reading is not kept. */
function kept<Value>(read: () => Promise<Value>, now: () => Date): () => Promise<Value> {
  let last: { value: Promise<Value>; until: number } | undefined;
  return () => {
    const at = now().getTime();
    if (!last || at >= last.until) {
      const value = read();
      const reading = { value, until: at + KEPT_MS };
      last = reading;
      value.catch(() => {
        if (last === reading) last = undefined;
      });
    }
    return last.value;
  };
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { calendar, delegations, departments, publishedItems } from '../catalogue/catalogue.ts';
import { hashPin } from '../functions/adapters/dynamodb/department-pins.ts';
import { seedCatalogue } from '../functions/adapters/dynamodb/seed-catalogue.ts';
import { localPinOf } from './department-pins.ts';
import { names } from './place.ts';

/** Codes of the departments of the catalogue. */
export const departmentCodes: readonly string[] = departments.map(({ code }) => code);

/** Publishes the catalogue to the table; with the PINs of the departments, which take a second to hash, when asked to. */
export async function publishCatalogue(client: DynamoDBClient, withPins: boolean): Promise<void> {
  const hashed = await Promise.all(
    (withPins ? departmentCodes : []).map(async (code) => [code, await hashPin(localPinOf(code))] as const),
  );
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const edition = {
    items: publishedItems(),
    departments,
    delegations,
    calendar,
    pins: Object.fromEntries(hashed),
  };
  await seedCatalogue(edition, documents, names.table);
}

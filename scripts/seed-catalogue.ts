import { readFile } from 'node:fs/promises';
import { calendar, delegations, departments, publishedItems } from '../catalogue/catalogue.ts';
import { dynamoDbClient } from '../functions/adapters/clients.ts';
import { hashPin } from '../functions/adapters/dynamodb/department-pins.ts';
import { seedCatalogue } from '../functions/adapters/dynamodb/seed-catalogue.ts';

/** Publishes the catalogue into a deployed table: TABLE_NAME=… npx tsx scripts/seed-catalogue.ts [pins.json] */
const { TABLE_NAME: tableName } = process.env;
if (!tableName) throw new Error('Name the table: TABLE_NAME=… npx tsx scripts/seed-catalogue.ts [pins.json]');
const [, , pinFile] = process.argv;
const plain: Record<string, string> = pinFile ? JSON.parse(await readFile(pinFile, 'utf8')) : {};
const hashed = await Promise.all(
  Object.entries(plain).map(async ([code, pin]) => [code, await hashPin(pin)] as const),
);
const edition = {
  items: publishedItems(),
  departments,
  delegations,
  calendar,
  pins: Object.fromEntries(hashed),
};
const changed = await seedCatalogue(edition, dynamoDbClient(), tableName);
console.log(`${changed} of ${edition.items.length} items were new or changed.`);

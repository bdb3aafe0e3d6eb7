import { dynamoDbClient } from '../../adapters/clients.ts';
import { dynamoCaseStore } from '../../adapters/dynamodb/case-store.ts';
import { dynamoCatalogue } from '../../adapters/dynamodb/catalogue-store.ts';
import { system } from '../../adapters/system.ts';
import { readEnvironment } from '../environment.ts';

/**
 * What nearly every function needs: the cases, the catalogue and the system, and the table for what it keeps beside
 * them. One client for each function.
 */
export function wireCases() {
  const { TABLE_NAME: tableName } = readEnvironment(['TABLE_NAME']);
  const client = dynamoDbClient();
  return {
    client,
    tableName,
    system,
    cases: dynamoCaseStore(client, tableName),
    catalogue: dynamoCatalogue(client, tableName, system.now),
  };
}

import { dynamoCaseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { dynamoLicenceRegister } from '../../../functions/adapters/dynamodb/licence-register.ts';
import { dynamoMessageStore } from '../../../functions/adapters/dynamodb/message-store.ts';
import { dynamoReferenceSerials, dynamoStatistics } from '../../../functions/adapters/dynamodb/registers.ts';
import { startFaultyProxy } from '../faulty-proxy.ts';
import type { Flow } from './a-flow.ts';
import { clientAt, documentsOf, type EmbeddedTable, holderKeyOf } from './embedded-table.ts';

/** A function with the real adapters whose way to the table goes wrong when it is told to. */
export async function faultyFunction(flow: Flow, table: EmbeddedTable) {
  const proxy = await startFaultyProxy(table.url);
  const client = clientAt(proxy.url);
  const documents = documentsOf(client);
  const { tableName } = table;
  return {
    proxy,
    ports: {
      ...flow.ports,
      cases: dynamoCaseStore(documents, tableName),
      licences: dynamoLicenceRegister(documents, tableName, holderKeyOf),
      serials: dynamoReferenceSerials(documents, tableName),
      statistics: dynamoStatistics(documents, tableName),
      messages: dynamoMessageStore(documents, tableName),
    },
    async close(): Promise<void> {
      client.destroy();
      await proxy.close();
    },
  };
}

import { dynamoLicenceRegister, dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireSealReader } from '../shared/wiring/seal-reader.ts';
import { readContract } from './read-contract.ts';

export function publicPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: dynamoLicenceRegister(client, tableName),
    seals: wireSealReader({ client, tableName }),
    statistics: dynamoStatistics(client, tableName),
    readContract,
  };
}

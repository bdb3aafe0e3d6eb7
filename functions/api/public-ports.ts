import { dynamoLicenceRegister, dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { readContract } from './read-contract.ts';

export function publicPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: dynamoLicenceRegister(client, tableName),
    statistics: dynamoStatistics(client, tableName),
    readContract,
  };
}

import { dynamoLicenceRegister, dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDownloads } from '../shared/wiring/files.ts';
import { wirePapers } from '../shared/wiring/papers.ts';

export function staffPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: dynamoLicenceRegister(client, tableName),
    statistics: dynamoStatistics(client, tableName),
    files: wireDownloads(),
    receiptFiles: wirePapers().receiptFiles,
  };
}

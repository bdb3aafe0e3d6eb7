import { dynamoAccessLog } from '../adapters/dynamodb/access-log.ts';
import { dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { dynamoRoster } from '../adapters/dynamodb/roster.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDownloads } from '../shared/wiring/files.ts';
import { wireLicences } from '../shared/wiring/licences.ts';
import { wireNames } from '../shared/wiring/names.ts';
import { wirePapers } from '../shared/wiring/papers.ts';
import { wireSamples } from '../shared/wiring/samples.ts';

export function staffPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    licences: wireLicences({ client, tableName }),
    names: wireNames(),
    samples: wireSamples(),
    roster: dynamoRoster(client, tableName),
    accesses: dynamoAccessLog(client, tableName),
    statistics: dynamoStatistics(client, tableName),
    files: wireDownloads(),
    receiptFiles: wirePapers().receiptFiles,
  };
}

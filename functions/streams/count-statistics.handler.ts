import { dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { createCountStatisticsHandler } from './count-statistics.ts';

const { client, tableName, cases } = wireCases();
export const handler = createCountStatisticsHandler({
  cases,
  statistics: dynamoStatistics(client, tableName),
});

import { dynamoCheckpoints } from '../adapters/dynamodb/checkpoints.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { wireQuarantine } from '../shared/wiring/quarantine.ts';
import { createSweepHandler } from './sweep.ts';

const { client, tableName } = wireCases();

export const handler = createSweepHandler({
  ...wireMessages(),
  quarantine: wireQuarantine(),
  checkpoints: dynamoCheckpoints(client, tableName),
});

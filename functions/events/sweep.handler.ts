import { dynamoCheckpoints } from '../adapters/dynamodb/checkpoints.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { createSweepHandler } from './sweep.ts';

const { client, tableName } = wireCases();

export const handler = createSweepHandler({
  ...wireMessages(),
  files: wireDocumentFiles(),
  checkpoints: dynamoCheckpoints(client, tableName),
});

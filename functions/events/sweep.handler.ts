import { dynamoCheckpoints } from '../adapters/dynamodb/checkpoints.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireDocumentFiles } from '../shared/wiring/files.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { createSweepHandler } from './sweep.ts';

const wired = wireCases();

export const handler = createSweepHandler({
  ...wireMessages(wired),
  files: wireDocumentFiles(),
  checkpoints: dynamoCheckpoints(wired.client, wired.tableName),
});

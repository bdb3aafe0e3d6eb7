import { dynamoCheckpoints } from '../adapters/dynamodb/checkpoints.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireMarkedLicences } from '../shared/wiring/marked-licences.ts';
import { wireMessages } from '../shared/wiring/messages.ts';
import { wireQuarantine } from '../shared/wiring/quarantine.ts';
import { createSweepHandler } from './sweep.ts';

const wired = wireCases();

export const handler = createSweepHandler({
  ...wireMessages(wired),
  licences: wireMarkedLicences(wired),
  quarantine: wireQuarantine(),
  checkpoints: dynamoCheckpoints(wired.client, wired.tableName),
});

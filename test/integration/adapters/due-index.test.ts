import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoMessageStore } from '../../../functions/adapters/dynamodb/message-store.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { sweep } from '../../../functions/core/use-cases/sweep.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { chen } from '../../support/a-centre.ts';
import { aFlow, type Flow, leadReviewer } from '../../support/flow/a-flow.ts';
import { aMessage } from '../../support/flow/a-message.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

let table: EmbeddedTable;
let flow: Flow;

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [promisedItem()], cases: table.cases });
});

afterEach(async () => {
  await flow.close();
  await table.close();
});

it('a withdrawn case is due for the deletion of its files when their time is over, and not among the open clocks', async () => {
  const applicationId = await flow.filed('promised-flow');
  await withdrawApplication({ caller: chen, applicationId }, flow.ports);
  const kept = { kind: 'kept', applicationId };
  expect(await table.cases.due(new Date('2026-08-01T00:00:00Z'))).not.toContainEqual(kept);
  const later = new Date('2026-12-01T09:00:00+08:00');
  expect(await table.cases.due(later)).toContainEqual(kept);
  expect((await table.cases.openClocks()).entries).not.toContain(applicationId);
  const system = { ...flow.ports.system, now: () => later };
  await sweep({ ...flow.ports, system, messages: dynamoMessageStore(table.documents, table.tableName) });
  expect(flow.typesOf(applicationId).at(-1)).toBe('DocumentsDeleted');
  expect(await table.cases.due(later)).not.toContainEqual(kept);
});

it('the sweep drives a mark that was left, though hundreds of letters before it cannot be sent', async () => {
  const applicationId = await flow.filed('promised-flow');
  await acceptApplication({ caller: leadReviewer, applicationId }, flow.ports);
  const messages = dynamoMessageStore(table.documents, table.tableName);
  const kept = Array.from({ length: 250 }, (_, number) => aMessage(applicationId, number));
  await Promise.all(kept.map((message) => messages.keep(message)));

  flow.at('2026-03-24T09:00:00+08:00'); // past the yellow card and the red; no execution was started to say so
  const mailer = { send: () => Promise.reject(new Error('The sender is away.')) };
  const { failed } = await sweep({ ...flow.ports, messages, mailer });
  expect(failed).toHaveLength(250);
  expect(flow.typesOf(applicationId)).toEqual(expect.arrayContaining(['YellowCardShown', 'RedCardShown']));
});

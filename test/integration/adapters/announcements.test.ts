import { afterEach, beforeEach, expect, it } from 'vitest';
import { dynamoCaseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { system } from '../../../functions/adapters/system.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { startUpload } from '../../../functions/core/use-cases/start-upload.ts';
import { aCentre, chen } from '../../support/a-centre.ts';
import { clientAt, documentsOf, embeddedTable } from '../../support/flow/embedded-table.ts';

let table: Awaited<ReturnType<typeof embeddedTable>>;

beforeEach(async () => {
  table = await embeddedTable();
});

afterEach(() => table.close());

/** A draft in the real table, and four functions that announce files for it. */
async function aDraft() {
  const centre = aCentre();
  const clients = Array.from({ length: 4 }, () => clientAt(table.url));
  const functions = clients.map((client) => ({
    ...centre.ports,
    system: { ...system, now: centre.ports.system.now },
    cases: dynamoCaseStore(documentsOf(client), table.tableName),
  }));
  const begin = {
    caller: chen,
    itemCode: 'mass-event-city',
    locale: 'zh-Hant',
    idempotencyKey: 'key',
  } as const;
  const { application } = await draftApplication(begin, { ...centre.ports, cases: table.cases });
  const { id } = application;
  const announce = (index: number, sha256: string) => {
    const ports = functions[index % functions.length];
    if (!ports) throw new Error('There is no function.');
    const file = { materialCode: 'eventplan', fileName: `${index}.pdf`, contentType: 'application/pdf' };
    const command = { caller: chen, applicationId: id, ...file, sizeBytes: 6_000_000, sha256 };
    return announceDocument(command, ports);
  };
  const close = (): void => {
    for (const client of clients) client.destroy();
  };
  return { id, announce, functions, uploads: centre.uploads, close };
}

it('takes three files and no more, though twelve are announced at once by four functions', async () => {
  const { id, announce, close } = await aDraft();
  const all = Array.from({ length: 12 }, (_, index) => announce(index, index.toString(16).repeat(64)));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
  for (const one of outcomes)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'TOO_MANY_FILES' });
  expect((await table.cases.find(id))?.documents).toHaveLength(3);
  close();
});

it('announces one file once, and begins one upload of it, though four functions are asked at once', async () => {
  const { id, announce, functions, uploads, close } = await aDraft();
  const answers = await Promise.all([0, 1, 2, 3].map((index) => announce(index, 'a'.repeat(64))));
  const [documentId = '', ...others] = new Set(answers.map(({ document }) => document.id));
  expect(others).toEqual([]);
  const command = { caller: chen, applicationId: id, documentId };
  const states = await Promise.all(functions.map((ports) => startUpload(command, ports)));
  expect(new Set(states.map(({ document }) => document.partedUpload.id)).size).toBe(1);
  expect(uploads.open()).toEqual([states[0]?.document.partedUpload.id]);
  close();
});

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendar, delegations, departments, publishedItems } from '../../../catalogue/catalogue.ts';
import { dynamoCatalogue } from '../../../functions/adapters/dynamodb/catalogue-store.ts';
import { dynamoDepartmentPins, hashPin } from '../../../functions/adapters/dynamodb/department-pins.ts';
import { catalogueKeys } from '../../../functions/adapters/dynamodb/keys.ts';
import { seedCatalogue } from '../../../functions/adapters/dynamodb/seed-catalogue.ts';
import { entryOf } from '../../../functions/core/domain/service-item.ts';
import type { StatisticEntry } from '../../../functions/core/ports/registers.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { chen } from '../../support/a-centre.ts';
import { cancelled, first, serviceError } from '../../support/faulty-proxy.ts';
import { aFlow, type Flow } from '../../support/flow/a-flow.ts';
import { aMessage } from '../../support/flow/a-message.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { faultyFunction } from '../../support/flow/faulty-function.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

const ID = '01900000-0000-7000-8000-00000000000a';
const DAY = '2026-03-02';

let table: EmbeddedTable;
let flow: Flow;
let one: Awaited<ReturnType<typeof faultyFunction>>;

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [promisedItem()], cases: table.cases });
  one = await faultyFunction(flow, table);
});

afterEach(async () => {
  await one.close();
  await flow.close();
  await table.close();
});

const counted = (seq: number, counter: StatisticEntry['counter'] = 'submitted'): StatisticEntry => ({
  of: { applicationId: ID, seq },
  day: DAY,
  departmentCode: 'MZJ',
  itemCode: 'cemetery',
  kind: 'joint',
  counter,
});

describe('the statistics of a day', () => {
  it('count an event once, however often and in whatever order it is delivered', async () => {
    const { statistics } = one.ports;
    for (const seq of [3, 1, 2, 1, 3, 3]) await statistics.count(counted(seq));
    await statistics.count(counted(4, 'granted'));
    expect(await statistics.between(DAY, DAY)).toEqual([
      {
        day: DAY,
        departmentCode: 'MZJ',
        itemCode: 'cemetery',
        kind: 'joint',
        counts: { submitted: 3, granted: 1 },
      },
    ]);
  });

  it('count on a busy day, when another count has the item in hand, and when the answer is lost', async () => {
    const { statistics } = one.ports;
    one.proxy.let(
      first(3, 'TransactWriteItems', (passing) =>
        cancelled(passing, (index) => (index === 1 ? 'TransactionConflict' : 'None')),
      ),
    );
    await statistics.count(counted(1));
    one.proxy.let(first(4, 'TransactWriteItems', () => ({ kind: 'lose-answer' })));
    await statistics.count(counted(2)).catch(() => statistics.count(counted(2))); // the stream delivers again
    expect(await statistics.between(DAY, DAY)).toMatchObject([{ counts: { submitted: 2 } }]);
  });
});

describe('reference serials', () => {
  it('may be skipped when an answer is lost, and are never given twice', async () => {
    const { serials } = one.ports;
    one.proxy.let(first(1, 'UpdateItem', () => ({ kind: 'lose-answer' })));
    const taken = [await serials.next(DAY), ...(await Promise.all([1, 2, 3].map(() => serials.next(DAY))))];
    expect(new Set(taken).size).toBe(4);
    expect(Math.min(...taken)).toBe(2);
    expect(await serials.next('2026-03-03')).toBe(1);
  });
});

describe('messages', () => {
  it('are kept once and stay sent, though the event comes again and the answer to keeping is lost', async () => {
    const { messages } = one.ports;
    const message = aMessage(ID);
    one.proxy.let(first(1, 'PutItem', () => ({ kind: 'lose-answer' })));
    await messages.keep(message);
    await messages.keep(message);
    expect(await messages.find(ID, message.id)).toEqual(message);
    const by = new Date('2026-03-02T02:00:00Z');
    expect(await table.cases.due(by)).toEqual([
      { kind: 'message', applicationId: ID, messageId: message.id },
    ]);
    await messages.markSent(message, by);
    await messages.keep(message); // an older delivery of the event comes last
    expect(await messages.find(ID, message.id)).toMatchObject({ sentAt: by.toISOString() });
    expect(await table.cases.due(new Date('2027-01-01T00:00:00Z'))).toEqual([]);
  });

  it('tell a fault of the table from a message that was kept before', async () => {
    one.proxy.let(first(4, 'PutItem', () => serviceError('ThrottlingException')));
    await expect(one.ports.messages.keep(aMessage(ID))).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    expect(await table.cases.due(new Date('2027-01-01T00:00:00Z'))).toEqual([]);
  });
});

describe('a draft', () => {
  it('is one for all requests with one key, and its condition that failed is answered with that one', async () => {
    const command = {
      caller: chen,
      itemCode: 'promised-flow',
      locale: 'zh-Hant',
      idempotencyKey: 'once',
    } as const;
    one.proxy.let(first(2, 'TransactWriteItems', () => ({ kind: 'lose-answer' })));
    const drafts = await Promise.all(Array.from({ length: 8 }, () => draftApplication(command, one.ports)));
    expect(new Set(drafts.map(({ application }) => application.id)).size).toBe(1);
    await expect(draftApplication({ ...command, itemCode: 'cemetery' }, one.ports)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const { entries } = await table.cases.ofApplicant(chen.sub);
    expect(entries.filter(({ itemCode }) => itemCode === 'promised-flow')).toHaveLength(1);
  });
});

describe('the PIN of a department', () => {
  it('opens with the right one only, and for a department without PIN with none', async () => {
    const pins = { MZJ: await hashPin('2468') };
    await seedCatalogue(
      { items: [], departments, delegations, calendar, pins },
      table.documents,
      table.tableName,
    );
    const { verify } = dynamoDepartmentPins(table.documents, table.tableName);
    const tried = ['2468', '2469', '', '24680', '０２４６８'].map((pin) => verify('MZJ', pin));
    expect(await Promise.all(tried)).toEqual([true, false, false, false, false]);
    expect(await verify('GAJ', '2468')).toBe(false);
    expect(await verify('GAJ', '')).toBe(false);
  });
});

describe('the catalogue in the table', () => {
  const [item] = publishedItems();
  if (!item) throw new Error('The catalogue is empty.');

  it('lists every item, also of a catalogue larger than one page of the table', async () => {
    const long = '龍'.repeat(150);
    const name = { 'zh-Hant': long, 'zh-Hans': long, en: long };
    const codes = Array.from({ length: 1000 }, (_, number) => `item-${String(number).padStart(4, '0')}`);
    for (let part = 0; part < 5; part += 1) {
      const body = codes.slice(part * 200, (part + 1) * 200).map((code) => entryOf({ ...item, code, name }));
      const Item = { ...catalogueKeys.entries(part), body };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    }
    const { entries } = dynamoCatalogue(table.documents, table.tableName, flow.now);
    expect((await entries()).map(({ code }) => code)).toEqual(codes);
  });

  it('keeps the version under which a case was filed, and shows a new edition after a while', async () => {
    const publish = (en: string) =>
      seedCatalogue(
        { items: [{ ...item, name: { ...item.name, en } }], departments, delegations, calendar, pins: {} },
        table.documents,
        table.tableName,
      );
    const catalogue = dynamoCatalogue(table.documents, table.tableName, flow.now);
    await expect(catalogue.departments()).rejects.toThrow('not been published');
    expect([await publish('First'), await publish('First'), await publish('Second')]).toEqual([1, 0, 1]);
    expect(await catalogue.departments()).toHaveLength(departments.length); // what failed was not kept
    const names = async () => (await catalogue.entries()).map(({ name }) => name.en);
    expect(await names()).toEqual(['Second']);
    await publish('Third');
    expect(await names()).toEqual(['Second']);
    await flow.moveTo(new Date(flow.now().getTime() + 5 * 60_000));
    expect(await names()).toEqual(['Third']);
    expect((await catalogue.findItem(item.code))?.version).toBe(3);
    expect((await catalogue.findItemVersion(item.code, 1))?.name.en).toBe('First');
    expect(await catalogue.findItemVersion(item.code, 4)).toBeUndefined();
  });
});

import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseConflict } from '../../../functions/core/ports/case-store.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { embeddedTable } from '../../support/flow/embedded-table.ts';
import { departmentCodes, jointItem, promisedItem } from '../../support/flow/joint-item.ts';
import { officer } from '../../support/joint-case.ts';

type Table = Awaited<ReturnType<typeof embeddedTable>>;
let table: Table;

beforeEach(async () => {
  table = await embeddedTable();
});

afterEach(async () => {
  await table?.close();
});

async function promisedCase(flow: Flow): Promise<string> {
  const id = await flow.filed('promised-flow');
  await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
  return id;
}

describe('cases in the one table', () => {
  it('read back as they were saved, and the list of the supervisors is narrowed without a scan', async () => {
    const item = promisedItem();
    const flow = aFlow({ more: [item], cases: table.cases });
    const id = await promisedCase(flow);
    await flow.settle();
    expect(await table.cases.watched({})).toEqual({ entries: [] });
    await flow.moveTo(new Date('2026-03-24T09:00:00+08:00'));
    const { entries } = await table.cases.watched({});
    expect(entries.map(({ head }) => [head.id, head.officerName, head.leadDepartment])).toEqual([
      [id, leadReviewer.name, 'MZJ'],
    ]);
    expect((await table.cases.watched({ departmentCode: 'GAJ' })).entries).toEqual([]);
    expect((await table.cases.watched({ departmentCode: 'MZJ', itemCode: item.code })).entries).toHaveLength(
      1,
    );
    expect((await table.cases.watched({ officerName: '陳' })).entries).toEqual([]);

    const opinion = { proposal: 'approve', opinion: '可' } as const;
    await reviewApplication({ caller: leadReviewer, applicationId: id, ...opinion }, flow.ports);
    await approveApplication({ caller: leadApprover, applicationId: id }, flow.ports);
    expect(await table.cases.watched({})).toEqual({ entries: [] });
    await flow.close();
  });

  it('find a case under the department whose silence was escalated', async () => {
    const flow = aFlow({ cases: table.cases });
    const id = await flow.asked();
    await flow.moveTo(new Date('2026-03-04T09:00:00+08:00'));
    const idsOf = async (filter: object) =>
      (await table.cases.watched(filter)).entries.map((one) => one.head.id);
    for (const departmentCode of ['GAJ', 'XFZD', 'JJ']) expect(await idsOf({ departmentCode })).toEqual([id]);
    expect(await idsOf({ departmentCode: 'SCJ' })).toEqual([]);
    expect(await idsOf({ departmentCode: 'JJ', itemCode: 'mass-event-city', officerName: 'huang' })).toEqual([
      id,
    ]);
    expect(await idsOf({ departmentCode: 'JJ', officerName: '陳' })).toEqual([]);
    await flow.close();
  });

  it('walks every open clock, shard after shard, each once', async () => {
    const flow = aFlow({ more: [promisedItem()], cases: table.cases });
    const ids = new Set<string>();
    for (let number = 0; number < 20; number += 1) ids.add(await promisedCase(flow));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await table.cases.openClocks(after);
      seen.push(...page.entries);
      after = page.next;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of ids) expect(seen).toContain(id);
    await flow.close();
  });

  it('says conflict when the case was changed meanwhile, and stores nothing', async () => {
    const flow = aFlow({ more: [promisedItem()], cases: table.cases });
    const id = await flow.filed('promised-flow');
    const stale = (await flow.found(id)).application;
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    const length = (await table.cases.eventsOf(id)).length;
    await expect(
      table.cases.save({ before: stale, after: { ...stale, version: stale.version + 1 }, events: [] }),
    ).rejects.toBeInstanceOf(CaseConflict);
    expect(await table.cases.eventsOf(id)).toHaveLength(length);
    await flow.close();
  });

  it('fires a mark once, however many timers come at once', async () => {
    const flow = aFlow({ more: [promisedItem()], cases: table.cases });
    const id = await promisedCase(flow);
    const { run } = (await flow.found(id)).ledger ?? { run: 0 };
    flow.at('2026-03-24T09:00:00+08:00');
    await Promise.all(Array.from({ length: 8 }, () => checkDeadline({ applicationId: id, run }, flow.ports)));
    const types = (await table.cases.eventsOf(id)).map((event) => event.body.type);
    expect(types.filter((type) => type === 'YellowCardShown')).toHaveLength(1);
    expect(types.filter((type) => type === 'RedCardShown')).toHaveLength(1);
    await flow.close();
  });

  it('keeps the head of a case under one kilobyte, also of a large joint one', async () => {
    const codes = departmentCodes(12);
    const item = jointItem('parallel', codes);
    const flow = aFlow({ more: [item], cases: table.cases });
    const id = await flow.filed(item.code);
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    await flow.moveTo(new Date(flow.now().getTime() + 60_000));
    for (const code of codes) {
      const token = await flow.link(id, code);
      await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, flow.ports);
    }
    const Key = { PK: `APP#${id}`, SK: 'META' };
    const { ConsumedCapacity } = await table.documents.send(
      new GetCommand({
        TableName: table.tableName,
        Key,
        ConsistentRead: true,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(ConsumedCapacity?.CapacityUnits).toBe(1);
    const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
    const { body: _body, ...keys } = Item ?? {};
    expect(Buffer.byteLength(JSON.stringify(Item?.body))).toBeLessThanOrEqual(1024);
    expect(Object.keys(keys).length).toBeGreaterThan(2);
    const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.tableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    await flow.close();
  });
});

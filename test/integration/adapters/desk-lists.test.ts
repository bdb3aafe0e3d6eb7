import { createHmac } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoAccessLog } from '../../../functions/adapters/dynamodb/access-log.ts';
import { dynamoRoster } from '../../../functions/adapters/dynamodb/roster.ts';
import { beginningsOf } from '../../../functions/core/domain/name-search.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { findCases } from '../../../functions/core/use-cases/find-cases.ts';
import { reassignTask } from '../../../functions/core/use-cases/reassign-task.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { aFlow, type Flow, leadApprover, leadReviewer } from '../../support/flow/a-flow.ts';
import { type EmbeddedTable, embeddedTable } from '../../support/flow/embedded-table.ts';
import { promisedItem } from '../../support/flow/joint-item.ts';

let table: EmbeddedTable;
let flow: Flow;
const department = 'MZJ';
const names = {
  keyOf: async (code: string, beginning: string) =>
    createHmac('sha256', 'key').update(`${code} ${beginning}`).digest('base64url'),
};

beforeEach(async () => {
  table = await embeddedTable();
  flow = aFlow({ more: [promisedItem()], cases: table.cases });
  Object.assign(flow.ports, { names });
});

afterEach(async () => {
  await flow?.close();
  await table?.close();
});

const inHand = async (sub: string): Promise<string[]> =>
  (await table.cases.tasksOf(department, sub)).entries.map((task) => task.id);

describe('what a colleague has in hand', () => {
  it('follows the task: from acceptance, to whom it is given, until it is done', async () => {
    const roster = dynamoRoster(table.documents, table.tableName);
    const id = await flow.filed('promised-flow');
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    const taskId = `${id}.0.review.${department}`;
    expect(await inHand(leadReviewer.sub)).toEqual([taskId]);
    await roster.enter({ sub: 'guo', name: '郭', departmentCode: department, roles: ['reviewer'] });
    await reassignTask(
      { caller: leadApprover, applicationId: id, taskId, assigneeSub: 'guo', reason: '分擔' },
      { ...flow.ports, roster },
    );
    expect(await inHand(leadReviewer.sub)).toEqual([]);
    expect(await inHand('guo')).toEqual([taskId]);
    const review = { caller: leadReviewer, applicationId: id, proposal: 'approve', opinion: '可' } as const;
    await reviewApplication(review, flow.ports);
    expect(await inHand('guo')).toEqual([]);
    await approveApplication({ caller: leadApprover, applicationId: id }, flow.ports);
    expect((await flow.found(id)).application.status).toBe('approved');
  });

  it('is read as one page of 25, with one request, however much there is', async () => {
    for (let number = 0; number < 30; number += 1) {
      const id = await flow.filed('promised-flow');
      await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    }
    const before = { ...table.units };
    const page = await table.cases.tasksOf(department, leadReviewer.sub);
    expect(page.entries).toHaveLength(25);
    expect(table.units.reads - before.reads).toBe(1);
    expect(table.units.read - before.read).toBeLessThanOrEqual(3);
    const rest = await table.cases.tasksOf(department, leadReviewer.sub, page.next);
    expect(rest.entries).toHaveLength(5);
    const due = [...page.entries, ...rest.entries].map((task) => task.dueOn);
    expect(due).toEqual(due.toSorted());
  });
});

describe('a case found by the name of its applicant', () => {
  it('is found by the name and its beginnings, in its department, with few requests and no scan', async () => {
    const id = await flow.filed('promised-flow');
    const { contact } = (await flow.found(id)).application;
    const find = (typed: string) => findCases({ caller: leadReviewer, typed }, { cases: table.cases, names });
    for (const beginning of beginningsOf(contact.name)) {
      const before = table.units.reads;
      expect((await find(beginning)).map((head) => head.id)).toEqual([id]);
      expect(table.units.reads - before).toBe(2);
    }
    expect(await find(`${contact.name}與他人`)).toEqual([]);
    const elsewhere = {
      ...leadReviewer,
      memberships: [{ role: 'reviewer', departmentCode: 'GAJ' } as const],
    };
    expect(
      await findCases({ caller: elsewhere, typed: contact.name }, { cases: table.cases, names }),
    ).toEqual([]);
  });

  it('has no word of the name in any key of the table', async () => {
    const id = await flow.filed('promised-flow');
    const { contact } = (await flow.found(id)).application;
    await dynamoAccessLog(table.documents, table.tableName).note({
      applicationId: id,
      at: '2026-03-02T01:00:00.000Z',
      on: '2026-03-02',
      sub: leadReviewer.sub,
      name: leadReviewer.name,
      as: 'handler',
      page: 'case',
    });
    const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.tableName }));
    const keys = Items.flatMap(({ PK, SK, GSI1PK, GSI1SK, GSI2PK, GSI2SK }) => [
      PK,
      SK,
      GSI1PK,
      GSI1SK,
      GSI2PK,
      GSI2SK,
    ]);
    expect(keys.filter((key) => String(key).startsWith('NAME#')).length).toBeGreaterThan(1);
    for (const beginning of beginningsOf(contact.name)) expect(keys.join('\n')).not.toContain(beginning);
  });
});

describe('the roster in the table', () => {
  it('keeps an absence apart from what the sign-in says, and enters nobody by an absence', async () => {
    const roster = dynamoRoster(table.documents, table.tableName);
    const guo = { sub: 'guo', name: '郭', departmentCode: department, roles: ['reviewer'] } as const;
    const absence = { from: '2026-03-02', to: '2026-03-06', reason: '年假' };
    const marked = { ...absence, markedBy: '賴', markedAt: '2026-03-02T01:00:00.000Z' };
    expect(await roster.setAbsence(department, 'guo', marked)).toBe(false);
    expect(await roster.of(department)).toEqual([]);
    await roster.enter(guo);
    expect(await roster.setAbsence(department, 'guo', marked)).toBe(true);
    await roster.enter({ ...guo, seenOn: '2026-03-03' });
    expect(await roster.of(department)).toEqual([{ ...guo, seenOn: '2026-03-03', absence }]);
    await roster.setAbsence(department, 'guo', undefined);
    expect(await roster.find(department, 'guo')).toEqual({ ...guo, seenOn: '2026-03-03' });
    expect(await roster.find('GAJ', 'guo')).toBeUndefined();
  });
});

describe('the record of who looked', () => {
  it('keeps the first of a person, page and day, the latest day first, and is no part of the case', async () => {
    const log = dynamoAccessLog(table.documents, table.tableName);
    const id = await flow.filed('promised-flow');
    const before = await flow.found(id);
    const looked = { applicationId: id, sub: 'huang', name: '黃', as: 'handler', page: 'case' } as const;
    await log.note({ ...looked, on: '2026-03-02', at: '2026-03-02T01:00:00.000Z' });
    await log.note({ ...looked, on: '2026-03-02', at: '2026-03-02T09:00:00.000Z' });
    await log.note({ ...looked, on: '2026-03-03', at: '2026-03-03T01:00:00.000Z' });
    await log.note({ ...looked, page: 'document', on: '2026-03-03', at: '2026-03-03T02:00:00.000Z' });
    expect((await log.of(id)).map(({ page, at }) => `${page} ${at}`)).toEqual([
      'document 2026-03-03T02:00:00.000Z',
      'case 2026-03-03T01:00:00.000Z',
      'case 2026-03-02T01:00:00.000Z',
    ]);
    expect(await flow.found(id)).toEqual(before);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { type Client, clientOf } from '../support/story/client.ts';
import { fileItem } from '../support/story/joint-actions.ts';
import { logOf, stepsOf } from '../support/story/log-of.ts';
import { draft, expectStatus, submit } from '../support/story/mass-event.ts';
import { filing } from '../support/story/private-filing.ts';
import { publishItem } from '../support/story/publish-item.ts';

let centre: StartedCentre;
let chen: Client;

beforeAll(async () => {
  centre = await startCentre();
  chen = await clientOf(centre, 'chen-meiling');
});

afterAll(async () => {
  await centre?.stop();
});

const check = {
  checkedOn: '2026-03-02',
  place: '龍巖市新羅區工業路八號',
  findings: '儲罐與圖紙一致。',
  staff: [
    { name: '羅建華', staffNumber: 'Z-1' },
    { name: '鍾秀英', staffNumber: 'Z-2' },
  ],
};
const reviewed = { proposal: 'approve', opinion: '符合條件。' };

describe('art. 34 on the real parts: a licence whose substance has to be checked', () => {
  it('is proposed and granted after two members of staff have it on record, and not before', async () => {
    const [reviewer, approver] = await Promise.all([
      clientOf(centre, 'zjj-reviewer'),
      clientOf(centre, 'zjj-approver'),
    ]);
    const id = await fileItem(chen, 'gas-licence');
    expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
    const early = await reviewer.post(`/applications/${id}/review`, reviewed);
    expect([early.status, early.body.code]).toEqual([409, 'CHECK_REQUIRED']);
    const alone = await reviewer.post(`/applications/${id}/check`, { ...check, staff: check.staff.slice(1) });
    expect([alone.status, alone.body.code, alone.body.errors[0].pointer]).toEqual([
      422,
      'TWO_STAFF_REQUIRED',
      '/staff',
    ]);
    const twice = await Promise.all([1, 2].map(() => reviewer.post(`/applications/${id}/check`, check)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const shown = expectStatus(await approver.get(`/cases/${id}`), 200);
    expect([shown.needsCheck, shown.check.staff]).toEqual([true, check.staff]);
    expectStatus(await reviewer.post(`/applications/${id}/review`, reviewed), 200);
    expectStatus(await approver.post(`/applications/${id}/approve`, {}), 200);
    const steps = await stepsOf(centre, id);
    expect(steps.filter((step) => step === 'SubstanceChecked')).toHaveLength(1);
    expect(steps.indexOf('SubstanceChecked')).toBeLessThan(steps.indexOf('ReviewRecorded'));
  });
});

describe('the power of the window on the real parts', () => {
  it('is named in the decision, counted with its definitions, drawn for supervision, and looked at once', async () => {
    const [reviewer, supervisor, anyone] = await Promise.all([
      clientOf(centre, 'gaj-reviewer'),
      clientOf(centre, 'supervisor'),
      clientOf(centre),
    ]);
    const { delegations } = expectStatus(await anyone.get('/departments'), 200);
    const { number } = delegations.find((one: { departmentCode: string }) => one.departmentCode === 'GAJ');
    await publishItem(centre, 'security-guard-filing', { samplePercent: 100 }); // drawn for certain
    const id = await fileItem(chen, 'security-guard-filing');
    expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
    const log = await logOf(centre, id);
    const approved = log.find(({ body }) => body.type === 'ApplicationApproved');
    expect(approved.body.delegation).toBe(number);
    const sampled = log.filter(({ body }) => body.type === 'DecisionSampled');
    expect(sampled.map(({ body }) => [body.decision, body.percent])).toEqual([['granted', 100]]);
    await centre.move('PT1M');
    const { authority } = expectStatus(await anyone.get('/statistics'), 200);
    expect([authority.items, authority.hasExamples]).toEqual([595, true]);
    expect(authority.empowered).toBeGreaterThan(500);
    expect(authority.atWindow).toBe(authority.decided);
    expect(authority.atWindow).toBeGreaterThanOrEqual(1);

    const refused = await reviewer.get('/supervision/samples');
    expect([refused.status, refused.body.code]).toEqual([403, 'NOT_PERMITTED']);
    const idsOf = async (looked: string): Promise<string[]> =>
      expectStatus(await supervisor.get(`/supervision/samples?looked=${looked}`), 200).samples.map(
        (one: { id: string }) => one.id,
      );
    expect(await idsOf('no')).toContain(id);
    const finding = { result: 'fault', reasons: '保安員證號與名冊不符。' };
    const twice = await Promise.all(
      [1, 2].map(() => supervisor.post(`/applications/${id}/finding`, finding)),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect([await idsOf('no'), await idsOf('yes')]).toEqual([[], [id]]);
    await centre.move('PT1M');
    const letters = await centre.lettersTo('gaj-head@onedoor.example');
    expect(letters.filter(({ text }) => text.includes(finding.reasons))).toHaveLength(1);
    expect((await chen.get(`/applications/${id}`)).body.status).toBe('delivered');
  });
});

describe('an item that is decided by itself, on the real parts', () => {
  it('says by which rules, and leaves what does not meet them to a person, who grants it', async () => {
    const filed = async (investment: string): Promise<string> => {
      const id = await draft(chen, 'private-filing', randomUUID());
      expectStatus(await chen.put(`/applications/${id}/form`, { answers: { ...filing, investment } }), 200);
      await submit(chen, id);
      return id;
    };
    const bodyOf = async (id: string, type: string) =>
      (await logOf(centre, id)).find(({ body }) => body.type === type)?.body;
    const small = await filed('1200');
    expect((await bodyOf(small, 'ApplicationApproved')).byRule).toEqual(['policy', 'size']);
    const large = await filed('200000');
    expect((await bodyOf(large, 'LeftToPerson')).unmet).toEqual(['size']);
    expect((await chen.get(`/applications/${large}`)).body.status).toBe('submitted');
    const reviewer = await clientOf(centre, 'fgw-reviewer');
    expectStatus(await reviewer.post(`/applications/${large}/accept`), 200);
    const approved = await bodyOf(large, 'ApplicationApproved');
    expect([approved.byRule, approved.delegation]).toEqual([undefined, 'FGW-SQ-2026-01']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { type Answer, type Client, clientOf, executionsOf, type Json } from '../support/story/client.ts';
import { fillDrainPermit } from '../support/story/drain-permit.ts';
import { logOf, stepsOf } from '../support/story/log-of.ts';
import { draft, expectStatus, submit } from '../support/story/mass-event.ts';

let centre: StartedCentre;
let chen: Client;
let desk: Client;
let approver: Client;
let supervisor: Client;
let anyone: Client;

// each its own: they move the clock, and working days count from Monday 2 March 2026
beforeEach(async () => {
  centre = await startCentre();
  chen = await clientOf(centre, 'chen-meiling');
  desk = await clientOf(centre, 'cgj-reviewer');
  approver = await clientOf(centre, 'cgj-approver');
  supervisor = await clientOf(centre, 'supervisor');
  anyone = await clientOf(centre);
});

afterEach(async () => {
  await centre?.stop();
});

const address = { recipient: '陳美玲', phone: '13900001111', address: '龍巖市新羅區龍騰路 1 號' };

/** A drainage permit, granted, with the paper to come in this way. */
async function granted(choice?: object): Promise<string> {
  const id = await fillDrainPermit(chen);
  if (choice) expectStatus(await chen.put(`/applications/${id}/delivery`, choice), 200);
  await submit(chen, id);
  expectStatus(await desk.post(`/applications/${id}/accept`), 200);
  const review = { proposal: 'approve', opinion: '符合條件' };
  expectStatus(await desk.post(`/applications/${id}/review`, review), 200);
  expectStatus(await approver.post(`/applications/${id}/approve`), 200);
  await centre.move('PT1M');
  return id;
}

const shown = async (id: string): Promise<Json> => expectStatus(await chen.get(`/applications/${id}`), 200);
const followed = async (id: string): Promise<Json> =>
  expectStatus(await chen.get(`/applications/${id}/progress`), 200);
const concernOf = async (id: string): Promise<string | undefined> =>
  expectStatus(await supervisor.get('/supervision'), 200).cases.find((one: Json) => one.id === id)?.concern;
const running = async (id: string) =>
  (await executionsOf(centre, id, 'promised-deadline')).filter(({ status }) => status === 'RUNNING');
const waiting = async (action: string): Promise<string[]> =>
  expectStatus(await desk.get(`/tasks?action=${action}`), 200).inboxes.flatMap((one: Json) =>
    one.entries.map((task: Json) => task.applicationId),
  );
const letters = async (subject: RegExp, reference: string): Promise<number> =>
  (await centre.lettersTo('chen-meiling@example.com')).filter(
    (one) => subject.test(one.subject) && `${one.subject}${one.text ?? ''}`.includes(reference),
  ).length;
const codesOf = (answers: readonly Answer[]) => answers.map((one) => one.status).toSorted();

describe('the three ways of a licence on the real parts (行政許可法第四十四條)', () => {
  it('electronically: at once, with one letter that the case is completed, and nothing left to watch', async () => {
    const id = await granted();
    expect((await shown(id)).status).toBe('delivered');
    expect(await running(id)).toEqual([]);
    expect(await letters(/辦結|證照/, (await shown(id)).licenceNumber)).toBe(1);
    expect((await chen.get(`/applications/${id}/licence`)).status).toBe(200);
    expect(await chen.put(`/applications/${id}/delivery`, { way: 'pick-up' })).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STATUS' },
    });
  });

  it('at the window: listed there, watched until the last day, late after it, and over when handed over', async () => {
    const id = await granted({ way: 'pick-up' });
    expect((await shown(id)).status).toBe('approved');
    expect((await chen.get(`/applications/${id}/licence`)).status).toBe(200);
    expect(await waiting('handover')).toEqual([id]);
    expect(await running(id)).toHaveLength(1);
    const { delivery } = await followed(id);
    expect(delivery).toMatchObject({ way: 'pick-up', isReady: true, lastOn: '2026-03-16' });

    await centre.move('P15D');
    expect(await stepsOf(centre, id)).toContain('DeliveryOverdue');
    expect(await concernOf(id)).toBe('delivery');
    const handOver = { collector: 'agent', agentName: '林志偉', paper: 'passport' };
    expect(await desk.post(`/applications/${id}/hand-over`, handOver)).toMatchObject({
      status: 422,
      body: { code: 'AUTHORITY_REQUIRED' },
    });
    const both = await Promise.all(
      [1, 2].map(() => desk.post(`/applications/${id}/hand-over`, { ...handOver, hasAuthority: true })),
    );
    expect(codesOf(both)).toEqual([200, 409]);
    await centre.move('PT1M');
    expect((await shown(id)).status).toBe('delivered');
    expect(await waiting('handover')).toEqual([]);
    expect(await concernOf(id)).toBeUndefined();
    expect(await running(id)).toEqual([]);
    expect(JSON.stringify(await logOf(centre, id))).not.toContain('林志偉');
  });

  it('by post: the address only for the desk that posts, the tracking number for who follows the case', async () => {
    const wrong = await draft(chen, 'drain-permit');
    expect(await chen.put(`/applications/${wrong}/delivery`, { way: 'post' })).toMatchObject({
      status: 422,
      body: { code: 'ADDRESS_INVALID' },
    });
    const id = await granted({ way: 'post', address });
    expect(await waiting('post')).toEqual([id]);
    const seenBy = async (one: Client) =>
      expectStatus(await one.get(`/cases/${id}`), 200).delivery.address?.address;
    expect(await seenBy(desk)).toBe(address.address);
    expect([await seenBy(approver), await seenBy(supervisor)]).toEqual([undefined, undefined]);

    const letter = { carrier: 'EMS', trackingNumber: 'ea 123 456 789 cn' };
    expectStatus(await desk.post(`/applications/${id}/posting`, letter), 200);
    await centre.move('PT1M');
    expect(await seenBy(desk)).toBeUndefined();
    const { reference, queryCode } = await shown(id);
    const open = expectStatus(await anyone.get(`/progress/${reference}?code=${queryCode}`), 200);
    expect(open.delivery.posted).toMatchObject({ carrier: 'EMS', trackingNumber: 'EA123456789CN' });
    expect(JSON.stringify(open)).not.toMatch(/龍騰路|13900001111/);
    expect(await letters(/寄出/, 'EA123456789CN')).toBe(1);
  });
});

describe('ratings on the real parts (好差評)', () => {
  const low = { level: 'dissatisfied', reasons: ['slow', 'attitude'], words: '等了很久', isNamed: true };

  it('a low one with a name is answered in time: in the supervisors’ list until then, and told', async () => {
    const id = await granted();
    const twice = await Promise.all([1, 2].map(() => chen.post(`/applications/${id}/rating`, low)));
    expect(codesOf(twice)).toEqual([200, 409]);
    expect(await chen.post(`/applications/${id}/rating`, low)).toMatchObject({
      body: { code: 'ALREADY_RATED' },
    });
    await centre.move('PT1M');
    expect(await concernOf(id)).toBe('rating');
    expect(await running(id)).toHaveLength(1);
    expect((await desk.post(`/applications/${id}/rating-answer`, { text: '已整改' })).status).toBe(403);
    expectStatus(await supervisor.post(`/applications/${id}/rating-answer`, { text: '已整改' }), 200);
    await centre.move('PT1M');
    expect(await concernOf(id)).toBeUndefined();
    expect(await running(id)).toEqual([]);
    expect((await followed(id)).rating.named).toMatchObject({
      level: 'dissatisfied',
      answer: { text: '已整改' },
    });
    expect(await stepsOf(centre, id)).not.toContain('RatingAnswerOverdue');
    expect(await letters(/督查答覆/, '已整改')).toBe(1);
  });

  it('one that nobody answers by the end of the next working day is late, and can still be answered', async () => {
    const id = await granted();
    const { reference, queryCode: code } = await shown(id);
    expect((await anyone.post(`/progress/${reference}/rating`, { code: 'WRONG1', ...low })).status).toBe(404);
    expectStatus(await anyone.post(`/progress/${reference}/rating`, { code, ...low }), 200);
    await centre.move('P2D');
    expect(await concernOf(id)).toBe('rating-late');
    expect((await stepsOf(centre, id)).filter((type) => type === 'RatingAnswerOverdue')).toHaveLength(1);
    expectStatus(await supervisor.post(`/applications/${id}/rating-answer`, { text: '致歉' }), 200);
    expect(await concernOf(id)).toBeUndefined();
  });

  it('one without a name is counted and read by month, and its case shows nothing to any staff', async () => {
    const id = await granted();
    const before = await stepsOf(centre, id);
    const rating = { ...low, level: 'very-dissatisfied', words: '不便署名', isNamed: false };
    expectStatus(await chen.post(`/applications/${id}/rating`, rating), 200);
    await centre.move('PT1M');
    expect(await stepsOf(centre, id)).toEqual(before);
    const seen = [desk, approver, supervisor].map(async (one) =>
      JSON.stringify(expectStatus(await one.get(`/cases/${id}`), 200)),
    );
    for (const text of await Promise.all(seen)) expect(text).not.toMatch(/"rating"|dissatisfied|不便署名/);
    const { entries } = expectStatus(await supervisor.get('/ratings?month=2026-03'), 200);
    expect(entries).toMatchObject([{ level: 'very-dissatisfied', words: '不便署名' }]);
    expect(JSON.stringify(entries)).not.toContain(id);
    expect((await desk.get('/ratings')).status).toBe(403);
    expect((await followed(id)).rating).toEqual({ isGiven: true });
  });

  it('are counted once each through the stream, and the answers with them', async () => {
    const [first, second] = [await granted(), await granted()];
    expectStatus(await chen.post(`/applications/${first}/rating`, low), 200);
    expectStatus(await supervisor.post(`/applications/${first}/rating-answer`, { text: '已整改' }), 200);
    const silent = { level: 'very-satisfied', reasons: [], isNamed: false };
    expectStatus(await chen.post(`/applications/${second}/rating`, silent), 200);
    await centre.move('PT1M');
    const { total } = expectStatus(await anyone.get('/statistics?from=2026-03-01&to=2026-03-31'), 200);
    expect(total).toMatchObject({
      dissatisfied: 1,
      'very-satisfied': 1,
      'answer-asked': 1,
      'answered-in-time': 1,
      'answered-late': 0,
    });
  });
});

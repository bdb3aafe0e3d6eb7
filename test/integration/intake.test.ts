import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { type Client, clientOf, executionsOf, type Json } from '../support/story/client.ts';
import { fileDrainPermit } from '../support/story/drain-permit.ts';
import { logOf, stepsOf } from '../support/story/log-of.ts';
import { draft, expectStatus, fileMassEvent, submit } from '../support/story/mass-event.ts';
import { filing } from '../support/story/private-filing.ts';

let centre: StartedCentre;
let chen: Client;
let desk: Client;

// each its own: they move the clock, and working days count from Monday 2 March 2026
beforeEach(async () => {
  centre = await startCentre();
  chen = await clientOf(centre, 'chen-meiling');
  desk = await clientOf(centre, 'cgj-reviewer');
});

afterEach(async () => {
  await centre?.stop();
});

const all = async (id: string) => [
  ...(await executionsOf(centre, id, 'joint-review')),
  ...(await executionsOf(centre, id, 'promised-deadline')),
];
const running = async (id: string) => (await all(id)).filter(({ status }) => status === 'RUNNING');
const shown = async (id: string): Promise<Json> => expectStatus(await chen.get(`/applications/${id}`), 200);
/** The case by its two numbers, as anyone may follow it. */
const followed = async (id: string): Promise<Json> =>
  expectStatus(await chen.get(`/applications/${id}/progress`), 200);

async function lettersAbout(address: string, reference: string, subject: string): Promise<number> {
  const letters = await centre.lettersTo(address);
  return letters.filter((one) => one.subject.includes(subject) && one.subject.includes(reference)).length;
}

describe('intake on the real parts', () => {
  it('decides an immediate item by its rule on the spot (art. 34), and starts no execution', async () => {
    const id = await draft(chen, 'private-filing');
    expectStatus(await chen.put(`/applications/${id}/form`, { answers: filing }), 200);
    await submit(chen, id);
    await centre.move('PT1M');
    expect((await shown(id)).status).toBe('delivered');
    expect(await all(id)).toEqual([]);
    expect(await stepsOf(centre, id)).toContain('ApplicationApproved');
  });

  it('undoes a submission: its clock ends, the next has a run of its own, and the number stays', async () => {
    const id = await fileDrainPermit(chen);
    await centre.move('PT1M');
    expect(await running(id)).toHaveLength(1);
    const { reference } = await shown(id);
    expectStatus(await chen.post(`/applications/${id}/undo-submission`), 200);
    await centre.move('PT1M');
    expect(await running(id)).toEqual([]);
    expect((await shown(id)).status).toBe('draft');
    expectStatus(await desk.get(`/cases/${id}`), 404);

    await submit(chen, id);
    await centre.move('PT1M');
    const runs = await executionsOf(centre, id, 'promised-deadline');
    expect([new Set(runs.map(({ name }) => name)).size, (await running(id)).length]).toEqual([2, 1]);
    expect((await shown(id)).reference).toBe(reference);
    const other = await fileDrainPermit(chen);
    expect((await shown(other)).reference).not.toBe(reference);
    await logOf(centre, id);
  });

  it('lets one of undo and acceptance win at the same moment, and tells the other', async () => {
    const id = await fileDrainPermit(chen);
    const [undone, accepted] = await Promise.all([
      chen.post(`/applications/${id}/undo-submission`),
      desk.post(`/applications/${id}/accept`),
    ]);
    const won = [undone.status, accepted.status].filter((status) => status === 200);
    expect(won, JSON.stringify([undone, accepted])).toHaveLength(1);
    const lost = undone.status === 200 ? accepted : undone;
    expect(lost.body.code).toMatch(/^(WRONG_STATUS|APPLICATION_NOT_FOUND|ALREADY_ACTED_ON)$/);
    expect((await shown(id)).status).toBe(undone.status === 200 ? 'draft' : 'in-review');
    if (accepted.status === 200) await logOf(centre, id); // a draft is nobody's to read
  });

  it('withdraws before the decision: every flow ends, each department is told once, no licence comes', async () => {
    const { id, reference } = await fileMassEvent(chen);
    const police = await clientOf(centre, 'gaj-reviewer');
    expectStatus(await police.post(`/applications/${id}/accept`), 200);
    await centre.move('PT1M');
    expect((await running(id)).length).toBeGreaterThan(1);
    for (const _ of [1, 2]) expectStatus(await chen.post(`/applications/${id}/withdraw`, {}), 200);
    await centre.move('PT1M');
    expect(await running(id)).toEqual([]);
    expect(await lettersAbout('cgj@onedoor.example', reference, '無需再答覆')).toBe(1);
    const approver = await clientOf(centre, 'gaj-approver');
    const refused = await approver.post(`/applications/${id}/approve`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'WRONG_STATUS']);
    await centre.move('P40D');
    expect((await followed(id)).status).toBe('withdrawn');
    expect(await running(id)).toEqual([]);
    const steps = await stepsOf(centre, id);
    expect(steps.filter((step) => step === 'ApplicationWithdrawn')).toHaveLength(1);
    expect(steps).not.toContain('ApplicationApproved');
  });

  it('deems an application accepted that nobody looked at for five working days (art. 32)', async () => {
    const id = await fileDrainPermit(chen);
    await centre.move('P7D');
    expect((await shown(id)).status).toBe('submitted');
    await centre.move('P1D');
    expect((await shown(id)).status).toBe('in-review');
    const deemed = (await logOf(centre, id)).find(({ body }) => body.type === 'AcceptanceDeemed');
    // as of the day of receipt, not of the day on which the silence ended
    expect(deemed.body.acceptedOn).toBe('2026-03-02');
  });

  it('tells once what is missing, reminds once, and takes silence for a withdrawal that was told beforehand', async () => {
    const id = await fileDrainPermit(chen);
    const { reference } = await shown(id);
    const missing = [{ kind: 'field', code: 'premises', what: '請寫明樓層' }];
    expectStatus(await desk.post(`/applications/${id}/request-supplement`, { missing }), 200);
    const again = await desk.post(`/applications/${id}/request-supplement`, { missing });
    expect(again.status).toBeGreaterThanOrEqual(400);
    const other = await chen.put(`/applications/${id}/form`, { answers: { applicantName: '別人' } });
    expect([other.body.code, other.body.facts.subjects]).toEqual(['NOT_ASKED_FOR', ['applicantName']]);
    const reminders = () => lettersAbout('chen-meiling@example.com', reference, '補正期限將至');
    await centre.move('P15D'); // Tuesday 17 March; fifteen working days end on Monday 23 March
    expect(await reminders()).toBe(0);
    await centre.move('P1D');
    await centre.move('P1D');
    expect(await reminders()).toBe(1);
    await centre.move('P10D');
    expect((await followed(id)).status).toBe('lapsed');
    expect(await reminders()).toBe(1);
    expect(await lettersAbout('chen-meiling@example.com', reference, '視為撤回')).toBe(1);
    expect((await stepsOf(centre, id)).filter((step) => /Remind|Lapse/.test(step))).toEqual([
      'SupplementReminded',
      'ApplicationLapsed',
    ]);
  });
});

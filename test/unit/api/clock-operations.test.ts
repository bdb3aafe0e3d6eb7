import { describe, expect, it } from 'vitest';
import type { Centre, Persona } from './a-centre.ts';
import { inJointReview } from './in-joint-review.ts';

const hearing = { reason: 'hearing', legalBasis: '行政許可法第四十六條', expectedDays: 3 };
const extension = { grantedBy: 'government-head', reason: '場地改造複雜' };

const post = (centre: Centre, id: string) => (path: string, as: Persona, body?: unknown) =>
  centre.ask(`POST /api/applications/{id}/${path}`, {
    as,
    params: { id },
    ...(body !== undefined && { body }),
  });

/** A case in joint review, and how to ask the API about its clock. */
async function aClock() {
  const { centre, id } = await inJointReview();
  const timeOf = async () =>
    (await centre.ask('GET /api/cases/{id}', { as: 'supervisor', params: { id } })).body.time;
  return { centre, id, timeOf, ask: post(centre, id) };
}

describe('art. 45: the clock over the API', () => {
  it('stops for a cause that the law lists, says why and since when, and goes on', async () => {
    const { ask, timeOf, centre } = await aClock();
    expect((await ask('clock-stops', 'reviewer', hearing)).status).toBe(200);
    expect((await timeOf()).standsStill).toEqual({ ...hearing, stoppedOn: '2026-03-02' });
    centre.setClock('2026-03-05T02:00:00Z');
    expect((await ask('clock-stops/resume', 'reviewer')).status).toBe(200);
    expect(await timeOf()).not.toHaveProperty('standsStill');
  });

  it('does not stop for a site survey, which art. 45 does not list', async () => {
    const { ask, timeOf } = await aClock();
    const { status, body } = await ask('clock-stops', 'reviewer', { ...hearing, reason: 'survey' });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'REQUEST_INVALID', '/reason']);
    expect(await timeOf()).not.toHaveProperty('standsStill');
  });

  it('names the part that is missing, and what to do', async () => {
    const { ask } = await aClock();
    const { status, body } = await ask('clock-stops', 'reviewer', { ...hearing, legalBasis: ' ' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'BASIS_REQUIRED',
      errors: [{ pointer: '/legalBasis', code: 'REQUIRED', remedy: 'Give this.' }],
    });
  });

  it('says in which state it is when it cannot be moved so', async () => {
    const { ask } = await aClock();
    expect((await ask('clock-stops/resume', 'reviewer')).body).toMatchObject({
      status: 409,
      code: 'CLOCK_RUNS',
    });
    await ask('clock-stops', 'reviewer', hearing);
    expect((await ask('clock-stops', 'reviewer', hearing)).body).toMatchObject({
      status: 409,
      code: 'CLOCK_STANDS_STILL',
    });
  });
});

describe('art. 42: an extension over the API', () => {
  it('is recorded once, with the reason that the applicant reads, by the right head', async () => {
    const { ask, timeOf } = await aClock();
    expect(
      (await ask('extend', 'supervisor', { ...extension, grantedBy: 'agency-head' })).body,
    ).toMatchObject({
      status: 422,
      code: 'WRONG_HEAD',
      facts: { grantedBy: 'government-head' },
      errors: [{ pointer: '/grantedBy' }],
    });
    expect((await ask('extend', 'reviewer', extension)).body).toMatchObject({ status: 403 });
    expect((await ask('extend', 'supervisor', extension)).status).toBe(200);
    expect((await timeOf()).extension).toEqual({ ...extension, days: 15, grantedOn: '2026-03-02' });
    expect((await ask('extend', 'supervisor', extension)).body).toMatchObject({
      status: 409,
      code: 'ALREADY_EXTENDED',
    });
  });
});

describe('the supervisors over the API', () => {
  it('urge a department once a day', async () => {
    const { ask, centre, id } = await aClock();
    const task = { taskId: `${id}.1.review.HBJ`, note: '' };
    expect((await ask('urge', 'supervisor', task)).status).toBe(200);
    expect((await ask('urge', 'supervisor', task)).body).toMatchObject({
      status: 409,
      code: 'ALREADY_URGED',
    });
    centre.setClock('2026-03-02T16:00:00Z'); // midnight in Longyan
    expect((await ask('urge', 'supervisor', task)).status).toBe(200);
  });

  it('see what is late, and nobody else does', async () => {
    const { centre } = await aClock();
    const ask = (as: Persona) => centre.ask('GET /api/supervision', { as });
    expect((await ask('supervisor')).body).toEqual({ cases: [], cards: [] });
    for (const other of ['reviewer', 'approver', 'stranger', 'lin'] as const)
      expect((await ask(other)).body).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
  });

  it('meet no refusal that the contract does not name', async () => {
    const { ask, centre } = await aClock();
    await ask('clock-stops', 'reviewer', hearing);
    await ask('clock-stops', 'reviewer', { ...hearing, legalBasis: '' });
    await ask('clock-stops', 'supervisor', hearing);
    await ask('clock-stops/resume', 'stranger');
    await ask('extend', 'supervisor', { ...extension, reason: ' ' });
    await ask('urge', 'supervisor', { taskId: 'nothing', note: '' });
    await ask('reassign', 'supervisor', { taskId: 'nothing', assigneeSub: 'x', reason: 'y' });
    expect(centre.lines.filter(({ code }) => code === 'REFUSAL_UNDECLARED')).toEqual([]);
    expect(centre.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

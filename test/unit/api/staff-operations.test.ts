import { describe, expect, it } from 'vitest';
import { aCentre, submitted } from './a-centre.ts';
import { consent, inJointReview } from './in-joint-review.ts';

describe('the desk', () => {
  it('finds its task, the case behind it, its time and what it may do', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const inbox = await centre.ask('GET /api/tasks', { as: 'reviewer' });
    const [task] = inbox.body.inboxes[0].entries;
    expect(task).toMatchObject({ applicationId: id, action: 'accept' });
    const shown = await centre.ask('GET /api/tasks/{taskId}', {
      as: 'reviewer',
      params: { taskId: task.id },
    });
    expect(shown.body).toMatchObject({
      id,
      time: { promisedLastOn: '2026-03-09' },
      contact: { name: '林小燕' },
    });
    expect(shown.body.actions).toContain('accept-application');
  });

  it('returns an application only with written reasons', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const ask = (reasons: string) =>
      centre.ask('POST /api/applications/{id}/return', {
        as: 'reviewer',
        params: { id },
        body: { reasons, legalBasis: '行政許可法第三十二條' },
      });
    expect((await ask(' ')).body.code).toBe('REASON_REQUIRED');
    expect((await ask('不屬於本局職權')).body).toMatchObject({
      status: 'returned',
      handlingKind: 'returned',
    });
  });

  it('reads the whole event log, with the check of its chain', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const { body } = await centre.ask('GET /api/applications/{id}/events', {
      as: 'supervisor',
      params: { id },
    });
    expect(body.chain).toEqual({ isIntact: true, length: body.events.length });
    expect(body.events[0]).toMatchObject({ seq: 1, body: { type: 'ApplicationDrafted' } });
  });

  it('sees the opinions with their officers, but no PIN counter', async () => {
    const { centre, id, linkOf } = await inJointReview();
    await centre.ask('POST /api/review/{token}/opinion', {
      params: { token: await linkOf('HBJ') },
      body: consent,
    });
    const { body, text } = await centre.ask('GET /api/cases/{id}', { as: 'supervisor', params: { id } });
    expect(body.opinions[0].opinion).toMatchObject({ source: 'officer', officer: { name: '環保員' } });
    expect(text).not.toMatch(/wrongPins|linkNumber/);
  });

  it('sends a department a new link, and the old one is dead', async () => {
    const { centre, id, linkOf } = await inJointReview();
    const params = { id, taskId: `${id}.1.review.HBJ` };
    const { status } = await centre.ask('POST /api/applications/{id}/tasks/{taskId}/reissue-link', {
      as: 'reviewer',
      params,
      body: { reason: '經辦人調動' },
    });
    expect(status).toBe(200);
    const old = await centre.ask('GET /api/review/{token}', { params: { token: await linkOf('HBJ', 1) } });
    expect([old.status, old.body.code]).toEqual([404, 'LINK_NOT_VALID']);
    const fresh = await centre.ask('GET /api/review/{token}', { params: { token: await linkOf('HBJ', 2) } });
    expect(fresh.status).toBe(200);
  });
});

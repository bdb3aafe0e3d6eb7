import { describe, expect, it } from 'vitest';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { consent, inJointReview } from './in-joint-review.ts';

describe('the officer behind a link', () => {
  it('sees the answers, the checked documents and the own task, not what the others said', async () => {
    const { centre, linkOf } = await inJointReview();
    const token = await linkOf('HBJ');
    const draft = { verdict: 'object', reason: '噪聲超標', legalBasis: '噪聲法' } as const;
    await giveOpinion({ token, pin: '2468', officer: consent.officer, draft }, centre.ports);
    const { body, text } = await centre.ask('GET /api/review/{token}', {
      params: { token: await linkOf('CGJ') },
    });
    expect(body.task).toMatchObject({ departmentCode: 'CGJ', status: 'open', isLocked: false });
    expect(body.answers).toContainEqual(expect.objectContaining({ fieldId: 'subject', answer: '元宵煙花' }));
    expect(text).not.toMatch(/噪聲|環保員/);
  });

  it('gives an opinion once; given again it answers the one on record', async () => {
    const { centre, linkOf } = await inJointReview();
    const params = { token: await linkOf('HBJ') };
    const first = await centre.ask('POST /api/review/{token}/opinion', { params, body: consent });
    const changed = { ...consent, verdict: 'object', reason: '另有意見', legalBasis: '某法' };
    const second = await centre.ask('POST /api/review/{token}/opinion', { params, body: changed });
    expect([first.status, first.body.isNew]).toEqual([200, true]);
    expect([second.status, second.body.isNew]).toEqual([200, false]);
    expect(second.body.task.opinion.verdict).toBe('consent');
  });

  it('is told the tries left after a wrong PIN, and locked out after the fifth', async () => {
    const { centre, linkOf } = await inJointReview();
    const params = { token: await linkOf('HBJ') };
    const statuses: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const body = { ...consent, pin: '1111' };
      const { status, body: problem } = await centre.ask('POST /api/review/{token}/opinion', {
        params,
        body,
      });
      statuses.push([status, problem.facts?.triesLeft]);
    }
    expect(statuses).toEqual([
      [403, 4],
      [403, 3],
      [403, 2],
      [403, 1],
      [423, undefined],
    ]);
  });

  it('changes nothing by opening the link, however often', async () => {
    const { centre, id, linkOf } = await inJointReview();
    const before = JSON.stringify(await centre.cases.find(id));
    for (let times = 0; times < 3; times += 1)
      await centre.ask('GET /api/review/{token}', { params: { token: await linkOf('HBJ') } });
    expect(JSON.stringify(await centre.cases.find(id))).toBe(before);
  });
});

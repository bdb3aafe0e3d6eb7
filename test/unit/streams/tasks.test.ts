import { describe, expect, it } from 'vitest';
import { createCheckDeadlineHandler } from '../../../functions/tasks/check-deadline.ts';
import { createConsolidateOpinionsHandler } from '../../../functions/tasks/consolidate-opinions.ts';
import { createRequestCoordinationHandler } from '../../../functions/tasks/request-coordination.ts';
import { createRequestOpinionHandler } from '../../../functions/tasks/request-opinion.ts';
import { aCentre, submitted } from '../api/a-centre.ts';

const context = JSON.parse('{"awsRequestId":"run-1"}');

/** A joint case whose review has begun, and what the tasks of its machine woke. */
async function inReview() {
  const centre = aCentre();
  const { id } = await submitted(centre, 'large-event');
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params: { id } });
  const woken: string[] = [];
  const ports = {
    ...centre.ports,
    workflow: { completeTask: async (token: string) => void woken.push(token) },
  };
  const requestOpinion = createRequestOpinionHandler(ports, centre.log);
  const ask = (departmentCode: string, taskToken: string) =>
    requestOpinion(
      { taskToken, request: { applicationId: id, round: 1, action: 'review', departmentCode } },
      context,
    );
  const answer = async (departmentCode: string, draft: object) =>
    centre.ask('POST /api/review/{token}/opinion', {
      params: {
        token: await centre.ports.links.sign({
          taskId: `${id}.1.review.${departmentCode}`,
          applicationId: id,
          departmentCode,
          linkNumber: 1,
          expiresAt: '2026-12-31T00:00:00Z',
        }),
      },
      body: { pin: '2468', officer: { name: '員', staffNumber: '1' }, ...draft },
    });
  return { centre, id, ports, woken, ask, answer };
}

const objection = { verdict: 'object', reason: '不符', legalBasis: '某法第一條' };

describe('the tasks of the joint review', () => {
  it('ask a department once, and keep the newest token', async () => {
    const { centre, id, woken, ask } = await inReview();
    expect(await ask('HBJ', 'token-1')).toEqual({ isDecided: false });
    expect(await ask('HBJ', 'token-2')).toEqual({ isDecided: false });
    expect(await centre.cases.taskTokenOf(`${id}.1.review.HBJ`)).toBe('token-2');
    expect(woken).toEqual([]);
  });

  it('wake the flow at once when the answer came before the question was asked again', async () => {
    const { woken, ask, answer } = await inReview();
    await ask('HBJ', 'token-1');
    await answer('HBJ', { verdict: 'consent' });
    expect(await ask('HBJ', 'token-2')).toEqual({ isDecided: true });
    expect(woken).toEqual(['token-2']);
  });

  it('consolidate to an objection, and wake the flow whose coordination was decided before', async () => {
    const { centre, id, ports, woken, ask, answer } = await inReview();
    for (const department of ['HBJ', 'CGJ']) await ask(department, `token-${department}`);
    await answer('HBJ', objection);
    await answer('CGJ', { verdict: 'consent' });
    const consolidate = createConsolidateOpinionsHandler(ports, centre.log);
    expect(await consolidate({ applicationId: id, round: 1 }, context)).toEqual({ outcome: 'objection' });

    const coordinate = createRequestCoordinationHandler(ports, centre.log);
    const request = { applicationId: id, round: 1 };
    expect(await coordinate({ taskToken: 'token-c', request }, context)).toEqual({ isDecided: false });
    const body = {
      heldOn: '2026-03-02',
      attendees: '公安、環保',
      minutes: '已協調一致',
      decisions: [{ taskId: `${id}.1.review.HBJ`, decision: 'settled', reason: '已補充措施' }],
    };
    await centre.ask('POST /api/applications/{id}/coordinate', { as: 'reviewer', params: { id }, body });
    expect(await coordinate({ taskToken: 'token-d', request }, context)).toEqual({ isDecided: true });
    expect(woken).toEqual(['token-d']);
  });

  it('fail loudly on an input that the machine does not send', async () => {
    const { centre, ports } = await inReview();
    await expect(
      createRequestOpinionHandler(ports, centre.log)({ taskToken: 't' }, context),
    ).rejects.toThrow();
  });
});

describe('the task of the deadline', () => {
  it('answers what the machine needs for its next turn', async () => {
    const { centre, id } = await inReview();
    const run = (await centre.cases.find(id))?.ledger?.run ?? 0;
    const check = createCheckDeadlineHandler(centre.ports, centre.log);
    expect(await check({ applicationId: id, run }, context)).toEqual({
      applicationId: id,
      run,
      isOver: false,
      nextMarkAt: expect.stringMatching(/^2026-03-/),
    });
    expect(await check({ applicationId: id, run: run + 9 }, context)).toMatchObject({
      isOver: true,
      nextMarkAt: null,
    });
  });
});

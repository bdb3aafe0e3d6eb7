import { describe, expect, it } from 'vitest';
import { mergedConditions } from '../../../functions/core/domain/joint-review.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { coordinateDepartments } from '../../../functions/core/use-cases/coordinate-departments.ts';
import { type GiveOpinion, giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { openReview } from '../../../functions/core/use-cases/open-review.ts';
import { reissueReviewLink } from '../../../functions/core/use-cases/reissue-review-link.ts';
import { requestCoordination } from '../../../functions/core/use-cases/request-coordination.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { aCentre, policeApprover, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { officer, say, survey } from '../../support/joint-case.ts';

type Centre = ReturnType<typeof aCentre>;
type Draft = GiveOpinion['draft'];

async function allConsent(centre: Centre, id: string, except: readonly string[] = []): Promise<void> {
  for (const one of ['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ'])
    if (!except.includes(one)) await say(centre, id, one);
}

describe('the opinion of a department', () => {
  it('opens every department of the plan at once, each once, however often the machine asks', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    expect(centre.typesOf(id).filter((one) => one === 'OpinionRequested')).toHaveLength(5);
    const request = { applicationId: id, round: 1, action: 'review', departmentCode: 'CGJ' } as const;
    expect(await requestOpinion({ taskToken: 'newer', request }, centre.ports)).toEqual({ isDecided: false });
    expect(await centre.ports.cases.taskTokenOf((await centre.task(id, 'CGJ')).id)).toBe('newer');
    await say(centre, id, 'CGJ');
    expect(await requestOpinion({ taskToken: 'late', request }, centre.ports)).toEqual({ isDecided: true });
    const stranger = { ...request, departmentCode: 'FGW' };
    await expect(requestOpinion({ taskToken: 't', request: stranger }, centre.ports)).rejects.toThrow('FGW');
  });

  it('stands once given: the second is shown the first', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const given = await Promise.all(Array.from({ length: 16 }, () => say(centre, id, 'CGJ')));
    expect(given.filter((one) => one.isNew)).toHaveLength(1);
    expect(centre.typesOf(id).filter((one) => one === 'OpinionGiven')).toHaveLength(1);
    expect((await say(centre, id, 'CGJ', { verdict: 'object' })).task.opinion?.verdict).toBe('consent');
  });

  it.each<[string, string, Partial<Draft>, string]>([
    [
      'art. 38: an objection without reason',
      'CGJ',
      { verdict: 'object', legalBasis: '條例' },
      'REASON_REQUIRED',
    ],
    ['an objection without legal basis', 'CGJ', { verdict: 'object', reason: '不安全' }, 'REASON_REQUIRED'],
    [
      'conditions that are none',
      'CGJ',
      { verdict: 'consent-with-conditions', conditions: [' '] },
      'CONDITIONS_REQUIRED',
    ],
    ['a survey without findings', 'JJ', { record: { ...survey, findings: ' ' } }, 'FINDINGS_REQUIRED'],
    [
      'art. 34: a survey by one person',
      'JJ',
      { record: { ...survey, staffPresent: [officer] } },
      'TWO_STAFF_REQUIRED',
    ],
  ])('refuses %s and leaves the task open', async (_, department, draft, code) => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(say(centre, id, department, draft)).rejects.toMatchObject({ code });
    expect(await centre.task(id, department)).toMatchObject({ status: 'open' });
  });

  it('is locked by five wrong PINs; a new link opens it again and the old one is dead', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const old = await centre.link(id, 'CGJ');
    for (const triesLeft of [4, 3, 2, 1])
      await expect(say(centre, id, 'CGJ', {}, 'wrong')).rejects.toMatchObject({
        code: 'WRONG_PIN',
        facts: { triesLeft },
      });
    await expect(say(centre, id, 'CGJ', {}, 'wrong')).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    await expect(say(centre, id, 'CGJ')).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    expect(centre.typesOf(id)).toContain('ReviewLinkLocked');

    const task = await centre.task(id, 'CGJ');
    const command = { caller: policeReviewer, applicationId: id, taskId: task.id, reason: '新經辦人' };
    await expect(reissueReviewLink({ ...command, reason: ' ' }, centre.ports)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await expect(reissueReviewLink({ ...command, caller: supervisor }, centre.ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await expect(reissueReviewLink({ ...command, taskId: 'x' }, centre.ports)).rejects.toMatchObject({
      code: 'TASK_NOT_FOUND',
    });
    await reissueReviewLink(command, centre.ports);
    await expect(openReview(old, centre.ports)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    expect((await say(centre, id, 'CGJ')).isNew).toBe(true);
    await expect(reissueReviewLink(command, centre.ports)).rejects.toMatchObject({ code: 'TASK_CLOSED' });
  });

  it('answers a forged, an expired and another department’s link all the same', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const claims = JSON.parse(await centre.link(id, 'CGJ'));
    for (const wrong of [
      'forged',
      JSON.stringify({ ...claims, expiresAt: '2026-03-01T00:00:00.000Z' }),
      JSON.stringify({ ...claims, departmentCode: 'WJW' }),
      JSON.stringify({ ...claims, applicationId: 'x' }),
      JSON.stringify({ ...claims, taskId: 'x' }),
    ])
      await expect(openReview(wrong, centre.ports)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  });
});

describe('consolidation', () => {
  it('never issues while a required department is open', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id, ['SCJ']);
    await expect(consolidateOpinions({ applicationId: id, round: 1 }, centre.ports)).rejects.toThrow(
      'open branches',
    );
    const approve = { caller: policeApprover, applicationId: id };
    await expect(approveApplication(approve, centre.ports)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('merges every condition of every department, none twice, and answers the same when asked again', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id, ['XFZD', 'WJW']);
    const conditions = ['通道四米', '救護車兩輛'];
    await say(centre, id, 'XFZD', { verdict: 'consent-with-conditions', conditions: conditions.slice(0, 1) });
    await say(centre, id, 'WJW', { verdict: 'consent-with-conditions', conditions });
    const command = { applicationId: id, round: 1 };
    expect(await consolidateOpinions(command, centre.ports)).toEqual({ outcome: 'consent' });
    expect(await consolidateOpinions(command, centre.ports)).toEqual({ outcome: 'consent' });
    expect(centre.typesOf(id).filter((one) => one === 'OpinionsConsolidated')).toHaveLength(1);
    expect(
      mergedConditions(await centre.found(id))
        .map((one) => one.text)
        .toSorted(),
    ).toEqual(conditions.toSorted());
    await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
    const licence = await centre.ports.licences.find('LY-GAJ-2026-000001');
    expect(licence?.conditions).toHaveLength(2);
  });

  it.each(['proceed', 'refuse', 'new-round'] as const)(
    'lets the lead coordinate an objection: %s',
    async (decision) => {
      const centre = aCentre();
      const id = await centre.asked();
      await allConsent(centre, id, ['SCJ']);
      await say(centre, id, 'SCJ', { verdict: 'object', reason: '食品攤位不足', legalBasis: '食品安全法' });
      expect(await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports)).toEqual({
        outcome: 'objection',
      });
      const wait = { applicationId: id, round: 1, taskToken: 'coordination' };
      expect(await requestCoordination(wait, centre.ports)).toEqual({ isDecided: false });
      const command = { caller: policeReviewer, applicationId: id, decision, minutes: '已協調' };
      await expect(coordinateDepartments({ ...command, minutes: '' }, centre.ports)).rejects.toMatchObject({
        code: 'REASON_REQUIRED',
      });
      const after = await coordinateDepartments(command, centre.ports);
      expect(await requestCoordination(wait, centre.ports)).toEqual({ isDecided: true });
      if (decision !== 'new-round') {
        expect(after.tasks.some((task) => task.action === 'approve' && task.audience === 'desk')).toBe(true);
        return;
      }
      const opened = centre.ports.cases.log.findLast((event) => event.body.type === 'JointReviewOpened');
      expect(opened?.body).toMatchObject({
        round: 2,
        stages: [[{ action: 'review', departments: ['SCJ'] }]],
      });
      const request = { applicationId: id, round: 2, action: 'review', departmentCode: 'SCJ' } as const;
      await requestOpinion({ taskToken: 'second', request }, centre.ports);
      const token = JSON.stringify({
        ...JSON.parse(await centre.link(id, 'SCJ')),
        taskId: (await centre.task(id, 'SCJ', 2)).id,
      });
      await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, centre.ports);
      expect(await consolidateOpinions({ applicationId: id, round: 2 }, centre.ports)).toEqual({
        outcome: 'consent',
      });
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { ObjectionDecision } from '../../../functions/core/domain/event.ts';
import { openRequiredBranches } from '../../../functions/core/domain/joint-review.ts';
import { type AddDepartment, addDepartment } from '../../../functions/core/use-cases/add-department.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { coordinateDepartments } from '../../../functions/core/use-cases/coordinate-departments.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { requestCoordination } from '../../../functions/core/use-cases/request-coordination.ts';
import { requestLateOpinions } from '../../../functions/core/use-cases/request-late-opinions.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { withdrawDepartment } from '../../../functions/core/use-cases/withdraw-department.ts';
import { aCentre, cityReviewer, policeApprover, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { allConsent, type Centre, objection, say } from '../../support/joint-case.ts';

const consolidated = (centre: Centre, applicationId: string, round = 1) =>
  consolidateOpinions({ applicationId, round }, centre.ports);

const approve = (centre: Centre, applicationId: string) =>
  approveApplication({ caller: policeApprover, applicationId }, centre.ports);

const bodies = (centre: Centre, type: string) =>
  centre.ports.cases.log.map((event) => event.body).filter((body) => body.type === type);

/** Two departments object, the others consent; the machine waits for the lead. */
async function inCoordination() {
  const centre = aCentre();
  const id = await centre.asked();
  await allConsent(centre, id, ['SCJ', 'CGJ']);
  await say(centre, id, 'SCJ', objection);
  await say(centre, id, 'CGJ', objection);
  expect(await consolidated(centre, id)).toEqual({ outcome: 'objection' });
  const meet = (
    decided: Readonly<Record<string, ObjectionDecision['decision']>>,
    changed: { heldOn?: string; attendees?: string; minutes?: string; reason?: string } = {},
    caller = policeReviewer,
  ) => {
    const { reason = '部門已說明', ...record } = changed;
    const meeting = { heldOn: '2026-03-02', attendees: '公安、市監、城管', minutes: '已逐項研究', ...record };
    const decisions = Object.entries(decided).map(([department, decision]) => ({
      taskId: `${id}.1.review.${department}`,
      decision,
      reason,
    }));
    return coordinateDepartments({ caller, applicationId: id, ...meeting, decisions }, centre.ports);
  };
  return { centre, id, meet };
}

describe('coordination', () => {
  it('needs a decision with its reason on every objection, and the record of a meeting that was held', async () => {
    const { meet } = await inCoordination();
    const both = { SCJ: 'settled', CGJ: 'settled' } as const;
    await expect(meet({ SCJ: 'settled' })).rejects.toMatchObject({
      code: 'OBJECTION_UNDECIDED',
      facts: { departments: ['CGJ'] },
    });
    await expect(meet({ ...both, WJW: 'settled' })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    await expect(meet(both, { reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(meet(both, { minutes: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(meet(both, { attendees: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(meet(both, { heldOn: '2026-03-03' })).rejects.toMatchObject({ code: 'DAY_IN_FUTURE' });
  });

  it('is a review: whoever held it does not approve as well (一審一核)', async () => {
    const { centre, id, meet } = await inCoordination();
    const memberships = [...policeReviewer.memberships, ...policeApprover.memberships];
    const both = { ...policeReviewer, sub: 'xie', memberships };
    await meet({ SCJ: 'settled', CGJ: 'settled' }, {}, both);
    const alone = approveApplication({ caller: both, applicationId: id }, centre.ports);
    await expect(alone).rejects.toMatchObject({ code: 'REVIEWER_MAY_NOT_APPROVE' });
    expect((await approve(centre, id)).application.status).toBe('approved');
  });

  it('goes to the approver when all objections are settled', async () => {
    const { centre, id, meet } = await inCoordination();
    const wait = { applicationId: id, round: 1, taskToken: 'coordination' };
    expect(await requestCoordination(wait, centre.ports)).toEqual({ isDecided: false });
    await meet({ SCJ: 'settled', CGJ: 'settled' });
    expect(await requestCoordination(wait, centre.ports)).toEqual({ isDecided: true });
    expect((await centre.task(id, 'SCJ')).settlement).toMatchObject({ decision: 'settled' });
    expect((await approve(centre, id)).application.status).toBe('approved');
  });

  it('never lets a licence be granted against an objection that was upheld', async () => {
    const { centre, id, meet } = await inCoordination();
    await meet({ SCJ: 'settled', CGJ: 'upheld' });
    expect(bodies(centre, 'CoordinationDecided')).toMatchObject([{ decision: 'refuse' }]);
    await expect(approve(centre, id)).rejects.toMatchObject({
      code: 'OBJECTION_UPHELD',
      facts: { departments: ['CGJ'] },
    });
  });

  it('asks only the departments concerned in a new round; the opinions of the others stand', async () => {
    const { centre, id, meet } = await inCoordination();
    await meet({ SCJ: 'ask-again', CGJ: 'settled' });
    expect(bodies(centre, 'JointReviewOpened').at(-1)).toMatchObject({
      round: 2,
      stages: [[{ action: 'review', departments: ['SCJ'] }]],
    });
    const request = { applicationId: id, round: 2, action: 'review', departmentCode: 'SCJ' } as const;
    await requestOpinion({ taskToken: 'second', request }, centre.ports);
    expect(await consolidated(centre, id, 2)).toEqual({ outcome: 'open' });
    await say(centre, id, 'SCJ', {}, { round: 2 });
    expect(await consolidated(centre, id, 2)).toEqual({ outcome: 'consent' });
    expect(await consolidated(centre, id, 1)).toEqual({ outcome: 'objection' }); // a late repetition says what was
    expect((await approve(centre, id)).application.status).toBe('approved');
  });
});

const late: Omit<AddDepartment, 'caller' | 'applicationId'> = {
  action: 'review',
  departmentCode: 'YJJ',
  limitDays: 2,
  silence: 'consent',
  isRequired: true,
  reason: '活動含煙火',
};

function add(centre: Centre, applicationId: string, changed: Partial<AddDepartment> = {}) {
  return addDepartment({ caller: policeReviewer, applicationId, ...late, ...changed }, centre.ports);
}

describe('a department added late', () => {
  it('joins the round: the flow waits for it, and no licence is issued before it has answered', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await add(centre, id);
    expect((await centre.task(id, 'YJJ')).lastOn).toBe('2026-03-04');
    await allConsent(centre, id);
    expect(await consolidated(centre, id)).toEqual({ outcome: 'open' });
    const wait = { applicationId: id, round: 1, taskToken: 'late' };
    expect(await requestLateOpinions(wait, centre.ports)).toEqual({ isDecided: false });
    await expect(approve(centre, id)).rejects.toMatchObject({ code: 'WRONG_STATUS' });

    await say(centre, id, 'YJJ', { verdict: 'consent-with-conditions', conditions: ['禁放煙火'] });
    for (const event of centre.ports.cases.log) await relayWorkflow(event, centre.ports);
    expect(centre.workflow).toContain('complete late');
    expect(await requestLateOpinions(wait, centre.ports)).toEqual({ isDecided: true });
    expect(await consolidated(centre, id)).toEqual({ outcome: 'consent' });
    expect((await approve(centre, id)).application.status).toBe('approved');
  });

  it('takes the case back from the approver and gets a round of its own', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id);
    await consolidated(centre, id);
    const after = await add(centre, id);
    expect(after.application.round).toBe(2);
    expect(openRequiredBranches(after).map((task) => task.departmentCode)).toEqual(['YJJ']);
    await expect(approve(centre, id)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
    expect(bodies(centre, 'JointReviewOpened').at(-1)).toMatchObject({
      round: 2,
      stages: [[{ action: 'review', departments: ['YJJ'] }]],
    });
    // the machine of the new round asks it, and finds it asked
    const request = { applicationId: id, round: 2, action: 'review', departmentCode: 'YJJ' } as const;
    await requestOpinion({ taskToken: 'second', request }, centre.ports);
    expect(bodies(centre, 'OpinionRequested')).toHaveLength(6);
    await say(centre, id, 'YJJ', objection, { round: 2 });
    expect(await consolidated(centre, id, 2)).toEqual({ outcome: 'objection' });
  });

  it('ends a coordination that waits, and objections that nobody settled stand in the next round', async () => {
    const { centre, id } = await inCoordination();
    const wait = { applicationId: id, round: 1, taskToken: 'coordination' };
    await requestCoordination(wait, centre.ports);
    await add(centre, id);
    for (const event of centre.ports.cases.log) await relayWorkflow(event, centre.ports);
    expect(centre.workflow).toContain('complete coordination');
    await say(centre, id, 'YJJ', {}, { round: 2 });
    expect(await consolidated(centre, id, 2)).toEqual({ outcome: 'objection' });
  });

  it('asked again it has what it was given: no plan knows it', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await add(centre, id);
    await allConsent(centre, id);
    await say(centre, id, 'YJJ', objection);
    await consolidated(centre, id);
    const decisions = [{ taskId: `${id}.1.review.YJJ`, decision: 'ask-again', reason: '請復核' } as const];
    const meeting = { heldOn: '2026-03-02', attendees: '應急', minutes: '研究', decisions };
    await coordinateDepartments({ caller: policeReviewer, applicationId: id, ...meeting }, centre.ports);
    const request = { applicationId: id, round: 2, action: 'review', departmentCode: 'YJJ' } as const;
    await requestOpinion({ taskToken: 'second', request }, centre.ports);
    expect(await centre.task(id, 'YJJ', 2)).toMatchObject({
      limitDays: 2,
      silence: 'consent',
      isRequired: true,
    });
  });

  it('is a department of the centre, not the lead, asked once, with a reason, by the lead', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(add(centre, id, { departmentCode: 'NIX' })).rejects.toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
    });
    await expect(add(centre, id, { departmentCode: 'GAJ' })).rejects.toMatchObject({
      code: 'DEPARTMENT_ALREADY_ASKED',
    });
    await expect(add(centre, id, { departmentCode: 'CGJ' })).rejects.toMatchObject({
      code: 'DEPARTMENT_ALREADY_ASKED',
    });
    await expect(add(centre, id, { reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(add(centre, id, { caller: supervisor })).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(add(centre, id, { caller: cityReviewer })).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const promised = await centre.submitted();
    await expect(add(centre, promised)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });
});

describe('a department withdrawn by the lead', () => {
  const withdraw = (centre: Centre, applicationId: string, department: string, reason = '與本案無關') =>
    withdrawDepartment(
      { caller: policeReviewer, applicationId, taskId: `${applicationId}.1.review.${department}`, reason },
      centre.ports,
    );

  it('is waited for no longer, its silence is not watched, and the log says why', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id, ['SCJ']);
    const after = await withdraw(centre, id, 'SCJ');
    await withdraw(centre, id, 'SCJ');
    expect(bodies(centre, 'DepartmentWithdrawn')).toMatchObject([
      { departmentCode: 'SCJ', reason: '與本案無關' },
    ]);
    expect(after.ledger?.marks.find((mark) => mark.taskId?.endsWith('SCJ'))?.isCancelled).toBe(true);
    for (const event of centre.ports.cases.log) await relayWorkflow(event, centre.ports);
    expect(centre.workflow).toContain('complete token-SCJ');
    expect(await consolidated(centre, id)).toEqual({ outcome: 'consent' });
    await expect(say(centre, id, 'SCJ')).rejects.toMatchObject({ code: 'TASK_CLOSED' });
    await expect(add(centre, id, { departmentCode: 'SCJ' })).resolves.toMatchObject({
      application: { round: 2 },
    });
  });

  it('keeps an opinion that was given, and needs a reason', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await say(centre, id, 'CGJ');
    await expect(withdraw(centre, id, 'CGJ')).rejects.toMatchObject({ code: 'TASK_CLOSED' });
    await expect(withdraw(centre, id, 'SCJ', '')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(withdraw(centre, id, 'NIX')).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
  });

  it('keeps the objection of an earlier round: asking again and taking it back does not silence anybody', async () => {
    const { centre, id, meet } = await inCoordination();
    await meet({ SCJ: 'ask-again', CGJ: 'settled' });
    const request = { applicationId: id, round: 2, action: 'review', departmentCode: 'SCJ' } as const;
    await requestOpinion({ taskToken: 'again', request }, centre.ports);
    const taskId = `${id}.2.review.SCJ`;
    const take = { caller: policeReviewer, applicationId: id, taskId, reason: '不再徵求' };
    await withdrawDepartment(take, centre.ports);
    expect(await consolidated(centre, id, 2)).toEqual({ outcome: 'objection' });
    await expect(approve(centre, id)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
    await expect(add(centre, id, { departmentCode: 'SCJ' })).rejects.toMatchObject({
      code: 'DEPARTMENT_ALREADY_ASKED',
    });
  });

  it('cannot come back in the same round', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await withdraw(centre, id, 'SCJ');
    await expect(add(centre, id, { departmentCode: 'SCJ' })).rejects.toMatchObject({
      code: 'DEPARTMENT_ALREADY_ASKED',
    });
  });
});

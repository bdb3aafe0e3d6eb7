import { describe, expect, it } from 'vitest';
import type { StaffCaller } from '../../../functions/core/domain/actor.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { enterRoster } from '../../../functions/core/use-cases/enter-roster.ts';
import { listTasks } from '../../../functions/core/use-cases/list-cases.ts';
import { markAbsence } from '../../../functions/core/use-cases/mark-absence.ts';
import { reassignTask } from '../../../functions/core/use-cases/reassign-task.ts';
import { reassignTasks } from '../../../functions/core/use-cases/reassign-tasks.ts';
import { showColleague, showTeam } from '../../../functions/core/use-cases/show-team.ts';
import { aCentre, cityApprover, cityReviewer, policeApprover, supervisor } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

const other: StaffCaller = { ...cityReviewer, sub: 'guo', name: '郭' };
const week = { from: '2026-03-02', to: '2026-03-06', reason: '年假' };
const departmentCode = 'CGJ';

/** A desk with two reviewers and a head, all seen today, and a case that the first has accepted. */
async function aTeam() {
  const centre = aCentre();
  const { ports } = centre;
  for (const caller of [cityReviewer, other, cityApprover]) await enterRoster({ caller }, ports);
  const id = await promised(centre);
  await acceptApplication({ caller: cityReviewer, applicationId: id }, ports);
  return { centre, ports, id, taskId: `${id}.0.review.CGJ` };
}

describe('the roster of a desk', () => {
  it('remembers whoever opened an inbox, once a day, and forgets no absence over it', async () => {
    const { ports, centre } = await aTeam();
    expect(await ports.roster.find(departmentCode, 'guo')).toEqual({
      sub: 'guo',
      name: '郭',
      departmentCode,
      roles: ['reviewer'],
      seenOn: '2026-03-02',
    });
    await markAbsence({ caller: cityApprover, departmentCode, sub: 'guo', absence: week }, ports);
    let entered = 0;
    const roster = {
      ...ports.roster,
      enter: async (one: Parameters<typeof ports.roster.enter>[0]) => {
        entered += 1;
        await ports.roster.enter(one);
      },
    };
    await enterRoster({ caller: other }, { ...ports, roster });
    expect(entered).toBe(0);
    centre.at('2026-03-03T09:00:00+08:00');
    await enterRoster({ caller: other }, { ...ports, roster });
    expect(entered).toBe(1);
    expect(await ports.roster.find(departmentCode, 'guo')).toMatchObject({
      seenOn: '2026-03-03',
      absence: week,
    });
  });

  it('has nobody of the centre’s own layer', async () => {
    const { ports } = aCentre();
    await enterRoster({ caller: supervisor }, ports);
    expect(await ports.roster.of('GAJ')).toEqual([]);
  });
});

describe('the team', () => {
  it('is shown to its head and the supervisors: what each has in hand, the nearest day, the absent', async () => {
    const { ports } = await aTeam();
    await markAbsence({ caller: cityApprover, departmentCode, sub: 'guo', absence: week }, ports);
    for (const caller of [cityApprover, supervisor]) {
      const team = await showTeam({ caller, departmentCode }, ports);
      expect(team.map(({ colleague, isAbsent, load }) => [colleague.sub, isAbsent, load.open])).toEqual([
        [cityReviewer.sub, false, 1],
        ['guo', true, 0],
        [cityApprover.sub, false, 0],
      ]);
      expect(team[0]?.load.nextDueOn).toMatch(/^2026-03-/);
    }
    for (const caller of [cityReviewer, policeApprover])
      await expect(showTeam({ caller, departmentCode }, ports)).rejects.toMatchObject({
        code: 'NOT_PERMITTED',
      });
  });

  it('gives whoever accepted a case its review in hand, and the inbox can show only that', async () => {
    const { ports } = await aTeam();
    const mine = async (caller: StaffCaller) =>
      (await listTasks({ caller, isMine: true }, ports)).flatMap((one) =>
        one.entries.map((task) => task.action),
      );
    expect(await mine(cityReviewer)).toEqual(['review']);
    expect(await mine(other)).toEqual([]);
  });
});

describe('an absent colleague', () => {
  it('is marked by the head with days and a reason, and by nobody else', async () => {
    const { ports } = await aTeam();
    const mark = (more: object) =>
      markAbsence({ caller: cityApprover, departmentCode, sub: 'guo', absence: week, ...more }, ports);
    await expect(mark({ caller: other })).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(mark({ caller: policeApprover })).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(mark({ sub: 'nobody' })).rejects.toMatchObject({ code: 'COLLEAGUE_NOT_FOUND' });
    for (const days of [
      { from: '2026-03-06', to: '2026-03-05' },
      { from: '2026-02-01', to: '2026-03-01' },
      { from: 'soon', to: '2026-03-05' },
      { from: '2026-03-02', to: '' },
    ])
      await expect(mark({ absence: { ...week, ...days } })).rejects.toMatchObject({
        code: 'ABSENCE_DAYS_INVALID',
      });
    await expect(mark({ absence: { ...week, reason: ' ' } })).rejects.toMatchObject({
      code: 'ABSENCE_REASON_REQUIRED',
    });
    await mark({});
    expect((await ports.roster.find(departmentCode, 'guo'))?.absence).toEqual(week);
    await markAbsence({ caller: cityApprover, departmentCode, sub: 'guo' }, ports);
    expect((await ports.roster.find(departmentCode, 'guo'))?.absence).toBeUndefined();
  });

  it('is given no new work, from the first day to the last', async () => {
    const { ports, centre, id, taskId } = await aTeam();
    await markAbsence({ caller: cityApprover, departmentCode, sub: 'guo', absence: week }, ports);
    const give = () =>
      reassignTask(
        { caller: cityApprover, applicationId: id, taskId, assigneeSub: 'guo', reason: '分擔' },
        ports,
      );
    await expect(give()).rejects.toMatchObject({ code: 'COLLEAGUE_ABSENT' });
    centre.at('2026-03-06T23:59:00+08:00');
    await expect(give()).rejects.toMatchObject({ code: 'COLLEAGUE_ABSENT' });
    centre.at('2026-03-07T00:00:00+08:00');
    expect((await give()).application.officerName).toBe('郭');
  });

  it('has all that is in hand given to others at once, each with its own result', async () => {
    const { ports, centre, taskId } = await aTeam();
    const second = await promised(centre);
    await acceptApplication({ caller: cityReviewer, applicationId: second }, ports);
    await markAbsence({ caller: cityApprover, departmentCode, sub: cityReviewer.sub, absence: week }, ports);
    const work = await showColleague({ caller: cityApprover, departmentCode, sub: cityReviewer.sub }, ports);
    const taskIds = work.tasks.map((task) => task.id);
    expect(taskIds).toHaveLength(2);
    const command = {
      caller: cityApprover,
      taskIds: [...taskIds, 'nothing'],
      assigneeSub: 'guo',
      reason: '年假',
    };
    const outcomes = await reassignTasks(command, ports);
    expect(outcomes.map((one) => one.refused?.code)).toEqual([undefined, undefined, 'APPLICATION_NOT_FOUND']);
    const left = await showColleague({ caller: cityApprover, departmentCode, sub: cityReviewer.sub }, ports);
    expect(left.tasks).toEqual([]);
    expect(
      (await showColleague({ caller: cityApprover, departmentCode, sub: 'guo' }, ports)).tasks,
    ).toHaveLength(2);
    // sent again: nothing is recorded twice
    await reassignTasks(command, ports);
    const given = ports.cases.log.filter(
      ({ body }) => body.type === 'TaskReassigned' && body.taskId === taskId,
    );
    expect(given).toHaveLength(1);
  });

  it('is followed by nobody who does not hold the role, or is of another desk', async () => {
    const { ports, id, taskId } = await aTeam();
    await enterRoster({ caller: policeApprover }, ports);
    for (const assigneeSub of [cityApprover.sub, policeApprover.sub, 'nobody'])
      await expect(
        reassignTask({ caller: cityApprover, applicationId: id, taskId, assigneeSub, reason: '分擔' }, ports),
      ).rejects.toMatchObject({ code: 'COLLEAGUE_NOT_FOUND' });
  });
});

import { describe, expect, it } from 'vitest';
import { concernOf } from '../../../functions/core/domain/deadline/concern.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { extendLimit } from '../../../functions/core/use-cases/extend-limit.ts';
import { reassignTask } from '../../../functions/core/use-cases/reassign-task.ts';
import { showSupervision } from '../../../functions/core/use-cases/show-supervision.ts';
import { aCentre, policeApprover, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { allConsent, type Centre } from '../../support/joint-case.ts';

async function check(centre: Centre, id: string): Promise<void> {
  const { run } = (await centre.found(id)).ledger ?? { run: 0 };
  await checkDeadline({ applicationId: id, run }, centre.ports);
}

const shown = (centre: Centre, filter: object = {}) =>
  showSupervision({ caller: supervisor, ...filter }, centre.ports);

describe('what the supervisors watch', () => {
  it('is a department that is silent, then the yellow, then the red card, and nothing that is in time', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    expect((await shown(centre)).cases).toEqual([]);
    centre.at('2026-03-04T00:00:00+08:00'); // the limits of the departments are over, and the promise is near
    await check(centre, id);
    expect((await shown(centre)).cases).toMatchObject([
      {
        concern: 'silence',
        silent: ['XFZD', 'JJ'],
        head: { leadDepartment: 'GAJ', officerName: 'huang' },
        time: { card: 'yellow' },
      },
    ]);
    centre.at('2026-03-05T00:00:00+08:00');
    await check(centre, id);
    expect((await shown(centre)).cases).toMatchObject([
      { concern: 'yellow', silent: [], time: { workingDaysLeft: 0 } },
    ]);
    centre.at('2026-03-06T00:00:00+08:00');
    await check(centre, id);
    expect((await shown(centre)).cases).toMatchObject([{ concern: 'red', time: { workingDaysLeft: -1 } }]);
  });

  it('ends with the decision, and begins again when delivery is late (art. 44)', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id);
    await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
    centre.at('2026-03-06T00:00:00+08:00');
    await check(centre, id);
    await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
    expect((await shown(centre)).cases).toEqual([]);
    centre.at('2026-03-21T00:00:00+08:00');
    await check(centre, id);
    expect((await shown(centre)).cases).toMatchObject([{ concern: 'delivery' }]);
    await deliverLicence({ applicationId: id }, centre.ports);
    const { ledger } = await centre.found(id);
    expect(ledger && concernOf(ledger)).toBeUndefined();
  });

  it('is no case whose promise has moved away from its yellow card, until that is near again', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id);
    centre.at('2026-03-04T09:00:00+08:00');
    await check(centre, id);
    expect((await shown(centre)).cases).toMatchObject([{ concern: 'yellow' }]);
    const granted = { grantedBy: 'government-head', reason: '場地改造複雜' } as const;
    await extendLimit({ caller: supervisor, applicationId: id, ...granted }, centre.ports);
    expect((await shown(centre)).cases).toEqual([]); // promised for 24 March now
    centre.at('2026-03-23T00:00:00+08:00');
    expect((await shown(centre)).cases).toMatchObject([{ concern: 'yellow', time: { workingDaysLeft: 1 } }]);
  });

  it('is found under the department that is silent, too, while it is', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    centre.at('2026-03-04T00:00:00+08:00');
    await check(centre, id);
    for (const departmentCode of ['GAJ', 'XFZD', 'JJ'])
      expect((await shown(centre, { departmentCode })).cases).toHaveLength(1);
    expect((await shown(centre, { departmentCode: 'SCJ' })).cases).toEqual([]);
    centre.at('2026-03-05T00:00:00+08:00');
    await check(centre, id);
    expect((await shown(centre, { departmentCode: 'XFZD' })).cases).toEqual([]);
  });

  it('can be narrowed to a department, an item, an officer; and is for the supervisors only', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    centre.at('2026-03-06T00:00:00+08:00');
    await check(centre, id);
    const count = async (filter: object) => (await shown(centre, filter)).cases.length;
    expect(await count({ departmentCode: 'GAJ' })).toBe(1);
    expect(await count({ departmentCode: 'CGJ' })).toBe(0);
    expect(await count({ itemCode: 'mass-event-city' })).toBe(1);
    expect(await count({ itemCode: 'drain-permit' })).toBe(0);
    expect(await count({ officerName: 'huang' })).toBe(1);
    expect(await count({ officerName: '陳' })).toBe(0);
    await expect(showSupervision({ caller: policeReviewer }, centre.ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  it('counts the cards of each department, the reddest first', async () => {
    const centre = aCentre();
    const row = (departmentCode: string, counts: object) => ({
      day: '2026-03-01',
      departmentCode,
      itemCode: 'x',
      kind: 'promised' as const,
      counts,
    });
    const statistics = {
      ...centre.ports.statistics,
      between: async () => [
        row('GAJ', { yellow: 2 }),
        row('GAJ', { yellow: 1, red: 1 }),
        row('CGJ', { red: 2 }),
        row('FGW', { submitted: 9 }),
      ],
    };
    const { cards } = await showSupervision({ caller: supervisor }, { ...centre.ports, statistics });
    expect(cards).toEqual([
      { departmentCode: 'CGJ', yellow: 0, red: 2 },
      { departmentCode: 'GAJ', yellow: 3, red: 1 },
    ]);
  });
});

describe('a task given to a colleague', () => {
  const colleague = {
    sub: 'lin-datong',
    name: '林大同',
    departmentCode: 'GAJ',
    roles: ['reviewer'],
    seenOn: '2026-03-02',
  } as const;
  const give = (centre: Centre, applicationId: string, taskId: string, changed: object = {}) =>
    reassignTask(
      {
        caller: supervisor,
        applicationId,
        taskId,
        assigneeSub: 'lin-datong',
        reason: '原承辦人請假',
        ...changed,
      },
      centre.ports,
    );

  it('is shown as the colleague’s, in the log with the reason, and is no lock', async () => {
    const centre = aCentre();
    await centre.ports.roster.enter(colleague);
    const id = await centre.submitted();
    const taskId = `${id}.0.accept.GAJ`;
    const after = await give(centre, id, taskId);
    await give(centre, id, taskId);
    expect(after.tasks[0]).toMatchObject({ assignee: '林大同', assigneeSub: 'lin-datong' });
    expect(after.application.officerName).toBe('林大同');
    expect(centre.typesOf(id).filter((type) => type === 'TaskReassigned')).toHaveLength(1);
  });

  it('needs a colleague of the roster, a reason, an open task of the desk, and somebody who may give it', async () => {
    const centre = aCentre();
    await centre.ports.roster.enter(colleague);
    const id = await centre.asked();
    const { id: department } = await centre.task(id, 'CGJ');
    await expect(give(centre, id, department)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    await expect(give(centre, id, `${id}.0.accept.GAJ`)).rejects.toMatchObject({ code: 'TASK_CLOSED' });
    const other = await centre.submitted();
    const taskId = `${other}.0.accept.GAJ`;
    await expect(give(centre, other, taskId, { assigneeSub: 'nobody' })).rejects.toMatchObject({
      code: 'COLLEAGUE_NOT_FOUND',
    });
    await expect(give(centre, other, taskId, { reason: '' })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await expect(give(centre, other, taskId, { caller: policeReviewer })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await expect(give(centre, other, taskId, { caller: policeApprover })).resolves.toBeDefined();
  });
});

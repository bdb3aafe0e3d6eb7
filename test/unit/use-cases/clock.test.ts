import { describe, expect, it } from 'vitest';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { type ExtendLimit, extendLimit } from '../../../functions/core/use-cases/extend-limit.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { resumeClock, type StopClock, stopClock } from '../../../functions/core/use-cases/stop-clock.ts';
import { urge } from '../../../functions/core/use-cases/urge.ts';
import { aCentre, cityReviewer, policeApprover, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { allConsent, type Centre } from '../../support/joint-case.ts';

const hearing = { reason: 'hearing', legalBasis: '行政許可法第四十六條', expectedDays: 3 } as const;

const stop = (centre: Centre, applicationId: string, changed: Partial<StopClock> = {}) =>
  stopClock({ caller: policeReviewer, applicationId, ...hearing, ...changed }, centre.ports);

const resume = (centre: Centre, applicationId: string) =>
  resumeClock({ caller: policeReviewer, applicationId }, centre.ports);

async function check(centre: Centre, id: string): Promise<void> {
  const { run } = (await centre.found(id)).ledger ?? { run: 0 };
  await checkDeadline({ applicationId: id, run }, centre.ports);
}

/** Messages of all events, kept and sent: template and address. */
async function told(centre: Centre): Promise<string[]> {
  for (const event of centre.ports.cases.log)
    for (const message of await keepMessages(event, centre.ports)) await sendMessage(message, centre.ports);
  return centre.letters.map((letter) => `${letter.subject} ${letter.to}`);
}

describe('art. 45: the clock stands still for a lawful cause', () => {
  it('moves every last day, of the case and of the departments, by the working days it stood still', async () => {
    const centre = aCentre();
    const id = await centre.asked(); // accepted on Monday 2 March: promised 5 March, departments 3 March
    await stop(centre, id);
    centre.at('2026-03-05T10:00:00+08:00');
    await check(centre, id);
    expect(centre.typesOf(id)).not.toContain('SilenceTakenAsConsent');
    await resume(centre, id); // three working days later
    const { ledger } = await centre.found(id);
    expect(ledger?.promisedLastOn).toBe('2026-03-10');
    const silence = ledger?.marks.find((mark) => mark.taskId?.endsWith('CGJ'));
    expect(silence?.lastOn).toBe('2026-03-06');
    expect(centre.typesOf(id).filter((type) => type.startsWith('Clock'))).toEqual([
      'ClockStopped',
      'ClockResumed',
    ]);
    const letters = await told(centre);
    expect(letters).toContain('clock-stopped chen@example.com');
    expect(letters).toContain('clock-resumed chen@example.com');
  });

  it('needs its legal basis and the working days that the applicant is told, and one cause at a time', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(stop(centre, id, { legalBasis: ' ' })).rejects.toMatchObject({ code: 'BASIS_REQUIRED' });
    await expect(stop(centre, id, { expectedDays: 0 })).rejects.toMatchObject({
      code: 'EXPECTED_DAYS_REQUIRED',
    });
    await expect(resume(centre, id)).rejects.toMatchObject({ code: 'CLOCK_RUNS', meaning: 'conflict' });
    await stop(centre, id);
    await expect(stop(centre, id)).rejects.toMatchObject({ code: 'CLOCK_STANDS_STILL' });
  });

  it('is for the reviewer of the lead, after acceptance', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(stop(centre, id, { caller: supervisor })).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(stop(centre, id, { caller: cityReviewer })).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const early = await centre.submitted();
    await expect(stop(centre, early)).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  it('counts the further limit of a silent department from where the clock had moved the first', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await stop(centre, id);
    centre.at('2026-03-05T10:00:00+08:00');
    await resume(centre, id); // the limit of traffic, one working day, now ends on 6 March
    centre.at('2026-03-07T00:00:00+08:00');
    await check(centre, id);
    expect(await centre.task(id, 'JJ')).toMatchObject({ lastOn: '2026-03-09', status: 'open' });
  });
});

describe('the ledger is the one authority on days', () => {
  it('moves the last day that a department is shown when the clock goes on', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-03');
    await stop(centre, id);
    centre.at('2026-03-05T10:00:00+08:00');
    await resume(centre, id);
    const { tasks, ledger } = await centre.found(id);
    const open = tasks.filter((task) => task.audience === 'department' && task.status === 'open');
    expect(open).toHaveLength(5);
    for (const task of open)
      expect(task).toMatchObject({ lastOn: ledger?.marks.find((mark) => mark.taskId === task.id)?.lastOn });
    expect((await centre.task(id, 'CGJ')).lastOn).toBe('2026-03-06');
  });

  it('moves the day by which an inbox is sorted when the limit is extended', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await allConsent(centre, id);
    await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
    const dueOn = async () => (await centre.ports.cases.inbox('GAJ', 'approver')).entries[0]?.dueOn;
    expect(await dueOn()).toBe('2026-03-05');
    const granted = { grantedBy: 'government-head', reason: '場地改造複雜' } as const;
    await extendLimit({ caller: supervisor, applicationId: id, ...granted }, centre.ports);
    expect(await dueOn()).toBe('2026-03-24');
  });
});

describe('art. 42: the limit is extended once, by the right head, and the applicant is told why', () => {
  const extend = (centre: Centre, applicationId: string, changed: Partial<ExtendLimit> = {}) =>
    extendLimit(
      { caller: supervisor, applicationId, grantedBy: 'government-head', reason: '場地改造複雜', ...changed },
      centre.ports,
    );

  it('gives a joint case 15 working days', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const { ledger } = await extend(centre, id);
    expect(ledger?.extension).toMatchObject({ days: 15, grantedBy: 'government-head' });
    expect(ledger?.promisedLastOn).toBe('2026-03-24'); // never later than the law: 7 days and 15 more
    await expect(extend(centre, id)).rejects.toMatchObject({ code: 'ALREADY_EXTENDED' });
    expect(await told(centre)).toContain('limit-extended chen@example.com');
  });

  it('refuses another head, an empty reason, and whoever is no supervisor', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await expect(extend(centre, id, { grantedBy: 'agency-head' })).rejects.toMatchObject({
      code: 'WRONG_HEAD',
    });
    await expect(extend(centre, id, { reason: ' ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(extend(centre, id, { caller: policeReviewer })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
});

describe('the supervisor urges whoever a case waits for', () => {
  const send = (centre: Centre, applicationId: string, taskId: string, caller = supervisor) =>
    urge({ caller, applicationId, taskId, note: '請盡快' }, centre.ports);

  it('tells the department and its head, once a day', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const { id: taskId } = await centre.task(id, 'SCJ');
    await send(centre, id, taskId);
    await expect(send(centre, id, taskId)).rejects.toMatchObject({ code: 'ALREADY_URGED' });
    const letters = await told(centre);
    expect(letters.filter((one) => one.startsWith('case-urged'))).toEqual([
      'case-urged SCJ@example',
      'case-urged SCJ-head@example',
    ]);
    const toDepartment = centre.letters.find((one) => one.subject === 'case-urged');
    expect(toDepartment?.text).toContain('/review/');
    centre.at('2026-03-03T09:00:00+08:00');
    await expect(send(centre, id, taskId)).resolves.toBeDefined();
  });

  it('reaches the desk of the lead, too, and nobody who has nothing to do', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const { id: answered } = await centre.task(id, 'SCJ');
    await allConsent(centre, id);
    await expect(send(centre, id, answered)).rejects.toMatchObject({ code: 'TASK_CLOSED' });
    await expect(send(centre, id, 'nix')).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    await expect(send(centre, id, answered, policeReviewer)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
    const desk = (await centre.found(id)).tasks.find((task) => task.action === 'approve');
    await send(centre, id, desk?.id ?? '');
    expect(await told(centre)).toContain('case-urged GAJ-head@example');
    expect(centre.letters.findLast((one) => one.subject === 'case-urged')?.text).toContain('/staff/cases/');
    await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
    await expect(send(centre, id, desk?.id ?? '')).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });
});

describe('art. 32: a notice that is not answered in time', () => {
  it('counts as withdrawn after the last day, once, and the applicant is told', async () => {
    const centre = aCentre();
    const id = await centre.submitted();
    const missing = [{ kind: 'material', code: 'eventplan', what: '缺頁' }] as const;
    const command = { caller: policeReviewer, applicationId: id, missing };
    const asked = await requestSupplement(command, centre.ports);
    expect(asked.ledger?.supplement?.lastOn).toBe('2026-03-23');
    centre.at('2026-03-23T23:59:00+08:00');
    await check(centre, id);
    expect((await centre.found(id)).application.status).toBe('supplement-requested');
    centre.at('2026-03-24T00:00:00+08:00');
    await check(centre, id);
    await check(centre, id);
    const lapsed = await centre.found(id);
    expect(lapsed.application.status).toBe('lapsed');
    expect(lapsed.ledger?.isClosed).toBe(true);
    expect(centre.typesOf(id).filter((type) => type === 'ApplicationLapsed')).toHaveLength(1);
    expect(await told(centre)).toContain('application-lapsed chen@example.com');
  });

  it('comes too late after the fifth working day: the application counts as accepted', async () => {
    const centre = aCentre();
    const id = await centre.submitted();
    centre.at('2026-03-10T09:00:00+08:00'); // the timer is late, the law is not
    const missing = [{ kind: 'material', code: 'eventplan', what: '缺頁' }] as const;
    await expect(
      requestSupplement({ caller: policeReviewer, applicationId: id, missing }, centre.ports),
    ).rejects.toMatchObject({ code: 'NOTICE_TOO_LATE' });
  });
});

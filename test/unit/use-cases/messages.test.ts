import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../../functions/core/domain/event.ts';
import { isSocialCreditCode } from '../../../functions/core/domain/id-numbers.ts';
import type { Message } from '../../../functions/core/domain/message.ts';
import { whyNot } from '../../../functions/core/domain/permissions.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { readProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { itemOf } from '../../../functions/core/use-cases/item-of.ts';
import { keepMessages, messagesOf } from '../../../functions/core/use-cases/keep-messages.ts';
import { sendMessage } from '../../../functions/core/use-cases/send-message.ts';
import { aCentre, policeApprover } from '../../support/a-centre.ts';
import { say } from '../../support/joint-case.ts';

type Centre = ReturnType<typeof aCentre>;

const eventOf = (applicationId: string, body: EventBody, seq = 90): CaseEvent => ({
  applicationId,
  seq,
  at: '2026-03-02T01:00:00.000Z',
  by: { kind: 'centre', part: 'test' },
  body,
  prev: '',
  hash: '',
});

/** A case that all five departments have agreed to and the approver has granted. */
async function granted(centre: Centre): Promise<string> {
  const id = await centre.asked();
  for (const one of ['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ']) await say(centre, id, one);
  await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
  await approveApplication({ caller: policeApprover, applicationId: id }, centre.ports);
  return id;
}

describe('who is told what', () => {
  it('tells the applicant in one digest what all departments said, and not one by one', async () => {
    const centre = aCentre();
    const id = await granted(centre);
    const told: string[] = [];
    for (const event of centre.ports.cases.log)
      for (const message of await keepMessages(event, centre.ports))
        if (message.recipient.kind === 'applicant') told.push(message.template);
    // when to be on site for the two surveys, and what came out: nothing of each single answer
    expect(told).toEqual([
      'application-received',
      'application-accepted',
      'survey-appointed',
      'survey-appointed',
      'joint-digest',
    ]);
    const digest = [...centre.messages.values()].find((one) => one.template === 'joint-digest');
    expect(digest?.facts.opinions?.split(',').toSorted()).toEqual([
      'CGJ:consent',
      'JJ:consent',
      'SCJ:consent',
      'WJW:consent',
      'XFZD:consent',
    ]);
    await sendMessage(digest as Message, centre.ports);
    expect(id).toBe(digest?.applicationId);
  });

  it('tells departments that are only informed once, when it is decided', async () => {
    const centre = aCentre();
    const id = await granted(centre);
    const caseFile = await centre.found(id);
    const item = await itemOf(caseFile, centre.ports.catalogue);
    const plan = item.jointPlan && { ...item.jointPlan, forInformation: ['WLJ', 'QXJ'] };
    const told = centre.ports.cases.log.flatMap((event) =>
      messagesOf(event, caseFile, { ...item, ...(plan && { jointPlan: plan }) }).filter(
        ({ recipient }) =>
          recipient.kind === 'department' && ['WLJ', 'QXJ'].includes(recipient.departmentCode),
      ),
    );
    expect(told.map((one) => [one.template, one.facts.outcome])).toEqual([
      ['joint-outcome', 'approved'],
      ['joint-outcome', 'approved'],
    ]);
    const refused = eventOf(id, { type: 'ApplicationRefused', reasons: 'x', legalBasis: 'y', remedies: [] });
    const outcomes = messagesOf(refused, caseFile, { ...item, ...(plan && { jointPlan: plan }) });
    expect(outcomes.map((one) => one.facts.outcome)).toEqual([undefined, 'refused', 'refused']);
  });

  it('tells what a notice, a question and a withdrawal mean to whom they concern', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const { id: taskId } = await centre.task(id, 'CGJ');
    const facts = { taskId, round: 1, action: 'review', departmentCode: 'CGJ' } as const;
    const points = [
      { kind: 'material', code: 'eventplan', said: [{ departmentCode: 'GAJ', what: '缺頁' }] },
      { kind: 'field', code: 'attendance', said: [{ departmentCode: 'GAJ', what: '不符' }] },
      { kind: 'field', code: 'gone', said: [{ departmentCode: 'GAJ', what: '何在' }] },
    ] as const;
    const bodies: EventBody[] = [
      { type: 'SupplementRequested', points, lastOn: '2026-03-23' },
      { type: 'SupplementAnswered', answeredOn: '2026-03-12' },
      { type: 'QuestionAsked', questionId: 'q', text: '由誰清運？', ...facts },
      { type: 'QuestionAnswered', questionId: 'q', ...facts },
      { type: 'DepartmentWithdrawn', reason: '無關', ...facts },
    ];
    const kept: Message[] = [];
    for (const [index, body] of bodies.entries())
      kept.push(...(await keepMessages(eventOf(id, body, 50 + index), centre.ports)));
    expect(kept.map((one) => [one.recipient.kind, one.template])).toEqual([
      ['applicant', 'supplement-requested'],
      ['department', 'supplement-answered'],
      ['applicant', 'question-asked'],
      ['department', 'question-answered'],
      ['department', 'department-withdrawn'],
    ]);
    expect(kept[0]?.facts.points?.split('\n')).toEqual([
      expect.stringMatching(/^- .*方案.*：缺頁$/),
      '- 預計參加人數：不符',
      '- gone：何在',
    ]);
    for (const message of kept) await sendMessage(message, centre.ports);
    expect(centre.letters.map((letter) => letter.text)).toEqual([
      `https://centre.example/applications/${id}/supplement`,
      `https://centre.example/staff/cases/${id}`,
      `https://centre.example/applications/${id}`,
      expect.stringContaining('/review/'),
      expect.anything(),
    ]);
  });

  it('tells the applicant of a return, a refusal and the licence, and the supervisors of a locked link', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const caseFile = await centre.found(id);
    const task = await centre.task(id, 'CGJ');
    const facts = { taskId: task.id, round: 1, action: 'review', departmentCode: 'CGJ' } as const;
    const reasons = { reasons: '不屬本機關', legalBasis: '第三十二條' };
    const bodies: EventBody[] = [
      { type: 'ApplicationReturned', ...reasons },
      { type: 'ApplicationRefused', ...reasons, remedies: [] },
      { type: 'LicenceDelivered', licenceNumber: 'LY-GAJ-2026-000001', sha256: '' },
      { type: 'ReviewLinkLocked', ...facts },
      { type: 'ReviewLinkReissued', linkNumber: 2, reason: 'x', ...facts },
      { type: 'OpinionRequested', lastOn: '2026-03-03', ...facts, taskId: 'lost' },
      { type: 'ReviewRecorded', proposal: 'approve', opinion: 'x' },
    ];
    const told = bodies.map((body) =>
      messagesOf(eventOf(id, body), caseFile).map((one) => `${one.recipient.kind} ${one.template}`),
    );
    expect(told).toEqual([
      ['applicant application-returned'],
      ['applicant application-refused'],
      ['applicant licence-delivered'],
      ['supervisors review-link-locked'],
      ['department opinion-requested'],
      [],
      [],
    ]);
    expect(
      await keepMessages(
        eventOf('gone', { type: 'ReviewRecorded', proposal: 'approve', opinion: 'x' }),
        centre.ports,
      ),
    ).toEqual([]);
  });

  it('leads the reader of a licence message to its verification, and lets who has no address read on the pages', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const body: EventBody = { type: 'LicenceDelivered', licenceNumber: 'LY-GAJ-2026-000001', sha256: '' };
    const [message] = await keepMessages(eventOf(id, body), centre.ports);
    if (!message) throw new Error('nobody is told');
    await sendMessage(message, centre.ports);
    expect(centre.letters.at(-1)?.text).toBe('https://centre.example/licences/LY-GAJ-2026-000001');
    const silent = { ...message, id: 'silent', recipient: { kind: 'applicant', locale: 'en' } as const };
    await centre.ports.messages.keep(silent);
    await sendMessage(silent, centre.ports);
    expect(centre.letters).toHaveLength(1);
    const lost = { ...message, id: 'lost', template: 'opinion-requested', facts: { taskId: 'x' } } as const;
    await centre.ports.messages.keep(lost);
    await expect(sendMessage(lost, centre.ports)).rejects.toThrow('lost');
    const orphan = { ...message, id: 'orphan', applicationId: 'gone' };
    await centre.ports.messages.keep(orphan);
    await sendMessage(orphan, centre.ports);
    await sendMessage({ ...message, id: 'unknown' }, centre.ports);
    expect(centre.letters).toHaveLength(1);
  });
});

describe('who is told what, in the cases that are rare', () => {
  const task = { round: 1, action: 'review', departmentCode: 'CGJ' } as const;

  it('tells the applicant of taking back, and of a clock that an officer of the desk stopped', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const caseFile = await centre.found(id);
    const stopped = {
      type: 'ClockStopped',
      reason: 'hearing',
      legalBasis: '第四十五條',
      expectedDays: 5,
      stoppedOn: '2026-03-03',
    } as const;
    const templatesOf = (body: EventBody, more: Partial<CaseEvent> = {}) =>
      messagesOf({ ...eventOf(id, body), ...more }, caseFile).map(({ template }) => template);
    expect(templatesOf({ type: 'ApplicationWithdrawn', round: 1, reason: '' })).toEqual([
      'application-withdrawn',
    ]);
    expect(templatesOf({ type: 'SubmissionUndone' })).toEqual(['submission-undone']);
    // what a department needs is told with what it begins
    expect(templatesOf(stopped)).toEqual([]);
    expect(templatesOf(stopped, { by: { kind: 'staff', sub: 'huang', name: '黃國強' } })).toEqual([
      'clock-stopped',
    ]);
  });

  it('urges without a note, and tells nobody of days that did not move', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const caseFile = await centre.found(id);
    const urged: EventBody = {
      type: 'CaseUrged',
      taskId: 'desk',
      action: 'review',
      departmentCode: 'GAJ',
      lastOn: '2026-03-05',
      note: '',
    };
    const told = messagesOf(eventOf(id, urged), caseFile);
    expect(told.map(({ recipient, facts }) => [recipient.kind, facts.note])).toEqual([
      ['department', '—'],
      ['head', '—'],
    ]);
    expect(told.every(({ facts }) => facts.taskId === undefined)).toBe(true);
  });

  it('says in the digest who was silent and who was withdrawn', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    await say(centre, id, 'WJW');
    const caseFile = await centre.found(id);
    const silence = {
      verdict: 'consent',
      source: 'silence',
      policy: 'consent',
      givenAt: '2026-03-03T16:00:00.000Z',
    } as const;
    const tasks = caseFile.tasks.map((one) =>
      one.departmentCode === 'CGJ' && one.audience === 'department' ? { ...one, opinion: silence } : one,
    );
    const over: EventBody = { type: 'OpinionsConsolidated', round: 1, outcome: 'consent', objections: [] };
    const [digest] = messagesOf(eventOf(id, over), { ...caseFile, tasks });
    const said = Object.fromEntries((digest?.facts.opinions ?? '').split(',').map((one) => one.split(':')));
    expect([said.WJW, said.CGJ, said.JJ]).toEqual(['consent', 'silent', 'withdrawn']);
  });

  it('names a point by its code where the item is lost, and informs no department of a case of one', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const { application, ...rest } = await centre.found(id);
    const points = [
      { kind: 'field', code: 'venueName', said: [{ departmentCode: 'GAJ', what: '不符' }] },
    ] as const;
    const notice: EventBody = { type: 'SupplementRequested', points, lastOn: '2026-03-23' };
    const [told] = messagesOf(eventOf(id, notice), { application, ...rest });
    expect(told?.facts.points).toBe('- venueName：不符');
    const alone = { ...rest, application: { ...application, kind: 'promised' as const } };
    const approved: EventBody = { type: 'ApplicationApproved', licenceNumber: 'LY-GAJ-2026-000001' };
    const item = await itemOf({ application, ...rest }, centre.ports.catalogue);
    expect(messagesOf(eventOf(id, approved), alone, item)).toEqual([]);
    const asked: EventBody = { type: 'OpinionRequested', lastOn: '2026-03-03', taskId: 'x', ...task };
    expect(messagesOf(eventOf(id, asked), alone)).toEqual([]);
  });
});

describe('who is told what after the end of a case', () => {
  const licenceNumber = 'LY-GAJ-2026-000001';

  it('tells of the paper, of a low rating that waits, and of a fault that was found, and of nothing else', async () => {
    const centre = aCentre();
    const id = await centre.asked();
    const caseFile = await centre.found(id);
    const told = (body: EventBody) =>
      messagesOf(eventOf(id, body), caseFile).map(
        ({ recipient, template }) => `${recipient.kind} ${template}`,
      );
    const lastOn = '2026-03-16';
    const ready = (way: 'post' | 'pick-up') =>
      told({ type: 'LicenceReady', licenceNumber, sha256: 'x', way, lastOn });
    expect([ready('post'), ready('pick-up')]).toEqual([
      [expect.stringContaining('applicant paper-to-be-posted')],
      [expect.stringContaining('applicant paper-to-be-collected')],
    ]);
    const handed = {
      type: 'LicenceHandedOver',
      licenceNumber,
      collector: 'applicant',
      paper: 'passport',
    } as const;
    const posted = {
      type: 'LicencePosted',
      licenceNumber,
      carrier: 'EMS',
      trackingNumber: 'EA123456789CN',
    } as const;
    for (const body of [handed, posted]) expect(told(body)[0]).toMatch(/^applicant /);
    expect(told({ type: 'RatingAnswerAsked', lastOn })).toEqual(['supervisors rating-answer-asked']);
    expect(told({ type: 'RatingAnswerOverdue', lastOn })).toEqual(['supervisors rating-answer-overdue']);
    expect(told({ type: 'SampleLookedAt', result: 'in-order', found: '' })).toEqual([]);
    expect(told({ type: 'SampleLookedAt', result: 'fault', found: '不符' })).toEqual(['head sample-fault']);
  });
});

describe('after the decision', () => {
  it('says once that delivery is overdue when the tenth working day has ended (art. 44)', async () => {
    const centre = aCentre();
    const id = await granted(centre);
    centre.at('2026-03-17T00:00:00+08:00');
    const run = (await centre.found(id)).ledger?.run ?? 0;
    await checkDeadline({ applicationId: id, run }, centre.ports);
    await checkDeadline({ applicationId: id, run }, centre.ports);
    expect(centre.typesOf(id).filter((one) => one === 'DeliveryOverdue')).toHaveLength(1);
    await deliverLicence({ applicationId: id }, centre.ports);
    const view = await readProgress(await centre.found(id), centre.ports);
    expect(view).toMatchObject({ status: 'delivered', licenceNumber: 'LY-GAJ-2026-000001' });
    expect(view.departments.every((one) => one.status === 'answered')).toBe(true);
  });

  it('delivers nothing that was not granted, and stops when the register has lost a licence', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    expect((await deliverLicence({ applicationId: id }, centre.ports))?.application.status).toBe('in-review');
    expect(await deliverLicence({ applicationId: 'gone' }, centre.ports)).toBeUndefined();
    const other = aCentre();
    const grantedId = await granted(other);
    const licences = { ...other.ports.licences, find: async () => undefined };
    await expect(deliverLicence({ applicationId: grantedId }, { ...other.ports, licences })).rejects.toThrow(
      'register',
    );
  });
});

describe('what cannot be', () => {
  it('is said loudly: a lost version of an item, a department that is not listed', async () => {
    const centre = aCentre();
    const id = await centre.accepted();
    const nothing = { ...centre.ports.catalogue, findItemVersion: async () => undefined };
    await expect(itemOf(await centre.found(id), nothing)).rejects.toThrow('lost');
    expect(isSocialCreditCode('12')).toBe(false);
    expect(whyNot('approve-application', { kind: 'public' }, await centre.found(id))).toBe(
      'APPLICATION_NOT_FOUND',
    );
  });
});

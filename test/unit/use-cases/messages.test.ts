import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../../functions/core/domain/event.ts';
import { isSocialCreditCode } from '../../../functions/core/domain/id-numbers.ts';
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
    const licences = { find: async () => undefined, lastSerial: async () => 0 };
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

import { describe, expect, it } from 'vitest';
import type { Message } from '../../../functions/core/domain/message.ts';
import type { Mailer, MessageStore } from '../../../functions/core/ports/messages.ts';
import { ScanFailed } from '../../../functions/core/ports/virus-scanner.ts';
import type { SendPorts } from '../../../functions/core/use-cases/send-message.ts';
import { createCheckDocumentHandler, documentOfKey } from '../../../functions/events/check-document.ts';
import { createSweepHandler } from '../../../functions/events/sweep.ts';
import { writeLetter } from '../../../functions/shared/letters.ts';
import { departmentNameOf } from '../../../functions/shared/wiring/messages.ts';
import { createCountStatisticsHandler } from '../../../functions/streams/count-statistics.ts';
import { createIssueLicenceHandler } from '../../../functions/streams/issue-licence.ts';
import { createRelayWorkflowHandler } from '../../../functions/streams/relay-workflow.ts';
import { createSendNotificationsHandler } from '../../../functions/streams/send-notifications.ts';
import { aCentre, type Centre, key, submitted } from '../api/a-centre.ts';
import { recordsOf } from './records.ts';

const context = JSON.parse('{"awsRequestId":"run-1"}');

function fakeMessages(): MessageStore & { all: Map<string, Message> } {
  const all = new Map<string, Message>();
  const nameOf = (applicationId: string, id: string) => `${applicationId}/${id}`;
  return {
    all,
    keep: async (message) => {
      const name = nameOf(message.applicationId, message.id);
      if (!all.has(name)) all.set(name, message);
    },
    find: async (applicationId, id) => all.get(nameOf(applicationId, id)),
    markSent: async (message, at) => {
      all.set(nameOf(message.applicationId, message.id), { ...message, sentAt: at.toISOString() });
    },
  };
}

/** Everything that sends, with a mailer that can be broken. */
function aPostOffice(centre: Centre) {
  const letters: Parameters<Mailer['send']>[0][] = [];
  const state = { isBroken: false };
  const ports = {
    ...centre.ports,
    messages: fakeMessages(),
    mailer: {
      send: async (letter: Parameters<Mailer['send']>[0]) => {
        if (state.isBroken) throw new Error('The sender is down.');
        letters.push(letter);
      },
    },
    addresses: {
      ofDepartment: async (code: string) => `${code}@example.org`,
      ofHead: async (code: string) => `${code}-head@example`,
      ofSupervisors: async () => 'supervisors@example.org',
    },
    publicUrl: 'https://centre.example',
    writeLetter,
    departmentName: departmentNameOf(centre.ports.catalogue),
  } satisfies SendPorts & object;
  return { letters, state, ports };
}

/** Nothing to recompute: the calendar is as it was. */
const checkpoints = { read: async () => undefined, write: async () => {} };

describe('sending notifications', () => {
  it('writes to the applicant once, however often the event is delivered', async () => {
    const centre = aCentre();
    await submitted(centre, 'fireworks-display');
    await submitted(centre, 'fireworks-display'); // the same key: the same case
    const office = aPostOffice(centre);
    const handler = createSendNotificationsHandler(office.ports, centre.log);
    for (let times = 0; times < 3; times += 1) await handler(recordsOf(centre.cases.log), context);
    expect(office.letters.map((letter) => [letter.to, letter.locale])).toEqual([
      ['lin@example.org', 'zh-Hant'],
    ]);
    expect(office.letters[0]?.text).toContain('公安局已收到您的「焰火燃放許可」申請');
  });

  it('does not hold up the stream for a broken sender; the sweep sends what was kept', async () => {
    const centre = aCentre();
    await submitted(centre, 'fireworks-display');
    const office = aPostOffice(centre);
    office.state.isBroken = true;
    const answer = await createSendNotificationsHandler(office.ports, centre.log)(
      recordsOf(centre.cases.log),
      context,
    );
    expect(answer.batchItemFailures).toEqual([]);
    expect(centre.lines.map((line) => line.code)).toContain('MESSAGE_NOT_SENT');

    office.state.isBroken = false;
    const due = async () =>
      [...office.ports.messages.all.values()].map(
        ({ applicationId, id: messageId }) => ({ kind: 'message', applicationId, messageId }) as const,
      );
    const ports = { ...office.ports, cases: { ...centre.cases, due }, workflow: aWorkflow().workflow };
    expect(await createSweepHandler({ ...ports, checkpoints }, centre.log)({}, context)).toMatchObject({
      failed: 0,
    });
    expect(office.letters).toHaveLength(1);
  });
});

function aWorkflow() {
  const calls: [string, object | string][] = [];
  const note = (name: string) => async (what: object | string) => void calls.push([name, what]);
  const workflow = {
    startJointReview: note('startJointReview'),
    startDeadlineRun: note('startDeadlineRun'),
    endDeadlineRun: note('endDeadlineRun'),
    completeTask: note('completeTask'),
  };
  return { calls, workflow };
}

describe('relaying to the workflow', () => {
  it('starts the joint review of an accepted joint case', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'large-event');
    await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params: { id } });
    const { calls, workflow } = aWorkflow();
    const handler = createRelayWorkflowHandler({ cases: centre.cases, workflow }, centre.log);
    await handler(recordsOf(centre.cases.log), context);
    expect(calls).toContainEqual([
      'startJointReview',
      expect.objectContaining({ applicationId: id, round: 1 }),
    ]);
    expect(calls.map(([name]) => name)).toContain('startDeadlineRun');
  });
});

/** A case that the approver has approved. */
async function approved(centre: Centre) {
  const { id } = await submitted(centre, 'fireworks-display');
  const params = { id };
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params });
  const body = { proposal: 'approve', opinion: '符合條件' };
  await centre.ask('POST /api/applications/{id}/review', { as: 'reviewer', params, body });
  await centre.ask('POST /api/applications/{id}/approve', { as: 'approver', params });
  return id;
}

describe('issuing licences', () => {
  it('prints and delivers the licence of an approved case, once', async () => {
    const centre = aCentre();
    const id = await approved(centre);
    const printed: string[] = [];
    const ports = {
      ...centre.ports,
      printer: {
        print: async ({ number }: { number: string }, url: string) => {
          printed.push(`${number} ${url}`);
          return new Uint8Array([1]);
        },
      },
      receiptPrinter: { print: async () => new Uint8Array([2]) },
      publicUrl: 'https://centre.example',
      sha256OfBytes: () => 'b'.repeat(64),
    };
    const handler = createIssueLicenceHandler(ports, centre.log);
    const records = recordsOf(centre.cases.log);
    await handler(records, context);
    await handler(records, context);
    expect((await centre.cases.find(id))?.application.status).toBe('delivered');
    expect(printed).toHaveLength(1);
    const fetched = await centre.ask('GET /api/applications/{id}/licence', { as: 'lin', params: { id } });
    expect(fetched.body).toMatchObject({
      number: expect.stringMatching(/^LY-GAJ-2026-/),
      url: expect.any(String),
    });
  });
});

describe('counting', () => {
  it('counts what happened under its day and department', async () => {
    const centre = aCentre();
    await approved(centre);
    const counted: string[] = [];
    const statistics = {
      count: async ({
        day,
        departmentCode,
        counter,
      }: {
        day: string;
        departmentCode: string;
        counter: string;
      }) => void counted.push(`${day} ${departmentCode} ${counter}`),
      between: async () => [],
    };
    await createCountStatisticsHandler({ cases: centre.cases, statistics }, centre.log)(
      recordsOf(centre.cases.log),
      context,
    );
    expect(counted).toEqual([
      '2026-03-02 GAJ submitted',
      '2026-03-02 GAJ accepted',
      '2026-03-02 GAJ granted',
    ]);
  });
});

describe('checking documents that arrived', () => {
  const noticeOf = (...keys: string[]) => ({
    Records: keys.map((one) => ({ s3: { object: { key: one } } })),
  });

  it('records the verdict of the file of a case, once', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { id } = draft.body;
    const announced = await centre.ask('POST /api/applications/{id}/documents', {
      as: 'lin',
      params: { id },
      body: { materialCode: 'site-plan', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9 },
    });
    const handler = createCheckDocumentHandler(centre.ports, centre.log);
    const notice = noticeOf(`applications/${id}/${announced.body.document.id}`);
    await handler(notice, context);
    await handler(notice, context);
    expect((await centre.cases.find(id))?.documents).toMatchObject([{ status: 'clean' }]);
    expect(centre.cases.log.filter((event) => event.body.type === 'DocumentAccepted')).toHaveLength(1);
  });

  it('asks again when a scanner says that it has looked at the file', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { id } = draft.body;
    const announced = await centre.ask('POST /api/applications/{id}/documents', {
      as: 'lin',
      params: { id },
      body: { materialCode: 'site-plan', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9 },
    });
    const objectKey = `applications/${id}/${announced.body.document.id}`;
    const says = { detail: { s3ObjectDetails: { bucketName: 'quarantine', objectKey } } };
    await createCheckDocumentHandler(centre.ports, centre.log)(says, context);
    expect((await centre.cases.find(id))?.documents).toMatchObject([{ status: 'clean' }]);
  });

  it('fails aloud when a scanner gives no verdict, and leaves the file where it is', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { id } = draft.body;
    const announced = await centre.ask('POST /api/applications/{id}/documents', {
      as: 'lin',
      params: { id },
      body: { materialCode: 'site-plan', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9 },
    });
    const inspect = (): Promise<never> => Promise.reject(new ScanFailed('UNREACHABLE'));
    const ports = { ...centre.ports, quarantine: { ...centre.ports.quarantine, inspect } };
    const notice = noticeOf(`applications/${id}/${announced.body.document.id}`);
    await expect(createCheckDocumentHandler(ports, centre.log)(notice, context)).rejects.toBeInstanceOf(
      ScanFailed,
    );
    expect((await centre.cases.find(id))?.documents).toMatchObject([{ status: 'awaiting-upload' }]);
    expect(centre.lines.find(({ code }) => code === 'SCAN_FAILED')).toMatchObject({
      facts: { scanFault: 'UNREACHABLE' },
    });
  });

  it('leaves alone what the centre gave no key for, and the test message of the store', async () => {
    const centre = aCentre();
    const handler = createCheckDocumentHandler(centre.ports, centre.log);
    await handler({ Service: 'Amazon S3', Event: 's3:TestEvent' }, context);
    await handler(noticeOf('other/thing', 'applications/01900000-0000-7000-8000-000000000001/none'), context);
    expect(centre.lines.filter((line) => line.code === 'DOCUMENT_KEY_UNKNOWN')).toHaveLength(2);
  });

  it.each([
    ['applications/a/b', { applicationId: 'a', documentId: 'b' }],
    ['applications%2Fa%2Fb', { applicationId: 'a', documentId: 'b' }],
    ['applications/a/b/c', undefined],
    ['applications/a', undefined],
    ['applications//b', undefined],
    ['elsewhere/a/b', undefined],
    ['applications/a/%E0%A4%A', undefined],
  ])('reads the key %s', (text, document) => {
    expect(documentOfKey(text)).toEqual(document);
  });
});

describe('the sweep', () => {
  it('names what it could not drive on, and drives the rest', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const office = aPostOffice(centre);
    const due = async () =>
      [
        { kind: 'message', applicationId: id, messageId: 'broken' },
        { kind: 'clock', applicationId: id },
      ] as const;
    const find = () => Promise.reject(new Error('no'));
    const ports = {
      ...office.ports,
      workflow: aWorkflow().workflow,
      cases: { ...centre.cases, due: async () => [...(await due())] },
      messages: { ...office.ports.messages, find },
    };
    expect(await createSweepHandler({ ...ports, checkpoints }, centre.log)(undefined, context)).toEqual({
      driven: 1,
      recomputed: 0,
      failed: 1,
    });
    expect(centre.lines).toContainEqual(
      expect.objectContaining({
        code: 'SWEEP_ENTRY_FAILED',
        facts: expect.objectContaining({ entryKind: 'message', messageId: 'broken' }),
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/api/operations/index.ts';
import type { Document } from '../../../functions/core/domain/document.ts';
import { aCentre, submitted } from './a-centre.ts';
import { answerTo } from './ask-operation.ts';

const reading = operations.filter(
  ({ audience, method, path }) => audience === 'staff' && method === 'GET' && /\{(id|taskId)\}/.test(path),
);

const aDocument = (applicationId: string): Document => ({
  id: 'plan',
  applicationId,
  materialCode: 'site-plan',
  fileName: 'plan.pdf',
  contentType: 'application/pdf',
  sizeBytes: 9,
  status: 'clean',
  announcedAt: '2026-03-02T01:00:00.000Z',
});

describe('reading a case through the API', () => {
  it.each(reading)('with $id leaves a record of who looked, and none when it was refused', async ({ id }) => {
    const centre = aCentre();
    const { id: caseId } = await submitted(centre, 'fireworks-display');
    const refused = await answerTo(centre, caseId, id, 'stranger');
    expect(refused.status).toBe(404);
    expect(await centre.ports.accesses.of(caseId)).toEqual([]);
    const { status } = await answerTo(centre, caseId, id, 'reviewer');
    // a document or receipt that is not there was not looked at
    expect(await centre.ports.accesses.of(caseId)).toHaveLength(status === 200 ? 1 : 0);
  });

  it('has every address of a file and of a receipt on record, too', async () => {
    const centre = aCentre();
    const { id: caseId } = await submitted(centre, 'fireworks-display');
    const { application } = (await centre.cases.find(caseId)) ?? {};
    if (!application) throw new Error('The case is gone.');
    const after = { ...application, version: application.version + 1, receipts: ['acceptance' as const] };
    await centre.cases.save({ before: application, after, events: [], documents: [aDocument(caseId)] });
    const pagesSeen = async () => (await centre.ports.accesses.of(caseId)).map((one) => one.page);
    const document = { as: 'reviewer', params: { id: caseId, documentId: 'plan' } } as const;
    expect((await centre.ask('GET /api/cases/{id}/documents/{documentId}', document)).status).toBe(200);
    expect(await pagesSeen()).toEqual(['document']);
    const receipt = { as: 'reviewer', params: { id: caseId, kind: 'acceptance' } } as const;
    expect((await centre.ask('GET /api/cases/{id}/receipts/{kind}', receipt)).status).toBe(200);
    expect(await pagesSeen()).toEqual(['document', 'receipt']);
  });

  it('shows the supervisor who looked, and the answers masked', async () => {
    const centre = aCentre();
    const { id: caseId } = await submitted(centre, 'fireworks-display');
    const reviewer = await answerTo(centre, caseId, 'show-case', 'reviewer');
    expect(reviewer.body.answers.contactPhone).toBe('13900001111');
    const supervisor = await answerTo(centre, caseId, 'show-case', 'supervisor');
    expect(supervisor.body.answers.contactPhone).toBe('139•••1111');
    expect(JSON.stringify(supervisor.body)).not.toContain('林小燕');
    const log = await answerTo(centre, caseId, 'show-events', 'supervisor');
    expect(log.body.accesses.map((one: { as: string; page: string }) => [one.as, one.page])).toEqual([
      ['handler', 'case'],
      ['supervisor', 'case'],
      ['supervisor', 'log'],
    ]);
    expect((await answerTo(centre, caseId, 'show-events', 'reviewer')).body.accesses).toBeUndefined();
  });
});

describe('accepting several through the API', () => {
  it('answers for each, and the same when it is asked again', async () => {
    const centre = aCentre();
    const { id } = await submitted(centre, 'fireworks-display');
    const body = { applicationIds: [id, 'nothing'] };
    const accept = () => centre.ask('POST /api/tasks/accept', { as: 'reviewer', body });
    const first = await accept();
    expect(first.status).toBe(200);
    expect(first.body.outcomes).toMatchObject([
      { id },
      { id: 'nothing', refused: { code: 'APPLICATION_NOT_FOUND' } },
    ]);
    expect((await accept()).body).toEqual(first.body);
  });
});

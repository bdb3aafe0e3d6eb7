import { describe, expect, it } from 'vitest';
import { aCentre, answers, key, submitted } from './a-centre.ts';
import { consent, inJointReview } from './in-joint-review.ts';

describe('the applicant', () => {
  it('begins one draft with one key, however often it is sent', async () => {
    const centre = aCentre();
    const begin = () =>
      centre.ask('POST /api/applications', {
        as: 'lin',
        headers: key,
        body: { itemCode: 'fireworks-display' },
      });
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, begin));
    expect(first?.status).toBe(201);
    expect(new Set([first, ...others].map((one) => one?.body.id)).size).toBe(1);
  });

  it('submits and receives reference number and query code, and the same again', async () => {
    const centre = aCentre();
    const first = await submitted(centre, 'fireworks-display');
    expect(first).toMatchObject({
      status: 'submitted',
      handlingKind: 'promised',
      queryCode: expect.any(String),
    });
    const again = await centre.ask('POST /api/applications/{id}/submit', {
      as: 'lin',
      params: { id: first.id },
      headers: { 'idempotency-key': 'another-key' },
    });
    expect(again.body.reference).toBe(first.reference);
  });

  it('is told every wrong answer with its limit and what to do', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { status, body } = await centre.ask('PUT /api/applications/{id}/form', {
      as: 'lin',
      params: { id: draft.body.id },
      body: { answers: { ...answers, subject: '長'.repeat(21), contactPhone: '' } },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/answers-invalid', code: 'ANSWERS_INVALID' });
    expect(body.errors).toEqual([
      { pointer: '/answers/contactPhone', code: 'REQUIRED', remedy: expect.any(String) },
      { pointer: '/answers/subject', code: 'TOO_LONG', limit: 20, remedy: expect.any(String) },
    ]);
  });

  it('saves one step at a time', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { status, body } = await centre.ask('PUT /api/applications/{id}/form', {
      as: 'lin',
      params: { id: draft.body.id },
      body: { stepId: 'event', answers: { subject: '元宵煙花' } },
    });
    expect(status).toBe(200);
    expect(body.answers).toEqual({ subject: '元宵煙花' });
  });

  it('uploads a file: announced, posted, checked, opened, and taken out again', async () => {
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
      body: {
        materialCode: 'site-plan',
        fileName: '平面圖.pdf',
        contentType: 'application/pdf',
        sizeBytes: 900,
      },
    });
    expect(announced.status).toBe(201);
    const params = { id, documentId: announced.body.document.id };
    centre.setInspection({ verdict: 'missing' });
    const early = await centre.ask('POST /api/applications/{id}/documents/{documentId}/complete', {
      as: 'lin',
      params,
    });
    expect([early.status, early.body.status]).toEqual([200, 'awaiting-upload']);
    centre.setInspection({ verdict: 'clean', sha256: 'a'.repeat(64) });
    const done = await centre.ask('POST /api/applications/{id}/documents/{documentId}/complete', {
      as: 'lin',
      params,
    });
    expect(done.body).toMatchObject({ status: 'clean' });
    const opened = await centre.ask('GET /api/applications/{id}/documents/{documentId}', {
      as: 'lin',
      params,
    });
    expect(opened.body.url).toContain(params.documentId);
    const removed = await centre.ask('DELETE /api/applications/{id}/documents/{documentId}', {
      as: 'lin',
      params,
    });
    expect(removed.body.documents).toMatchObject([{ status: 'removed' }]);
  });

  it('is told the limit of a file that is too large', async () => {
    const centre = aCentre();
    const draft = await centre.ask('POST /api/applications', {
      as: 'lin',
      headers: key,
      body: { itemCode: 'fireworks-display' },
    });
    const { status, body } = await centre.ask('POST /api/applications/{id}/documents', {
      as: 'lin',
      params: { id: draft.body.id },
      body: { materialCode: 'site-plan', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 1001 },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'FILE_TOO_LARGE', facts: { maxBytes: 1000, sizeBytes: 1001 } });
  });

  it('never sees an officer, a wrong PIN or what is kept for the desks', async () => {
    const { centre, id, linkOf } = await inJointReview();
    const params = { token: await linkOf('HBJ') };
    await centre.ask('POST /api/review/{token}/opinion', { params, body: { ...consent, pin: '0000' } });
    await centre.ask('POST /api/review/{token}/opinion', { params, body: consent });
    const seen = [
      await centre.ask('GET /api/applications/{id}', { as: 'lin', params: { id } }),
      await centre.ask('GET /api/applications/{id}/progress', { as: 'lin', params: { id } }),
      await centre.ask('GET /api/applications', { as: 'lin' }),
    ];
    for (const { status, text } of seen) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/環保員|H-07|wrongPins|lastHash|審查員|acceptedBy|sub-/);
    }
    expect(seen[1]?.body.departments).toMatchObject([{ status: 'answered' }, { status: 'open' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { changeCase } from '../../../functions/core/use-cases/change-case.ts';
import { aCentre, type Centre, granted, type Persona, submitted } from './a-centre.ts';

const materialCode = 'site-plan';

async function drafted(centre: Centre, as: Persona, key: string): Promise<string> {
  const { body } = await centre.ask('POST /api/applications', {
    as,
    headers: { 'Idempotency-Key': key },
    body: { itemCode: 'fireworks-display' },
  });
  return body.id;
}

/** Lin's earlier draft with a clean file, and a new one. */
async function earlierAndNew() {
  const centre = aCentre();
  const earlier = await drafted(centre, 'lin', 'key-first-1');
  const announced = await centre.ask('POST /api/applications/{id}/documents', {
    as: 'lin',
    params: { id: earlier },
    body: { materialCode, fileName: '平面圖.pdf', contentType: 'application/pdf', sizeBytes: 321 },
  });
  const documentId: string = announced.body.document.id;
  await centre.ask('POST /api/applications/{id}/documents/{documentId}/complete', {
    as: 'lin',
    params: { id: earlier, documentId },
  });
  const now = await drafted(centre, 'lin', 'key-second-2');
  const source = { applicationId: earlier, documentId };
  return { centre, earlier, now, source };
}

const take = (centre: Centre, id: string, source: object, as: Persona = 'lin') =>
  centre.ask('POST /api/applications/{id}/documents/reuse', {
    as,
    params: { id },
    body: { materialCode, source },
  });
const offers = async (centre: Centre, id: string, as: Persona = 'lin') =>
  centre.ask('GET /api/applications/{id}/materials/{materialCode}/earlier-documents', {
    as,
    params: { id, materialCode },
  });

describe('handing in again what the centre has, over the API', () => {
  it('is offered, taken, checked like every file, and then offered no more', async () => {
    const { centre, now, source } = await earlierAndNew();
    const offered = await offers(centre, now);
    expect(offered.body.offers).toEqual([
      expect.objectContaining({ source, fileName: '平面圖.pdf', since: '2026-03-02' }),
    ]);
    const taken = await take(centre, now, source);
    expect([taken.status, taken.body]).toEqual([
      201,
      expect.objectContaining({ materialCode, fileName: '平面圖.pdf', status: 'awaiting-upload' }),
    ]);
    const checked = await centre.ask('POST /api/applications/{id}/documents/{documentId}/complete', {
      as: 'lin',
      params: { id: now, documentId: taken.body.id },
    });
    expect(checked.body.status).toBe('clean');
    expect((await offers(centre, now)).body.offers).toEqual([]);
  });

  it('is taken once, however often it is asked for, also at the same moment', async () => {
    const { centre, now, source } = await earlierAndNew();
    const answers = await Promise.all([1, 2, 3, 4].map(() => take(centre, now, source)));
    answers.push(await take(centre, now, source));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await centre.cases.find(now))?.documents).toHaveLength(1);
  });

  it('takes a licence once, too, that has no hash to tell it by', async () => {
    const { centre, now } = await earlierAndNew();
    const { id: ended } = await submitted(centre, 'fireworks-display');
    await granted(centre, ended);
    const by = { kind: 'centre', part: 'test' } as const;
    await changeCase(ended, by, () => ({ application: { status: 'delivered' }, events: [] }), centre.ports);
    const number = (await centre.cases.find(ended))?.application.licenceNumber ?? '';
    await centre.ports.licenceFiles.keep({ number, edition: 1 }, new Uint8Array([1, 2, 3]));
    const answers = await Promise.all([1, 2, 3].map(() => take(centre, now, { applicationId: ended })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await centre.cases.find(now))?.documents).toHaveLength(1);
  });

  it("is nobody else's, neither the case nor the source, and both look like none", async () => {
    const { centre, earlier, now, source } = await earlierAndNew();
    const own = await drafted(centre, 'wu', 'key-of-wu-3');
    expect((await offers(centre, own, 'wu')).body.offers).toEqual([]);
    expect((await offers(centre, now, 'wu')).body.code).toBe('APPLICATION_NOT_FOUND');
    for (const one of [source, { applicationId: earlier }, { applicationId: 'nothing' }]) {
      const { status, body } = await take(centre, own, one, 'wu');
      expect([status, body.code]).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    }
    expect((await take(centre, now, source, 'wu')).body.code).toBe('APPLICATION_NOT_FOUND');
    expect((await centre.cases.find(own))?.documents).toEqual([]);
  });

  it('says which part of the request is wrong', async () => {
    const { centre, now } = await earlierAndNew();
    const { status, body } = await take(centre, now, {});
    expect([status, body.errors[0].pointer]).toEqual([422, '/source/applicationId']);
  });
});

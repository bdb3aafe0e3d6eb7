import { describe, expect, it } from 'vitest';
import { PART_BYTES } from '../../../functions/core/domain/upload-parts.ts';
import { aCentre, key } from './a-centre.ts';
import { promisedItem } from './items.ts';

const upload = '/api/applications/{id}/documents/{documentId}/upload';
const sha256 = 'a'.repeat(64);
const large = {
  ...promisedItem,
  materials: promisedItem.materials.map((one) => ({ ...one, maxBytes: 20_000_000 })),
};

/** A draft of Lin with a file of three parts announced. */
async function announced() {
  const centre = aCentre([large]);
  const draft = await centre.ask('POST /api/applications', {
    as: 'lin',
    headers: key,
    body: { itemCode: large.code },
  });
  const [material] = large.materials.filter(({ providedBy }) => providedBy === 'upload');
  const { body } = await centre.ask('POST /api/applications/{id}/documents', {
    as: 'lin',
    params: { id: draft.body.id },
    body: {
      materialCode: material?.code,
      fileName: '圖.pdf',
      contentType: 'application/pdf',
      sizeBytes: PART_BYTES * 2 + 1,
      sha256,
    },
  });
  const params = { id: draft.body.id, documentId: body.document.id };
  const ask = (route: string, more: object = {}) => centre.ask(route, { as: 'lin', params, ...more });
  const arrive = async (...numbers: number[]): Promise<void> => {
    const [document] = (await centre.cases.find(params.id))?.documents ?? [];
    for (const number of numbers)
      centre.uploads.arrive(document ?? {}, number, number === 3 ? 1 : PART_BYTES);
  };
  return { centre, params, ask, arrive };
}

describe('an upload in parts, over the API', () => {
  it('is started, signed, listed, gone on with and completed', async () => {
    const { ask, arrive } = await announced();
    const started = await ask(`POST ${upload}`);
    expect(started.body).toEqual({
      partBytes: PART_BYTES,
      parts: [
        { number: 1, sizeBytes: PART_BYTES, hasArrived: false },
        { number: 2, sizeBytes: PART_BYTES, hasArrived: false },
        { number: 3, sizeBytes: 1, hasArrived: false },
      ],
    });
    const signed = await ask(`POST ${upload}/parts`, { body: { parts: [{ number: 3, sha256 }] } });
    expect(signed.body.addresses).toEqual([
      { number: 3, url: expect.any(String), headers: expect.any(Object), expiresAt: expect.any(String) },
    ]);
    await arrive(1, 3);
    const shown = await ask(`GET ${upload}`);
    expect(shown.body.parts.map((part: { hasArrived: boolean }) => part.hasArrived)).toEqual([
      true,
      false,
      true,
    ]);
    const early = await ask(`POST ${upload}/complete`);
    expect([early.status, early.body]).toMatchObject([
      409,
      { code: 'UPLOAD_INCOMPLETE', facts: { missing: ['2'] } },
    ]);
    expect((await ask(`POST ${upload}`)).body).toEqual(shown.body);
    await arrive(2);
    const done = await ask(`POST ${upload}/complete`);
    expect([done.status, done.body.status]).toEqual([200, 'clean']);
    expect(done.text).not.toContain('partedUpload');
    const late = await ask(`POST ${upload}`);
    expect([late.status, late.body.code]).toEqual([409, 'FILE_ARRIVED']);
  });

  it('is aborted, and the document stays announced', async () => {
    const { ask, centre } = await announced();
    await ask(`POST ${upload}`);
    const aborted = await ask(`DELETE ${upload}`);
    expect([aborted.status, aborted.body.status]).toEqual([200, 'awaiting-upload']);
    expect(centre.uploads.open()).toEqual([]);
    expect((await ask(`GET ${upload}`)).body.code).toBe('UPLOAD_NOT_STARTED');
  });

  it.each([
    [{ parts: [] }],
    [{ parts: [{ number: 0, sha256 }] }],
    [{ parts: [{ number: 1, sha256: 'short' }] }],
    [{ parts: [{ number: 1 }] }],
    [{ parts: Array(101).fill({ number: 1, sha256 }) }],
    [{}],
  ])('is refused with the member that is wrong: %j', async (body) => {
    const { ask } = await announced();
    await ask(`POST ${upload}`);
    const answer = await ask(`POST ${upload}/parts`, { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'REQUEST_INVALID']);
    expect(answer.body.errors[0].pointer).toMatch(/^\/parts/);
  });

  it('has no fourth part', async () => {
    const { ask } = await announced();
    await ask(`POST ${upload}`);
    const answer = await ask(`POST ${upload}/parts`, { body: { parts: [{ number: 4, sha256 }] } });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'PART_UNKNOWN', facts: { parts: 3 } }]);
  });
});

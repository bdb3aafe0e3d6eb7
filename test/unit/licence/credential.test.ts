import { gunzipSync } from 'node:zlib';
import { compactVerify, importJWK, type JWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { rawSignature } from '../../../functions/adapters/kms/credential-signer.ts';
import { LIST_LENGTH, parseListName, statusBits } from '../../../functions/core/domain/credential.ts';
import { aCentre, type Centre, granted, submitted } from '../api/a-centre.ts';
import { promisedItem } from '../api/items.ts';

/** A verifier that has nothing of us but the key document that it once read. */
async function aVerifier(centre: Centre) {
  const { body, headers } = await centre.ask('GET /api/issuer/did.json');
  expect(headers['content-type']).toBe('application/did+json');
  const [{ publicKeyJwk }] = body.verificationMethod as [{ publicKeyJwk: JWK }];
  expect(publicKeyJwk).not.toHaveProperty('d');
  const key = await importJWK(publicKeyJwk, 'ES256');
  return async (token: string) => {
    const { payload, protectedHeader } = await compactVerify(token, key, { algorithms: ['ES256'] });
    return { header: protectedHeader, credential: JSON.parse(Buffer.from(payload).toString()) };
  };
}

async function aGrant() {
  const centre = aCentre();
  const { id } = await submitted(centre, 'fireworks-display');
  const number = await granted(centre, id);
  return {
    centre,
    number,
    credentialOf: (one = number) =>
      centre.ask('GET /api/licences/{number}/credential', { params: { number: one } }),
    list: (purpose: string) =>
      centre.ask('GET /api/status-lists/{list}', { params: { list: `GAJ-2026-${purpose}` } }),
    desk: (path: string, body: object) =>
      centre.ask(`POST /api/licences/{number}/${path}`, { as: 'approver', params: { number }, body }),
  };
}

/** The bit of an index, read as the specification has it: the first at the left. */
function bitOf(encodedList: string, index: number): number {
  expect(encodedList[0]).toBe('u');
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
  return ((bits[Math.floor(index / 8)] ?? 0) >> (7 - (index % 8))) & 1;
}

const said = { reason: '違反條件', legalBasis: '煙花爆竹安全管理條例' };
const penalty = { ...said, ground: 'penalty', concernsSafety: false };

describe('a licence as a verifiable credential', () => {
  it('is verified off line with nothing but the published key', async () => {
    const { centre, number, credentialOf } = await aGrant();
    const verify = await aVerifier(centre);
    const { status, headers, text } = await credentialOf();
    expect([status, headers['content-type']]).toEqual([200, 'application/vc+jwt']);
    const { header, credential } = await verify(text);
    const { body: issuer } = await centre.ask('GET /api/issuer/did.json');
    expect(header).toMatchObject({ alg: 'ES256', typ: 'vc+jwt', cty: 'vc' });
    expect(issuer.assertionMethod).toEqual([header.kid]);
    expect(credential.issuer).toBe(issuer.id);
    expect(credential['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2');
    expect(credential.type).toContain('VerifiableCredential');
    expect(credential.id).toBe(`https://centre.example/licences/${number}`);
    expect(credential.validFrom).toBe('2026-03-01T16:00:00Z');
  });

  it('says of the holder what the public page says, and nothing more', async () => {
    const { centre, number, credentialOf } = await aGrant();
    const { credential } = await (await aVerifier(centre))((await credentialOf()).text);
    const { body: shown } = await centre.ask('GET /api/licences/{number}', { params: { number } });
    const { type: _type, issuedBy, conditions, ...subject } = credential.credentialSubject;
    expect(shown).toMatchObject(subject);
    expect(issuedBy).toEqual(shown.departmentName);
    expect(conditions).toEqual(shown.conditions.map((one: { text: string }) => one.text));
    for (const secret of ['sub-lin', 'key-of-', '13900001111', 'lin@example.org', 'applicationId'])
      expect(JSON.stringify([credential, shown])).not.toContain(secret);
  });

  it('says what the licence says, its fields and notes too, and none that is personal', async () => {
    const notes = { 'zh-Hant': '不得轉讓。', 'zh-Hans': '不得转让。', en: 'Not to be passed on.' };
    const annexes = [{ title: notes, text: notes }];
    const licence = {
      ...promisedItem.licence,
      fields: ['subject', 'contactPhone'],
      annexes,
      notes,
      conditionsOnPage: 3,
    };
    const centre = aCentre([{ ...promisedItem, licence }]);
    const { id } = await submitted(centre, 'fireworks-display');
    const params = { number: await granted(centre, id) };
    const verify = await aVerifier(centre);
    const { credential } = await verify(
      (await centre.ask('GET /api/licences/{number}/credential', { params })).text,
    );
    const { body: shown } = await centre.ask('GET /api/licences/{number}', { params });
    const fields = [{ key: 'subject', label: expect.anything(), value: '元宵煙花' }];
    expect(shown).toMatchObject({ fields, annexes, notes });
    expect(shown).not.toHaveProperty('conditionsOnPage');
    expect(credential.credentialSubject).toMatchObject({ fields, annexes, notes });
    expect(JSON.stringify([credential, shown])).not.toContain('13900001111');
  });

  it('fails with one changed letter, and under another key', async () => {
    const { centre, credentialOf } = await aGrant();
    const verify = await aVerifier(centre);
    const { text } = await credentialOf();
    const [head = '', payload = '', signature = ''] = text.split('.');
    const said = Buffer.from(payload, 'base64url').toString();
    const changed = said.replace('林小燕', '林大燕');
    expect(changed).not.toBe(said);
    const forged = `${head}.${Buffer.from(changed).toString('base64url')}.${signature}`;
    await expect(verify(forged)).rejects.toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
    await expect((await aVerifier(aCentre()))(text)).rejects.toThrow();
  });

  it('names its places in the lists by its serial', async () => {
    const { centre, credentialOf } = await aGrant();
    const { credential } = await (await aVerifier(centre))((await credentialOf()).text);
    expect(credential.credentialStatus).toEqual(
      ['revocation', 'suspension'].map((purpose) => ({
        id: `https://centre.example/api/status-lists/GAJ-2026-${purpose}#1`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: '1',
        statusListCredential: `https://centre.example/api/status-lists/GAJ-2026-${purpose}`,
      })),
    );
  });

  it('is given no more for a licence that is over, nor for none', async () => {
    const { desk, credentialOf } = await aGrant();
    await desk('revocation', penalty);
    const { status, body } = await credentialOf();
    expect([status, body.code, body.facts]).toEqual([409, 'LICENCE_NOT_IN_FORCE', { state: 'revoked' }]);
    expect((await credentialOf('LY-GAJ-2026-000009')).status).toBe(404);
  });
});

describe('a status list', () => {
  it('turns the bit of a licence that is revoked, and of no other', async () => {
    const { centre, list, desk } = await aGrant();
    const verify = await aVerifier(centre);
    const encoded = async (purpose: string): Promise<string> =>
      (await verify((await list(purpose)).text)).credential.credentialSubject.encodedList;
    expect(bitOf(await encoded('revocation'), 1)).toBe(0);
    expect((await desk('revocation', penalty)).status).toBe(200);
    const after = await encoded('revocation');
    expect([0, 1, 2].map((index) => bitOf(after, index))).toEqual([0, 1, 0]);
    expect(bitOf(await encoded('suspension'), 1)).toBe(0);
  });

  it('shows a suspension until its last day, whether or not anybody has noticed its end', async () => {
    const { centre, list, desk } = await aGrant();
    const verify = await aVerifier(centre);
    const bit = async (): Promise<number> => {
      const { credential } = await verify((await list('suspension')).text);
      return bitOf(credential.credentialSubject.encodedList, 1);
    };
    await desk('suspension', { ...said, until: '2026-03-10' });
    centre.setClock('2026-03-10T15:59:00Z');
    expect(await bit()).toBe(1);
    centre.setClock('2026-03-10T16:00:00Z');
    expect(await bit()).toBe(0);
  });

  it('is a credential of its own, good for two days', async () => {
    const { centre, list } = await aGrant();
    const { credential, header } = await (await aVerifier(centre))((await list('revocation')).text);
    expect(header.typ).toBe('vc+jwt');
    expect(credential).toMatchObject({
      id: 'https://centre.example/api/status-lists/GAJ-2026-revocation',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      validFrom: '2026-03-01T16:00:00Z',
      validUntil: '2026-03-03T15:59:59Z',
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
    });
  });

  it.each(['GAJ-2026-nothing', 'GAJ-2025-revocation', 'x', 'GAJ-2026-revocation-1'])(
    'called %s is not found',
    async (name) => {
      const { centre } = await aGrant();
      const { status, body } = await centre.ask('GET /api/status-lists/{list}', { params: { list: name } });
      expect([status, body.code]).toEqual([404, 'STATUS_LIST_NOT_FOUND']);
    },
  );

  it('has at least 131,072 places and grows with its register', () => {
    expect(statusBits([], 5).length * 8).toBe(LIST_LENGTH);
    expect(statusBits([131_072], 131_072).length * 8).toBe(2 * LIST_LENGTH);
    expect(statusBits([131_072], 131_072)[16_384]).toBe(0x80);
    expect(parseListName('GAJ-2026-revocation')).toEqual({
      departmentCode: 'GAJ',
      year: 2026,
      purpose: 'revocation',
    });
  });
});

describe('a signature of KMS', () => {
  const number = (bytes: number[]) => [0x02, bytes.length, ...bytes];
  const der = (...numbers: number[][]) => {
    const body = numbers.flatMap(number);
    return Buffer.from([0x30, body.length, ...body]);
  };

  it('becomes two numbers of 32 bytes, whether they are shorter or have a zero before them', () => {
    const raw = rawSignature(der([0, ...Array.from({ length: 32 }, () => 0xff)], [7]));
    expect(raw.subarray(0, 32).every((byte) => byte === 0xff)).toBe(true);
    expect([...raw.subarray(32)]).toEqual([...Array.from({ length: 31 }, () => 0), 7]);
  });

  it.each([
    ['another sequence', Buffer.from([0x31, 0])],
    ['one number', der([1])],
    ['three numbers', der([1], [2], [3])],
    [
      'a number too long',
      der(
        Array.from({ length: 34 }, () => 1),
        [1],
      ),
    ],
    ['a length that is not true', Buffer.from([0x30, 9, 2, 1, 1])],
  ])('with %s is refused', (_what, bytes) => {
    expect(() => rawSignature(bytes)).toThrow('unknown form');
  });

  it('is one that jose takes for a JWT of this type', async () => {
    const { centre, credentialOf } = await aGrant();
    const { body } = await centre.ask('GET /api/issuer/did.json');
    const key = await importJWK(body.verificationMethod[0].publicKeyJwk, 'ES256');
    const { payload } = await jwtVerify((await credentialOf()).text, key, { typ: 'vc+jwt' });
    expect(payload.issuer).toBe(body.id);
  });
});

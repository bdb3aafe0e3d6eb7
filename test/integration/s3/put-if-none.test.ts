import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGateway, codeOf } from './a-gateway.ts';

const object = { bucket: 'licences', key: 'licences/LY-1.pdf' } as const;
const headers = { 'content-type': 'application/pdf', 'if-none-match': '*' };

async function aStore() {
  const gateway = await aGateway();
  const sign = (signed: Readonly<Record<string, string>> = headers) =>
    gateway.signer.address({ method: 'PUT', ...object, headers: signed, seconds: 60 });
  const read = async () => fetch(await gateway.signer.address({ method: 'GET', ...object, seconds: 60 }));
  return { ...gateway, sign, read };
}

describe('an object that is stored only where there is none', () => {
  it('is stored by one of sixteen at once; the others are told 412, and change neither bytes nor type', async () => {
    const { sign, read, arrived } = await aStore();
    const url = await sign();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, one) => fetch(url, { method: 'PUT', headers, body: `body ${one}` })),
    );
    const stored = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(15).fill(412)]);
    expect(await codeOf(answers[stored === 0 ? 1 : 0] as Response)).toBe('PreconditionFailed');
    const found = await read();
    expect([await found.text(), found.headers.get('content-type')]).toEqual([
      `body ${stored}`,
      'application/pdf',
    ]);
    expect(found.headers.get('etag')).toBe(answers[stored]?.headers.get('etag'));
    expect(arrived).toEqual(['licences/licences/LY-1.pdf']);
  });

  it('is not stored without the condition that was signed, nor with another', async () => {
    const { sign, read } = await aStore();
    const { 'if-none-match': _condition, ...without } = headers;
    const unconditioned = await fetch(await sign(), { method: 'PUT', headers: without, body: 'x' });
    expect([unconditioned.status, await codeOf(unconditioned)]).toEqual([403, 'SignatureDoesNotMatch']);
    const other = { ...headers, 'if-none-match': '"abc"' };
    const refused = await fetch(await sign(other), { method: 'PUT', headers: other, body: 'x' });
    expect([refused.status, await codeOf(refused)]).toEqual([501, 'NotImplemented']);
    expect((await read()).status).toBe(404);
  });

  it('leaves nothing of what was refused', async () => {
    const { sign, folder } = await aStore();
    const url = await sign();
    for (const body of ['first', 'second']) await fetch(url, { method: 'PUT', headers, body });
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
  });
});

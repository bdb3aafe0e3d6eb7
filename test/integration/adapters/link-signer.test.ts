import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KmsCall, kmsCall } from '../../../functions/adapters/kms/kms-call.ts';
import { kmsLinkSigner } from '../../../functions/adapters/kms/link-signer.ts';
import { listen } from '../../../local/http/listen.ts';
import { openKms } from '../../../local/kms/kms.ts';
import { answerKms } from '../../../local/kms/serve.ts';
import { openStoreInMemory } from '../../../local/store/local-store.ts';

const claims = {
  taskId: '01900000-0000-7000-8000-00000000000a.1.review.SCJ',
  applicationId: '01900000-0000-7000-8000-00000000000a',
  departmentCode: 'SCJ',
  linkNumber: 1,
  expiresAt: '2026-06-02T00:00:00.000Z',
};

let client: KmsCall;
let listening: Awaited<ReturnType<typeof listen>>;

beforeEach(async () => {
  const place = { region: 'ap-east-1', accountId: '000000000000' };
  const kms = openKms(openStoreInMemory(), ['alias/new', 'alias/old', 'alias/other'], place);
  listening = await listen(answerKms(kms), 0);
  const endpoint = `http://127.0.0.1:${listening.port}`;
  client = kmsCall({ region: place.region, endpoint }, { accessKeyId: 'a', secretAccessKey: 'b' });
});

afterEach(async () => {
  await listening.close();
});

describe('the link of a department, signed by KMS', () => {
  it('opens as what it was made for, and fits into a message', async () => {
    const links = kmsLinkSigner(client, 'alias/new');
    const token = await links.sign(claims);
    expect(await links.open(token)).toEqual(claims);
    expect(token.length).toBeLessThan(512);
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('does not open when any of its characters is another', async () => {
    const links = kmsLinkSigner(client, 'alias/new');
    const token = await links.sign(claims);
    const opened: string[] = [];
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      if (await links.open(token.slice(0, at) + other + token.slice(at + 1))) opened.push(`${at}`);
    }
    expect(opened).toEqual([]);
  });

  it.each([
    ['nothing', () => ''],
    ['a word', () => 'link'],
    ['one cut short', (token: string) => token.slice(0, -1)],
    ['one with more behind it', (token: string) => `${token}.more`],
    ['one without a signature', (token: string) => token.replace(/\.[^.]*$/, '.')],
    [
      'one that says it needs no signature',
      (token: string) =>
        `${Buffer.from('{"alg":"none","typ":"review-link"}').toString('base64url')}.${token.split('.')[1]}.`,
    ],
    ['a very long text', (token: string) => token + 'A'.repeat(4000)],
  ])('opens as nothing when it is %s', async (_what, change) => {
    const links = kmsLinkSigner(client, 'alias/new');
    expect(await links.open(change(await links.sign(claims)))).toBeUndefined();
  });

  it('still opens after its key was retired, and under no key that the centre never had', async () => {
    const before = await kmsLinkSigner(client, 'alias/old').sign(claims);
    const links = kmsLinkSigner(client, 'alias/new', ['alias/old']);
    expect(await links.open(before)).toEqual(claims);
    expect(await links.sign(claims)).not.toBe(before);
    expect(await links.open(await kmsLinkSigner(client, 'alias/other').sign(claims))).toBeUndefined();
    expect(await kmsLinkSigner(client, 'alias/new').open(before)).toBeUndefined();
  });

  it('tells a fault of KMS from a link that is not ours', async () => {
    const token = await kmsLinkSigner(client, 'alias/new').sign(claims);
    await expect(kmsLinkSigner(client, 'alias/gone').open(token)).rejects.toMatchObject({
      code: 'NotFoundException',
    });
  });
});

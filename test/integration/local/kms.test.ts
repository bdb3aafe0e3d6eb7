import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  DescribeKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  KMSInvalidMacException,
  NotFoundException,
  SignCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../local/http/listen.ts';
import { openKms } from '../../../local/kms/kms.ts';
import { answerKms } from '../../../local/kms/serve.ts';
import { type LocalStore, openStoreInMemory } from '../../../local/store/local-store.ts';

const MacAlgorithm = 'HMAC_SHA_256';
const Message = Buffer.from('一門');

async function openClient(store: LocalStore = openStoreInMemory()) {
  const place = { region: 'ap-east-1', accountId: '000000000000' };
  const kms = openKms(store, ['alias/links', 'alias/others'], place, ['alias/credentials']);
  const listening = await listen(answerKms(kms), 0);
  const client = new KMSClient({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: 'ap-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await listening.close();
  });
  return client;
}

async function macOf(client: KMSClient, KeyId = 'alias/links') {
  const { Mac } = await client.send(new GenerateMacCommand({ KeyId, MacAlgorithm, Message }));
  return Mac ?? new Uint8Array();
}

describe('KMS, as the SDK speaks to it', () => {
  it('signs a message and its digest alike, so that the public key verifies both', async () => {
    const store = openStoreInMemory();
    const client = await openClient(store);
    const KeyId = 'alias/credentials';
    const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId }));
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    const digest = createHash('sha256').update(Message).digest();
    const common = { KeyId, SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    for (let round = 0; round < 20; round += 1)
      for (const asked of [
        { MessageType: 'RAW', Message },
        { MessageType: 'DIGEST', Message: digest },
      ] as const) {
        const { Signature = new Uint8Array() } = await client.send(new SignCommand({ ...common, ...asked }));
        expect(verify('sha256', Message, key, Signature)).toBe(true);
        expect(verify('sha256', Buffer.from('二門'), key, Signature)).toBe(false);
      }
    // the same folder keeps the same key
    const again = await (await openClient(store)).send(new GetPublicKeyCommand({ KeyId }));
    expect(again.PublicKey).toEqual(PublicKey);
    await expect(
      client.send(new SignCommand({ ...common, KeyId: 'alias/links', Message })),
    ).rejects.toBeInstanceOf(NotFoundException);
  });

  it('verifies what it has signed, by alias, id and ARN', async () => {
    const client = await openClient();
    const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: 'alias/links' }));
    expect(key).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC', Enabled: true });
    const Mac = await macOf(client);
    expect(Mac).toHaveLength(32);
    for (const KeyId of [
      'alias/links',
      key?.KeyId,
      key?.Arn,
      'arn:aws:kms:ap-east-1:000000000000:alias/links',
    ])
      expect(await client.send(new VerifyMacCommand({ KeyId, MacAlgorithm, Message, Mac }))).toMatchObject({
        MacValid: true,
        KeyId: key?.Arn,
      });
  });

  it('refuses the MAC of another message or another key, and one cut short', async () => {
    const client = await openClient();
    const Mac = await macOf(client);
    const verify = (change: Partial<{ KeyId: string; Message: Uint8Array; Mac: Uint8Array }>) =>
      client.send(new VerifyMacCommand({ KeyId: 'alias/links', MacAlgorithm, Message, Mac, ...change }));
    for (const change of [
      { Message: Buffer.from('二門') },
      { KeyId: 'alias/others' },
      { Mac: Mac.slice(0, 31) },
    ])
      await expect(verify(change)).rejects.toBeInstanceOf(KMSInvalidMacException);
  });

  it('knows no key that it has not made', async () => {
    await expect(macOf(await openClient(), 'alias/nobody')).rejects.toBeInstanceOf(NotFoundException);
  });

  it('keeps its keys with the folder', async () => {
    const store = openStoreInMemory();
    expect(await macOf(await openClient(store))).toEqual(await macOf(await openClient(store)));
    expect(await macOf(await openClient(store))).not.toEqual(await macOf(await openClient()));
  });
});

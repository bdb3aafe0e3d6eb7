import { randomBytes } from 'node:crypto';
import { S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, vi } from 'vitest';
import { signedDocumentFiles } from '../../../functions/adapters/s3/document-files.ts';
import { signedPartedUploads } from '../../../functions/adapters/s3/parted-uploads.ts';
import { s3Signer } from '../../../functions/adapters/s3/s3-signer.ts';
import { objectKeyOf } from '../../../functions/core/domain/document.ts';
import { partsOf } from '../../../functions/core/domain/upload-parts.ts';
import type { PartAddress, PartedDocument } from '../../../functions/core/ports/files.ts';
import { aGateway, codeOf } from './a-gateway.ts';
import { buckets } from './an-s3.ts';
import { aDocument, hashOf, objectIn } from './some-files.ts';

const MIB = 1024 * 1024;

/** A document of 250 bytes that goes in parts of 100, and the store it goes to. */
async function begun(bytes = randomBytes(250), partBytes = 100) {
  const s3 = await aGateway({ fewestPartBytes: partBytes });
  const uploads = signedPartedUploads(s3.signer, buckets.quarantine, partBytes);
  const announced = aDocument({ sizeBytes: bytes.length });
  const document: PartedDocument = { ...announced, partedUpload: await uploads.open(announced) };
  const parts = partsOf(bytes.length, partBytes);
  const bytesOf = (number: number): Buffer => bytes.subarray((number - 1) * partBytes, number * partBytes);
  const addressOf = async (number: number): Promise<PartAddress> => {
    const part = parts.find((one) => one.number === number) ?? { number, sizeBytes: 0 };
    return uploads.partAddress(document, part, hashOf(bytesOf(number)));
  };
  const send = async ({ number, url, headers }: PartAddress, body = bytesOf(number)): Promise<Response> =>
    fetch(url, { method: 'PUT', headers: { ...headers }, body: new Uint8Array(body) });
  return { ...s3, uploads, document, parts, bytes, addressOf, send };
}

describe('a large file', () => {
  it('goes in parts through addresses of their own, and lies in quarantine as it was announced', async () => {
    const { uploads, document, parts, bytes, addressOf, send, client, arrived } = await begun();
    for (const { number } of parts.toReversed())
      expect((await send(await addressOf(number))).status).toBe(200);
    const there = (await uploads.arrived(document)) ?? [];
    expect(there.map(({ number, sizeBytes }) => ({ number, sizeBytes }))).toEqual(parts);
    await uploads.join(document, there);
    await uploads.join(document, there); // the answer to the first may be lost
    expect(await objectIn(client, buckets.quarantine)).toEqual(bytes);
    expect(arrived).toEqual([`quarantine/${objectKeyOf(document)}`]);
    expect(await uploads.arrived(document)).toBeUndefined();
  });

  it('of 30 MB goes in six parts of five, and comes out as it went in', async () => {
    const bytes = randomBytes(30 * MIB - 7);
    const { uploads, document, parts, addressOf, send, client } = await begun(bytes, 5 * MIB);
    expect(parts.map(({ sizeBytes }) => sizeBytes)).toEqual([...Array(5).fill(5 * MIB), 5 * MIB - 7]);
    for (const { number } of parts) expect((await send(await addressOf(number))).status).toBe(200);
    await uploads.join(document, (await uploads.arrived(document)) ?? []);
    const stored = await objectIn(client, buckets.quarantine);
    expect(stored && hashOf(stored)).toBe(hashOf(bytes));
  });

  it('may be thrown away at any time, and twice; removing the document throws its parts away', async () => {
    const first = await begun();
    await first.send(await first.addressOf(1));
    await first.uploads.discard(first.document);
    await first.uploads.discard(first.document);
    expect(await first.uploads.arrived(first.document)).toBeUndefined();
    const second = await begun();
    await second.send(await second.addressOf(1));
    await signedDocumentFiles(second.signer, buckets).remove(second.document);
    expect(await second.uploads.arrived(second.document)).toBeUndefined();
  });

  it('that nobody finishes is forgotten after a day, and one of today is kept', async () => {
    const { uploads, document: old, pass } = await begun();
    pass(23 * 3_600_000);
    const today = { ...old, partedUpload: await uploads.open(old) };
    pass(2 * 3_600_000);
    await uploads.open(old);
    expect(await uploads.arrived(old)).toBeUndefined();
    expect(await uploads.arrived(today)).toEqual([]);
  });

  it('is not joined while a part of it is missing: the store counts the bytes, too', async () => {
    const { uploads, document, addressOf, send, arrived } = await begun();
    await send(await addressOf(1));
    const there = (await uploads.arrived(document)) ?? [];
    await expect(uploads.join(document, there)).rejects.toMatchObject({ code: 'InvalidRequest' });
    expect(arrived).toEqual([]);
  });
});

describe('the address of a part', () => {
  it.each<[string, (given: PartAddress) => PartAddress, Buffer | undefined, string]>([
    ['other bytes of the same length', (given) => given, randomBytes(100), 'BadDigest'],
    ['a longer part', (given) => given, randomBytes(101), 'SignatureDoesNotMatch'],
    ['a shorter part', (given) => given, randomBytes(99), 'SignatureDoesNotMatch'],
    [
      'other bytes under their own hash',
      (given) => ({
        ...given,
        headers: {
          'x-amz-checksum-sha256': Buffer.from(hashOf(Buffer.alloc(100)), 'hex').toString('base64'),
        },
      }),
      Buffer.alloc(100),
      'SignatureDoesNotMatch',
    ],
    ['no hash', (given) => ({ ...given, headers: {} }), undefined, 'SignatureDoesNotMatch'],
    [
      'another part',
      (given) => ({ ...given, url: given.url.replace('partNumber=1', 'partNumber=2') }),
      undefined,
      'SignatureDoesNotMatch',
    ],
    [
      'another key',
      (given) => ({ ...given, url: given.url.replace(/applications\/[^?]+/, 'applications/1/2') }),
      undefined,
      'SignatureDoesNotMatch',
    ],
    [
      'another upload',
      (given) => ({ ...given, url: given.url.replace(/uploadId=[^&]+/, 'uploadId=another') }),
      undefined,
      'SignatureDoesNotMatch',
    ],
    [
      'a longer life',
      (given) => ({ ...given, url: given.url.replace('X-Amz-Expires=600', 'X-Amz-Expires=6000') }),
      undefined,
      'SignatureDoesNotMatch',
    ],
    [
      'another bucket',
      (given) => ({ ...given, url: given.url.replace('/quarantine/', '/clean/') }),
      undefined,
      'SignatureDoesNotMatch',
    ],
  ])('is of no use for %s', async (_, changed, body, code) => {
    const { uploads, document, addressOf, send } = await begun();
    const answer = await send(changed(await addressOf(1)), body);
    expect([answer.status >= 400, await codeOf(answer)]).toEqual([true, code]);
    expect(await uploads.arrived(document)).toEqual([]);
  });

  it('neither reads, lists, joins nor removes: it is for PUT alone', async () => {
    const { addressOf } = await begun();
    const { url, headers } = await addressOf(1);
    for (const method of ['GET', 'POST', 'DELETE'])
      expect(await codeOf(await fetch(url, { method, headers: { ...headers } }))).toBe(
        'SignatureDoesNotMatch',
      );
  });

  it('expires after ten minutes, and a fresh one for the same part works', async () => {
    const { addressOf, send, pass, uploads, document } = await begun();
    const address = await addressOf(1);
    expect(Date.parse(address.expiresAt) - Date.now()).toBeGreaterThan(595_000);
    pass(601_000);
    expect(await (await send(address)).text()).toContain('Request has expired');
    expect(await uploads.arrived(document)).toEqual([]);
    expect((await send(await addressOf(1))).status).toBe(200);
  });

  it('replayed after the file is whole finds no upload', async () => {
    const { uploads, document, parts, addressOf, send, arrived } = await begun();
    const addresses = await Promise.all(parts.map(({ number }) => addressOf(number)));
    for (const address of addresses) await send(address);
    await uploads.join(document, (await uploads.arrived(document)) ?? []);
    for (const address of addresses) expect(await codeOf(await send(address))).toBe('NoSuchUpload');
    expect(arrived).toHaveLength(1);
  });
});

describe('what is signed for parts', () => {
  it('is the SDK’s to the last character, so that the real S3 takes it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T01:00:00.700Z') });
    const credentials = {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'not-a-secret',
      sessionToken: 'a/b+c=',
    };
    const place = { region: 'ap-east-1', forcePathStyle: false };
    const sdk = new S3Client({
      ...place,
      credentials,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const sha256 = hashOf(Buffer.from('part'));
    const document = { ...aDocument({ sizeBytes: 4 }), partedUpload: { id: 'upload/id=1', partBytes: 4 } };
    const signer = s3Signer(place, credentials);
    const { url, headers } = await signedPartedUploads(signer, 'quarantine').partAddress(
      document,
      { number: 1, sizeBytes: 4 },
      sha256,
    );
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
    const command = new UploadPartCommand({
      Bucket: 'quarantine',
      Key: objectKeyOf(document),
      UploadId: 'upload/id=1',
      PartNumber: 1,
      ContentLength: 4,
      ChecksumSHA256,
    });
    const unhoistableHeaders = new Set(['x-amz-checksum-sha256']);
    const signableHeaders = new Set(['host', 'content-length', 'x-amz-checksum-sha256']);
    const theirs = await getSignedUrl(sdk, command, { expiresIn: 600, unhoistableHeaders, signableHeaders });
    const parts = (address: string): Record<string, string> =>
      Object.fromEntries(
        [...new URL(address).searchParams].filter(([name]) => name !== 'X-Amz-Signature' && name !== 'x-id'),
      );
    expect(parts(url)).toEqual(parts(theirs));
    expect(headers).toEqual({ 'x-amz-checksum-sha256': ChecksumSHA256 });
    vi.useRealTimers();
  });
});

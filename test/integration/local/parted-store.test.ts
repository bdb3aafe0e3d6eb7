import { createHash, randomBytes } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { aGateway } from '../s3/a-gateway.ts';

const place = { Bucket: 'quarantine', Key: 'applications/1/圖 +&.pdf' };
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
const small = { fewestPartBytes: 10 };

type Gateway = Awaited<ReturnType<typeof aGateway>>;

async function begun({ client }: Gateway, more: object = {}): Promise<string> {
  const command = { ...place, ContentType: 'application/pdf', ChecksumAlgorithm: 'SHA256', ...more } as const;
  return (await client.send(new CreateMultipartUploadCommand(command))).UploadId ?? '';
}

async function sent(
  { client }: Gateway,
  UploadId: string,
  PartNumber: number,
  bytes: Uint8Array,
): Promise<CompletedPart> {
  const ChecksumSHA256 = hashOf(bytes);
  const part = { ...place, UploadId, PartNumber, Body: bytes, ChecksumSHA256 };
  const { ETag } = await client.send(new UploadPartCommand(part));
  return { PartNumber, ChecksumSHA256, ...(ETag && { ETag }) };
}

const complete = ({ client }: Gateway, UploadId: string, Parts: CompletedPart[], more: object = {}) =>
  client.send(
    new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts }, ...more }),
  );

describe('an upload in parts, as the SDK speaks it', () => {
  it('makes one object of the parts, whatever their order of arrival, and tells its arrival once', async () => {
    const s3 = await aGateway(small);
    const id = await begun(s3);
    const [a, b, c] = [randomBytes(1000), randomBytes(1000), randomBytes(7)];
    const third = await sent(s3, id, 3, c);
    await sent(s3, id, 1, b);
    const first = await sent(s3, id, 1, a); // a part that comes again replaces the one before
    const second = await sent(s3, id, 2, b);
    const { Parts } = await s3.client.send(new ListPartsCommand({ ...place, UploadId: id }));
    expect(Parts?.map(({ PartNumber, Size, ChecksumSHA256 }) => [PartNumber, Size, ChecksumSHA256])).toEqual([
      [1, 1000, hashOf(a)],
      [2, 1000, hashOf(b)],
      [3, 7, hashOf(c)],
    ]);
    expect(s3.arrived).toEqual([]);
    await complete(s3, id, [first, second, third], { MpuObjectSize: 2007 });
    const { Body, ContentType } = await s3.client.send(new GetObjectCommand(place));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? [])).toEqual(Buffer.concat([a, b, c]));
    expect(ContentType).toBe('application/pdf');
    expect(s3.arrived).toEqual([`quarantine/${place.Key}`]);
  });

  it('is over when it is complete: no part, list, second completion or abortion finds it', async () => {
    const s3 = await aGateway(small);
    const id = await begun(s3);
    const part = await sent(s3, id, 1, Buffer.from('all'));
    await complete(s3, id, [part]);
    const gone = { name: 'NoSuchUpload' };
    await expect(sent(s3, id, 1, Buffer.from('other'))).rejects.toMatchObject(gone);
    await expect(complete(s3, id, [part])).rejects.toMatchObject(gone);
    const upload = { ...place, UploadId: id };
    await expect(s3.client.send(new ListPartsCommand(upload))).rejects.toMatchObject(gone);
    await expect(s3.client.send(new AbortMultipartUploadCommand(upload))).rejects.toMatchObject(gone);
    expect(s3.arrived).toHaveLength(1);
  });

  it('leaves nothing when it is aborted', async () => {
    const s3 = await aGateway(small);
    const id = await begun(s3);
    const part = await sent(s3, id, 1, Buffer.from('all'));
    await s3.client.send(new AbortMultipartUploadCommand({ ...place, UploadId: id }));
    await expect(complete(s3, id, [part])).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(s3.client.send(new GetObjectCommand(place))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('goes on after the store was closed and opened again', async () => {
    const before = await aGateway(small);
    const id = await begun(before);
    const part = await sent(before, id, 1, Buffer.from('kept'));
    const after = await aGateway({ ...small, folder: before.folder });
    await complete(after, id, [part]);
    const { Body } = await after.client.send(new GetObjectCommand(place));
    expect(await Body?.transformToString()).toBe('kept');
  });
});

describe('what S3 refuses of an upload in parts is refused here, too', () => {
  it.each<[string, (s3: Gateway, id: string, parts: CompletedPart[]) => Promise<unknown>, string]>([
    [
      'a part that it does not have',
      (s3, id, [one]) => complete(s3, id, [{ ...one, PartNumber: 9 }]),
      'InvalidPart',
    ],
    [
      'a part with another tag',
      (s3, id, [one]) => complete(s3, id, [{ ...one, ETag: '"0"' }]),
      'InvalidPart',
    ],
    [
      'a part with another hash',
      (s3, id, [one]) => complete(s3, id, [{ ...one, ChecksumSHA256: hashOf(Buffer.from('x')) }]),
      'InvalidPart',
    ],
    [
      'parts without their hashes',
      (s3, id, [one]) => complete(s3, id, [{ PartNumber: 1, ...(one?.ETag && { ETag: one.ETag }) }]),
      'InvalidRequest',
    ],
    ['parts out of order', (s3, id, parts) => complete(s3, id, parts.toReversed()), 'InvalidPartOrder'],
    [
      'another size of the whole',
      (s3, id, parts) => complete(s3, id, parts, { MpuObjectSize: 999 }),
      'InvalidRequest',
    ],
    [
      'a part of other bytes than its hash',
      (s3, id) =>
        s3.client.send(
          new UploadPartCommand({
            ...place,
            UploadId: id,
            PartNumber: 1,
            Body: Buffer.from('other bytes'),
            ChecksumSHA256: hashOf(Buffer.from('bytes')),
          }),
        ),
      'BadDigest',
    ],
    [
      'a part without a hash',
      (s3, id) =>
        s3.client.send(
          new UploadPartCommand({ ...place, UploadId: id, PartNumber: 1, Body: Buffer.from('x') }),
        ),
      'InvalidRequest',
    ],
    ['a part with the number 0', (s3, id) => sent(s3, id, 0, Buffer.from('x')), 'InvalidArgument'],
    [
      'the upload of another key',
      (s3, id) => s3.client.send(new ListPartsCommand({ ...place, Key: 'applications/2', UploadId: id })),
      'NoSuchUpload',
    ],
    [
      'an upload that leads out of the folder',
      (s3) => s3.client.send(new ListPartsCommand({ ...place, UploadId: '../uploads' })),
      'NoSuchUpload',
    ],
  ])('%s', async (_, refused, code) => {
    const s3 = await aGateway(small);
    const id = await begun(s3);
    const parts = [await sent(s3, id, 1, randomBytes(20)), await sent(s3, id, 2, randomBytes(20))];
    await expect(refused(s3, id, parts)).rejects.toMatchObject({ name: code });
    expect(s3.arrived).toEqual([]);
    await complete(s3, id, parts); // and what was there is still there
    expect(s3.arrived).toHaveLength(1);
  });

  it('a part that is too small, unless it is the last', async () => {
    const s3 = await aGateway({ fewestPartBytes: 100 });
    const id = await begun(s3);
    const parts = [await sent(s3, id, 1, randomBytes(99)), await sent(s3, id, 2, randomBytes(1))];
    await expect(complete(s3, id, parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
    const enough = [await sent(s3, id, 1, randomBytes(100)), await sent(s3, id, 2, randomBytes(1))];
    await complete(s3, id, enough);
  });
});

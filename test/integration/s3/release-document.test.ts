import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { pdfWithScript } from '../../support/files.ts';
import { buckets } from './an-s3.ts';
import { aDocument, objectIn, overwrite, pdf, someFiles } from './some-files.ts';

describe('a release', () => {
  it('moves a checked file to the clean bucket', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    expect(await quarantine.release(document)).toEqual({});
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
    expect(await objectIn(client, buckets.quarantine)).toBeUndefined();
  });

  it('can be repeated, also by another process that knows of no check', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await quarantine.release(document);
    expect(await quarantine.release(document)).toEqual({});
    expect(await s3Quarantine(client, buckets).release(aDocument())).toEqual({});
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
  });

  it('is found again by the check when the verdict was not stored: a crash between the two loses nothing', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await quarantine.release(document);
    const afterwards = s3Quarantine(client, buckets);
    const again = aDocument();
    expect(await afterwards.inspect(again)).toMatchObject({ verdict: 'clean' });
    expect(await afterwards.release(again)).toEqual({});
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
  });

  it('may be done by two at once', async () => {
    const { files, client } = await someFiles();
    const [one, two] = [s3Quarantine(client, buckets), s3Quarantine(client, buckets)];
    const [first, second] = [aDocument(), aDocument()];
    await files.put(first, pdf);
    await Promise.all([one.inspect(first), two.inspect(second)]);
    await one.release(first);
    expect(await two.release(second)).toEqual({});
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
  });

  it('brings the very bytes that were checked, whatever came under the key since', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await overwrite(client, pdfWithScript());
    await quarantine.release(document);
    expect(await objectIn(client, buckets.clean)).toEqual(pdf);
    expect(await objectIn(client, buckets.quarantine)).toBeUndefined();
  });

  it('reads the file once: what is inspected cannot be another than what is released', async () => {
    const { files, quarantine, requests } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await quarantine.release(document);
    expect(requests.filter((name) => name !== 'DeleteObjectCommand')).toEqual([
      'GetObjectCommand',
      'PutObjectCommand',
    ]);
  });

  it('tells the store the hash of what was checked, which the record keeps, for the store to compare', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    const inspection = await quarantine.inspect(document);
    const told: unknown[] = [];
    client.middlewareStack.add(
      (next, { commandName }) =>
        (sent) => {
          const { ChecksumSHA256 } = sent.input as PutObjectCommand['input'];
          if (commandName === PutObjectCommand.name) told.push(ChecksumSHA256);
          return next(sent);
        },
      { step: 'initialize' },
    );
    await quarantine.release(document);
    expect(told).toEqual([createHash('sha256').update(pdf).digest('base64')]);
    expect(inspection).toEqual({
      verdict: 'clean',
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
  });

  it('leaves the file in quarantine when the clean bucket does not take it', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    client.middlewareStack.add(
      (next, { commandName }) =>
        (sent) => {
          if (commandName !== PutObjectCommand.name) return next(sent);
          throw Object.assign(new Error('It differs.'), { name: 'BadDigest' });
        },
      { step: 'initialize' },
    );
    await expect(quarantine.release(document)).rejects.toMatchObject({ name: 'BadDigest' });
    expect(await objectIn(client, buckets.quarantine)).toEqual(pdf);
    expect(await objectIn(client, buckets.clean)).toBeUndefined();
  });

  it.each([
    ['that was not checked and is bad', Buffer.alloc(pdf.length, 1)],
    ['that never came', undefined],
  ])('is refused for a file %s', async (_, bytes) => {
    const { quarantine, client } = await someFiles();
    if (bytes) await overwrite(client, bytes);
    await expect(quarantine.release(aDocument())).rejects.toMatchObject({ name: 'FileNotChecked' });
    expect(await objectIn(client, buckets.clean)).toBeUndefined();
  });

  it('is refused when a later check found another file there, and a bad one', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await overwrite(client, Buffer.alloc(pdf.length, 1));
    await quarantine.inspect(document);
    await expect(quarantine.release(document)).rejects.toMatchObject({ name: 'FileNotChecked' });
  });

  it('tells the version where the bucket keeps versions, and the download is of that version', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (sent) => {
          const answer = await next(sent);
          if (commandName === PutObjectCommand.name) Object.assign(answer.output, { VersionId: 'v1' });
          return answer;
        },
      { step: 'initialize' },
    );
    const released = await quarantine.release(document);
    expect(released).toEqual({ versionId: 'v1' });
    const url = new URL(await files.downloadUrl({ ...document, ...released }));
    expect(url.searchParams.get('versionId')).toBe('v1');
  });
});

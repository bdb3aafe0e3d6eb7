import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { s3Quarantine } from '../../../functions/adapters/s3/quarantine.ts';
import { objectKeyOf } from '../../../functions/core/domain/document.ts';
import { aPng, encryptedPdf } from '../../support/files.ts';
import { anS3, buckets } from './an-s3.ts';
import { aDocument, objectIn, pdf, someFiles } from './some-files.ts';

describe('an upload form', () => {
  it('is for one key, one type and one size, for ten minutes', async () => {
    const { files } = await someFiles();
    const before = Date.now();
    const { fields, expiresAt, url } = await files.uploadForm(aDocument());
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString()) as {
      expiration: string;
      conditions: unknown[];
    };
    expect(url).toMatch(/\/quarantine$/);
    expect(fields).toMatchObject({ key: objectKeyOf(aDocument()), 'Content-Type': 'application/pdf' });
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'quarantine' },
        { key: objectKeyOf(aDocument()) },
        ['eq', '$Content-Type', 'application/pdf'],
        ['content-length-range', pdf.length, pdf.length],
      ]),
    );
    expect(JSON.stringify(policy.conditions)).not.toContain('starts-with');
    const lastsMs = Date.parse(policy.expiration) - before;
    expect(lastsMs).toBeGreaterThan(595_000);
    expect(lastsMs).toBeLessThanOrEqual(605_000);
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.parse(policy.expiration));
  });

  it('brings the file into quarantine, where it is inspected', async () => {
    const { files, quarantine, client } = await someFiles();
    const { url, fields } = await files.uploadForm(aDocument());
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([new Uint8Array(pdf)]), 'a.pdf');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(204);
    expect(await objectIn(client, buckets.quarantine)).toEqual(pdf);
    expect(await quarantine.inspect(aDocument())).toEqual({
      verdict: 'clean',
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
  });
});

describe('inspection', () => {
  it('tells that nothing has arrived', async () => {
    const { quarantine } = await someFiles();
    expect(await quarantine.inspect(aDocument())).toEqual({ verdict: 'missing' });
  });

  it('rejects a bad file', async () => {
    const { files, quarantine } = await someFiles();
    const document = aDocument({ sizeBytes: encryptedPdf().length });
    await files.put(document, encryptedPdf());
    expect(await quarantine.inspect(document)).toEqual({ verdict: 'rejected', rejection: 'PDF_ENCRYPTED' });
  });

  it('does not read a file that is larger than announced', async () => {
    const { files, quarantine } = await someFiles();
    await files.put(aDocument(), Buffer.alloc(5_000_000, '%PDF-'));
    expect(await quarantine.inspect(aDocument())).toEqual({ verdict: 'rejected', rejection: 'SIZE_DIFFERS' });
  });

  it('takes an empty file for one', async () => {
    const { files, quarantine } = await someFiles();
    await files.put(aDocument(), Buffer.alloc(0));
    expect(await quarantine.inspect(aDocument())).toEqual({ verdict: 'rejected', rejection: 'EMPTY' });
  });

  it('does not take a fault of the store for a file that is missing', async () => {
    const { client } = await anS3();
    const quarantine = s3Quarantine(client, { quarantine: 'no-such-bucket', clean: buckets.clean });
    await expect(quarantine.inspect(aDocument())).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('a removal', () => {
  it('takes the file away wherever it lies, and can be repeated', async () => {
    const { files, quarantine, client } = await someFiles();
    const document = aDocument();
    await files.put(document, pdf);
    await quarantine.inspect(document);
    await quarantine.release(document);
    await files.put(document, pdf);
    await files.remove(document);
    await files.remove(document);
    expect(await objectIn(client, buckets.quarantine)).toBeUndefined();
    expect(await objectIn(client, buckets.clean)).toBeUndefined();
  });
});

describe('a download', () => {
  it('comes under its own name and type, as a file to save, for two minutes', async () => {
    const { files, quarantine } = await someFiles();
    const document = aDocument({
      fileName: '宗地圖 "1".png',
      contentType: 'image/png',
      sizeBytes: aPng().length,
    });
    await files.put(document, aPng());
    await quarantine.inspect(document);
    await quarantine.release(document);
    const url = await files.downloadUrl(document);
    const response = await fetch(url);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(aPng());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="___ _1_.png"; filename*=UTF-8''${encodeURIComponent('宗地圖 "1".png')}`,
    );
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('120');
  });

  it('is shown in a page instead under the same address rules, and only where the checker verified a type that is shown', async () => {
    const { files, quarantine } = await someFiles();
    const document = aDocument({ fileName: '圖.png', contentType: 'image/png', sizeBytes: aPng().length });
    await files.put(document, aPng());
    await quarantine.inspect(document);
    await quarantine.release(document);
    const clean = { ...document, status: 'clean' as const };
    const response = await fetch(await files.viewUrl(clean));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(aPng());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toContain('inline; filename="_.png"');
    await expect(files.viewUrl(document)).rejects.toThrow('not clean');
    await expect(files.viewUrl({ ...clean, contentType: 'text/html' })).rejects.toThrow('no type');
  });

  it('never leads into quarantine', async () => {
    const { files } = await someFiles();
    await files.put(aDocument(), pdf);
    const url = await files.downloadUrl(aDocument());
    expect(new URL(url).pathname).toBe(`/clean/${objectKeyOf(aDocument())}`);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe('a file that is handed in again', () => {
  it('is copied into quarantine, checked there against what is known of the original, and stays when that is removed', async () => {
    const { files, quarantine } = await someFiles();
    const original = aDocument();
    await files.put(original, pdf);
    await quarantine.inspect(original);
    const released = await quarantine.release(original);
    const again = aDocument({ id: '01900000-0000-7000-8000-0000000000aa' });
    await files.copy({ ...original, ...released }, again);
    await files.copy({ ...original, ...released }, again);
    await files.remove(original);
    expect((await quarantine.inspect(again)).verdict).toBe('clean');
    await quarantine.release(again);
    const response = await fetch(await files.downloadUrl(again));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(pdf));
  });
});

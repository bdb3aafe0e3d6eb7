import { request as httpRequest } from 'node:http';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../local/http/listen.ts';
import { openObjectStore } from '../../../local/s3/object-store.ts';
import { answerS3 } from '../../../local/s3/serve.ts';
import { localKeys } from '../../../local/s3/signature.ts';
import { newFolder } from './support/folder.ts';

const buckets = ['quarantine', 'clean'];
const origin = 'http://localhost:8080';
const megabyte = 1024 * 1024;

async function openS3(keys: { accessKeyId: string; secretAccessKey: string } = localKeys) {
  let skew = 0;
  const arrived: string[] = [];
  const store = await openObjectStore({
    folder: newFolder(),
    buckets,
    watch: { storing: () => undefined, stored: (bucket, key) => void arrived.push(`${bucket}/${key}`) },
  });
  const now = () => new Date(Date.now() + skew);
  const listening = await listen(answerS3({ store, buckets, origins: () => [origin], now }), 0);
  const endpoint = `http://localhost:${listening.port}`;
  const client = new S3Client({
    endpoint,
    region: 'ap-east-1',
    credentials: keys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    await listening.close();
  });
  const pass = (milliseconds: number) => {
    skew += milliseconds;
  };
  return { client, endpoint, arrived, pass };
}

type S3 = Awaited<ReturnType<typeof openS3>>;

/** A form for one PDF of at most a megabyte, as the centre hands it out. */
function uploadForm({ client }: S3, key = 'documents/1/土地證 明.pdf') {
  return createPresignedPost(client, {
    Bucket: 'quarantine',
    Key: key,
    Expires: 600,
    Fields: { 'Content-Type': 'application/pdf' },
    Conditions: [
      ['eq', '$Content-Type', 'application/pdf'],
      ['content-length-range', 1, megabyte],
    ],
  });
}

interface Post {
  readonly change?: Record<string, string | undefined>;
  readonly file?: Blob;
  readonly headers?: Record<string, string>;
}

async function post(
  form: { url: string; fields: Record<string, string> },
  { change = {}, file, headers = {} }: Post = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...change }))
    if (value !== undefined) body.append(name, value);
  body.append('file', file ?? new Blob(['%PDF-1.7 一門']), 'document.pdf');
  const response = await fetch(form.url, { method: 'POST', body, headers });
  const text = await response.text();
  return { status: response.status, code: /<Code>(\w+)</.exec(text)?.[1], text, headers: response.headers };
}

describe('an upload form', () => {
  it('stores the file under its key with its type', async () => {
    const s3 = await openS3();
    const form = await uploadForm(s3);
    const { status, headers } = await post(form, { headers: { origin } });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    const { Body, ContentType } = await s3.client.send(
      new GetObjectCommand({ Bucket: 'quarantine', Key: 'documents/1/土地證 明.pdf' }),
    );
    expect(await Body?.transformToString()).toBe('%PDF-1.7 一門');
    expect(ContentType).toBe('application/pdf');
    expect(s3.arrived).toEqual(['quarantine/documents/1/土地證 明.pdf']);
  });

  it('keeps every byte of a large binary file', async () => {
    const s3 = await openS3();
    const bytes = Buffer.alloc(megabyte, '\r\n--boundary\r\n-');
    expect(await post(await uploadForm(s3, 'large'), { file: new Blob([bytes]) })).toMatchObject({
      status: 204,
    });
    const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: 'quarantine', Key: 'large' }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
  });

  it.each<[string, Post, number, string]>([
    ['too large a file', { file: new Blob([Buffer.alloc(megabyte + 1)]) }, 400, 'EntityTooLarge'],
    ['an empty file', { file: new Blob([]) }, 400, 'EntityTooSmall'],
    ['another type', { change: { 'Content-Type': 'text/html' } }, 403, 'AccessDenied'],
    ['no type', { change: { 'Content-Type': undefined } }, 403, 'AccessDenied'],
    ['another key', { change: { key: 'documents/2/other.pdf' } }, 403, 'AccessDenied'],
    ['a field that no condition names', { change: { 'x-amz-meta-owner': 'me' } }, 403, 'AccessDenied'],
    [
      'a redirect that no condition names',
      { change: { success_action_redirect: 'http://evil.example' } },
      403,
      'AccessDenied',
    ],
    ['no policy', { change: { Policy: undefined } }, 403, 'AccessDenied'],
    [
      'an altered policy',
      { change: { Policy: Buffer.from('{"conditions":[]}').toString('base64') } },
      403,
      'SignatureDoesNotMatch',
    ],
    ['an altered signature', { change: { 'X-Amz-Signature': '0'.repeat(64) } }, 403, 'SignatureDoesNotMatch'],
    ['a signature of nothing', { change: { 'X-Amz-Signature': '' } }, 403, 'SignatureDoesNotMatch'],
  ])('refuses %s, and stores nothing', async (_, change, status, code) => {
    const s3 = await openS3();
    expect(await post(await uploadForm(s3), change)).toMatchObject({ status, code });
    expect(s3.arrived).toEqual([]);
  });

  it('is for its bucket only', async () => {
    const s3 = await openS3();
    const form = await uploadForm(s3);
    const elsewhere = { ...form, url: form.url.replace('quarantine', 'clean') };
    expect(await post(elsewhere)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  it('expires', async () => {
    const s3 = await openS3();
    const form = await uploadForm(s3);
    s3.pass(601_000);
    expect(await post(form)).toMatchObject({
      status: 403,
      code: 'AccessDenied',
      text: expect.stringContaining('expired'),
    });
  });

  it('is of no use when somebody else has signed it', async () => {
    const s3 = await openS3({ accessKeyId: 'S3RVER', secretAccessKey: 'guessed' });
    expect(await post(await uploadForm(s3))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    const stranger = await openS3({ accessKeyId: 'STRANGER', secretAccessKey: 'S3RVER' });
    expect(await post(await uploadForm(stranger))).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
  });

  it('leads to no place outside the store', async () => {
    const s3 = await openS3();
    const form = await uploadForm(s3, '../../outside');
    expect(await post(form)).toMatchObject({ status: 400, code: 'InvalidArgument' });
  });

  it('compares the checksum that it announces', async () => {
    const s3 = await openS3();
    const wrong = Buffer.alloc(32).toString('base64');
    const form = await createPresignedPost(s3.client, {
      Bucket: 'quarantine',
      Key: 'checked',
      Fields: { 'x-amz-checksum-sha256': wrong },
      Conditions: [{ 'x-amz-checksum-sha256': wrong }],
    });
    expect(await post(form)).toMatchObject({ status: 400, code: 'BadDigest' });
  });

  it('is cut off early when the file is far too large', async () => {
    const s3 = await openS3();
    const { url, fields } = await uploadForm(s3);
    const { status, sent } = await pour(url, fields, 201 * megabyte);
    expect(status).toBe(400);
    expect(sent).toBeLessThan(50 * megabyte);
  });
});

/** Sends a file without end until the server answers. */
function pour(
  url: string,
  fields: Record<string, string>,
  size: number,
): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const outgoing = httpRequest(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    });
    outgoing.once('response', (response) => {
      resolve({ status: response.statusCode ?? 0, sent });
      outgoing.destroy();
    });
    outgoing.once('error', reject);
    const part = (name: string, value: string) =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    for (const [name, value] of Object.entries(fields)) outgoing.write(part(name, value));
    outgoing.write('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
    const chunk = Buffer.alloc(65_536);
    const more = () => {
      while (sent < size && !outgoing.destroyed) {
        sent += chunk.length;
        if (!outgoing.write(chunk)) return;
      }
    };
    outgoing.on('drain', more);
    more();
  });
}

describe('the object store', () => {
  it('serves what the SDK asks for in signed headers', async () => {
    const { client } = await openS3();
    const place = { Bucket: 'clean', Key: 'a/門 +&.pdf' };
    await client.send(new PutObjectCommand({ ...place, Body: 'door', ContentType: 'application/pdf' }));
    await client.send(
      new CopyObjectCommand({ Bucket: 'clean', Key: 'copy', CopySource: encodeURI(`clean/${place.Key}`) }),
    );
    expect(await client.send(new HeadObjectCommand({ Bucket: 'clean', Key: 'copy' }))).toMatchObject({
      ContentLength: 4,
      ContentType: 'application/pdf',
    });
    await client.send(new DeleteObjectCommand(place));
    await expect(client.send(new GetObjectCommand(place))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('keeps nothing of an upload that ended in the middle', async () => {
    const { client, arrived, endpoint } = await openS3();
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: 'clean', Key: 'half' }));
    const outgoing = httpRequest(url, { method: 'PUT', headers: { 'content-length': 1000 } });
    outgoing.on('error', () => undefined);
    await new Promise<void>((resolve) => outgoing.write('half of it', () => resolve()));
    outgoing.destroy();
    await expect(client.send(new GetObjectCommand({ Bucket: 'clean', Key: 'half' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    expect(arrived).toEqual([]);
    expect(endpoint).toContain('localhost');
  });

  it('serves a presigned address with the name and type it asks for, until it expires', async () => {
    const s3 = await openS3();
    await s3.client.send(new PutObjectCommand({ Bucket: 'clean', Key: '門.pdf', Body: 'door' }));
    const url = await getSignedUrl(
      s3.client,
      new GetObjectCommand({
        Bucket: 'clean',
        Key: '門.pdf',
        ResponseContentDisposition: 'attachment; filename="door.pdf"',
        ResponseContentType: 'application/pdf',
      }),
      { expiresIn: 120 },
    );
    const response = await fetch(url);
    expect(await response.text()).toBe('door');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="door.pdf"');
    expect(response.headers.get('content-type')).toContain('application/pdf');
    for (const altered of [
      url.replace('attachment', 'inline'),
      url.replace('Expires=120', 'Expires=9999'),
      url.split('?')[0] ?? '',
    ])
      expect((await fetch(altered)).status).toBe(403);
    s3.pass(121_000);
    const late = await fetch(url);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('Request has expired');
  });

  it('refuses who has no signature or a wrong one, and a bucket that is none', async () => {
    const { endpoint } = await openS3();
    expect((await fetch(`${endpoint}/clean/a`)).status).toBe(403);
    expect((await fetch(`${endpoint}/clean/a`, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(`${endpoint}/clean`)).status).toBe(403);
    expect((await fetch(`${endpoint}/other/a`)).status).toBe(404);
    const { client } = await openS3({ accessKeyId: 'S3RVER', secretAccessKey: 'wrong' });
    await expect(
      client.send(new PutObjectCommand({ Bucket: 'clean', Key: 'a', Body: 'x' })),
    ).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  it('lets only the pages of the centre post from a browser', async () => {
    const { endpoint } = await openS3();
    const ask = (from: string) =>
      fetch(`${endpoint}/quarantine`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    expect((await ask(origin)).status).toBe(200);
    expect((await ask('http://evil.example')).status).toBe(403);
  });
});
